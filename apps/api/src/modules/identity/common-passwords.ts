/**
 * What people type who want a long password without thinking of one. Published lists of leaked passwords hold hardly any
 * of 15 characters or more; the long ones are the short favourites repeated, joined, or filled up with digits. So this
 * list, our own, has the building blocks, and a password made of nothing else is refused (NIST SP 800-63B-4, 3.1.1.2:
 * commonly used, expected, compromised, context-specific values). Compiled in 2026 from memory of the yearly "worst
 * passwords" reports and from this product's own words; no list was copied.
 */
const WORDS = `
  password passwort passwd pass contrasena motdepasse pasuwaado secret himitsu admin administrator root user guest login
  logon welcome youkoso letmein default changeme change temp test testing demo sample example hello konnichiwa
  iloveyou aishiteru daisuki love sunshine princess dragon monkey football baseball yakyuu soccer master superman batman
  shadow michael jordan hunter ranger killer trustno starwars pokemon pikachu doraemon naruto sakura fujisan tokyo osaka
  japan nihon nippon qwerty qwertyuiop qwertz azerty asdf asdfgh asdfghjkl zxcv zxcvbnm qazwsx edc wsx qaz rfv tgb
  abc abcd abcde abcdef abcdefg xyz aaa zaq access internet computer server network security google apple windows
  summer winter spring autumn january december monday company office work genba anzen rinjo rinjyo remote support call
  video camera my your the is not for to me you i a 2b p4ssw0rd passw0rd pa55word p4ssword pa55w0rd adm1n l0ve
  correcthorsebatterystaple`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);

/** Rows of keys and runs along which fingers and counting go, forwards and backwards. */
const RUNS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
].flatMap((run) => [run, Array.from(run).reverse().join('')]);

const SEPARATORS = /[\s._\-!@#$%&*+=?/]+/gu;
const MIN_RUN = 3;
const YEAR = /^(19|20)\d\d/;

/** True for a password that consists of favourites, runs, years and repetitions alone. `context`: words of this account. */
export function isCommonPassword(password: string, context: readonly string[] = []): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  const plain = text.replace(SEPARATORS, '');
  const own = context.map((word) => word.normalize('NFKC').toLowerCase().replace(SEPARATORS, ''));
  return (
    plain === '' || isRepetition(plain) || isMadeOf(plain, [...own.filter((w) => w.length >= 3), ...WORDS])
  );
}

/** A unit of at most a third of the length, over and over: at least three times. */
function isRepetition(text: string): boolean {
  for (let unit = 1; unit <= text.length / 3; unit += 1)
    if (
      text ===
      text
        .slice(0, unit)
        .repeat(Math.ceil(text.length / unit))
        .slice(0, text.length)
    )
      return true;
  return false;
}

/** Whether the whole text can be cut into words, runs and years; every cut is tried, each position once. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  const reachable = new Set([0]);
  for (let at = 0; at < text.length; at += 1) {
    if (!reachable.has(at)) continue;
    for (const length of piecesAt(text.slice(at), words)) reachable.add(at + length);
  }
  return reachable.has(text.length);
}

function piecesAt(rest: string, words: readonly string[]): number[] {
  const lengths = words.filter((word) => rest.startsWith(word)).map((word) => word.length);
  if (YEAR.test(rest)) lengths.push(4);
  const same = /^(.)\1*/u.exec(rest)?.[0].length ?? 0;
  const run = longestRun(rest);
  for (let length = MIN_RUN; length <= Math.max(same, run); length += 1) lengths.push(length);
  if (/^\d{1,2}$/.test(rest)) lengths.push(rest.length); // a digit or two at the end
  return lengths;
}

function longestRun(rest: string): number {
  const lengths = RUNS.map((run) => {
    let length = 0;
    while (length < rest.length && run.includes(rest.slice(0, length + 1))) length += 1;
    return length;
  });
  return Math.max(...lengths);
}
