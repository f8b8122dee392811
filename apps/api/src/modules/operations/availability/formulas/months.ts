import { JAPAN_MS, onClocksInJapan } from '../../../../platform/time/japan.js';
import type { Run } from './runs.js';
import { slotFrom } from './slot.js';

/** A month of Japan's calendar. */
export interface Month {
  /** 2026-11 */
  readonly name: string;
  readonly slots: Run;
}

/** The months that lie wholly within a window, the oldest first. */
export function wholeMonths(window: Run, from: Date): Month[] {
  const months: Month[] = [];
  const first = onClocksInJapan(from);
  for (let i = 0; ; i += 1) {
    const [name, next] = [nameOf(first, i), nameOf(first, i + 1)];
    const slots = { from: startOfMonth(name), to: startOfMonth(next) };
    if (slots.to > window.to) return months;
    if (slots.from >= window.from) months.push({ name, slots });
  }
}

const nameOf = (first: Date, later: number): string =>
  new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + later)).toISOString().slice(0, 7);

const startOfMonth = (name: string): number => slotFrom(new Date(Date.parse(`${name}-01`) - JAPAN_MS));
