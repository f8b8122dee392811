/** Characters of one text that are looked at: beyond that, searching finds other things than people look for. */
const MAX_CHARACTERS = 4_000;

/**
 * Every two neighbouring characters of a folded text, each once: what a search compares by equality, the one comparison of
 * text that an index may serve under row-level security (security.md 3). Japanese has no spaces to cut words at; two
 * characters are short enough for it and for the codes of plants. A text of one character has none.
 */
export function bigramsOf(folded: string): readonly string[] {
  const characters = Array.from(folded).slice(0, MAX_CHARACTERS);
  const pairs = characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
  return [...new Set(pairs)];
}
