/** Width of a piece of text, in points. */
export type Measure = (text: string) => number;

const GRAPHEMES = new Intl.Segmenter('ja', { granularity: 'grapheme' });
/** Characters between which a line may end anywhere. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303F\uFF00-\uFFEF]/u;
/** Not at the beginning of a line (行頭禁則, JIS X 4051). */
const NOT_FIRST =
  /^[、。，．・：；？！」』）】〕〉》”’ー々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.!?:;)\]}%°℃…‥]/u;
/** Not at the end of a line (行末禁則). */
const NOT_LAST = /[（「『【〔〈《“‘([{¥$£]$/u;

/** The lines of a text within a width: ends of lines of its own, then between words, and between most characters of Japanese. */
export function linesOf(text: string, width: number, measure: Measure): readonly string[] {
  return text.split('\n').flatMap((line) => filled(piecesOf(line), width, measure));
}

/** What stays together: words with the space after them, single characters of Japanese with the marks that cling to them. */
export function piecesOf(line: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of GRAPHEMES.segment(line)) {
    const last = pieces.at(-1);
    if (last === undefined || mayEnd(last, segment)) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

function mayEnd(before: string, next: string): boolean {
  if (NOT_FIRST.test(next) || NOT_LAST.test(before) || next === ' ') return false;
  const last = Array.from(before).at(-1) ?? '';
  return last === ' ' || /[-/]/.test(last) || WIDE.test(last) || WIDE.test(next);
}

function filled(pieces: readonly string[], width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  const end = (): void => {
    lines.push(line.trimEnd());
    [line, used] = ['', 0];
  };
  for (const piece of pieces) {
    const wide = measure(piece);
    if (line !== '' && used + measure(piece.trimEnd()) > width) end();
    if (wide <= width) {
      line += piece;
      used += wide;
      continue;
    }
    // Longer than a line by itself: a hash, an address, a word without an end.
    for (const { segment } of GRAPHEMES.segment(piece)) {
      const more = measure(segment);
      if (line !== '' && used + more > width) end();
      line += segment;
      used += more;
    }
  }
  end();
  return lines;
}
