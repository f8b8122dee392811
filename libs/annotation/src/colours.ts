/**
 * Colours that tell people apart on any picture; each is drawn with a dark and a light edge. The first ones are the most
 * distinct, also for people who see red and green alike (after Okabe and Ito, Color Universal Design).
 */
export const COLOURS = [
  '#ff9d00',
  '#35b8ff',
  '#ff5fa2',
  '#12c98a',
  '#f7e733',
  '#b98cff',
  '#ff6a3d',
  '#00d5d5',
  '#c0e05a',
  '#ffffff',
] as const;

/** The colour of a participant, by the number that the server gave. */
export function colourOf(index: number): string {
  return COLOURS[index % COLOURS.length] ?? COLOURS[0];
}
