/** What turns the direction of other people's text, ends a line in some reader, or is no character at all (Unicode TR 9). */
const INVISIBLE =
  /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// eslint-disable-next-line no-control-regex -- that is what it is for
const CONTROL = /[\u0000-\u001f]/g;

const written = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text of JSON in which nothing is hidden. */
export const shownWritten = (json: string): string => json.replace(INVISIBLE, written);

/** Any text on one line, in which nothing is hidden: control and direction characters are written out as \uXXXX. */
export const shownText = (text: string): string => text.replace(INVISIBLE, written).replace(CONTROL, written);
