import type { DeskSpan } from '@rinjo/contract';

/** Minutes after midnight as clocks show them, e.g. 9:00 and 24:00. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;

/** All spans of a day in one line. */
export const spansText = (spans: readonly DeskSpan[]): string =>
  spans.map(({ from, to }) => `${clockText(from)}–${clockText(to)}`).join(', ');
