/** Four numbers, or something with colons; the server reads them closely. */
const LOOKS_RIGHT = /^(?:\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?|[0-9a-f:.]*:[0-9a-f:.]*(?:\/\d{1,3})?)$/i;

/** Addresses and ranges, one a line; commas will do. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\n,、]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Whether this can be an address or a range, before the server is asked. */
export const looksLikeRange = (text: string): boolean => LOOKS_RIGHT.test(text.trim());
