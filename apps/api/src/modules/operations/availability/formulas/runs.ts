import type { Slot } from './slot.js';

/** Slots in a row, `to` exclusive. Lists of runs are in order, and no two of them touch. */
export interface Run {
  readonly from: Slot;
  readonly to: Slot;
}

/** How many slots. */
export const slotsIn = (runs: readonly Run[]): number =>
  runs.reduce((sum, { from, to }) => sum + to - from, 0);

/** All slots of any of these, whatever their order. */
export function joined(runs: readonly Run[]): Run[] {
  const result: { from: Slot; to: Slot }[] = [];
  for (const { from, to } of runs.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (to <= from) continue;
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/** The runs that these slots make. */
export const runsOf = (slots: Iterable<Slot>): Run[] =>
  joined([...slots].map((slot) => ({ from: slot, to: slot + 1 })));

/** Slots of both. */
export function shared(some: readonly Run[], others: readonly Run[]): Run[] {
  const result: Run[] = [];
  let next = 0;
  for (const { from, to } of some) {
    while (next < others.length && (others[next]?.to ?? 0) <= from) next += 1;
    for (let i = next; i < others.length; i += 1) {
      const other = others[i];
      if (!other || other.from >= to) break;
      result.push({ from: Math.max(from, other.from), to: Math.min(to, other.to) });
    }
  }
  return result;
}

/** Slots of the first that the second has not. */
export function without(some: readonly Run[], others: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const { from, to } of some) {
    let at = from;
    for (const cut of shared([{ from, to }], others)) {
      if (cut.from > at) result.push({ from: at, to: cut.from });
      at = cut.to;
    }
    if (at < to) result.push({ from: at, to });
  }
  return result;
}
