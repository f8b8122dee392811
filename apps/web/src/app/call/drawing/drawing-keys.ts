import type { Hand } from './drawing-store';

/** The key that takes each tool in the hand, while the tools are on the table. */
export const DRAWING_KEYS: Readonly<Record<Exclude<Hand, null>, string>> = {
  pen: 'p',
  highlighter: 'h',
  line: 'l',
  arrow: 'a',
  numbered_arrow: 'n',
  rectangle: 'r',
  ellipse: 'o',
  text: 't',
  measure: 'm',
  eraser: 'e',
};
