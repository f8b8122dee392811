import { type Run, joined, shared, slotsIn, without } from './runs.js';
import type { Slot } from './slot.js';

/** Good slots in a row after which an incident is over. */
export const GOOD_SLOTS_TO_CLOSE = 10;

/** Of one component. */
export interface Incident {
  /** The first of at least two bad slots in a row. */
  readonly opened: Slot;
  /** The slot that was bad as well: when it is judged, the incident is detected. */
  readonly confirmed: Slot;
  /** The first of ten good slots in a row; null while it lasts. */
  readonly closed: Slot | null;
}

export interface Troubles {
  readonly incidents: readonly Incident[];
  /** Single bad slots, in no incident. */
  readonly blips: readonly Slot[];
}

/**
 * What bad slots of one component come to, up to the end of a window. Slots of `excluded` are neither good nor bad: work that was
 * announced ends nothing.
 */
export function troublesOf(bad: readonly Run[], end: Slot, excluded: readonly Run[] = []): Troubles {
  const counted = without(bad, excluded);
  const incidents: Incident[] = [];
  const blips: Slot[] = [];
  let open: Incident | null = null;
  let last: Slot = 0;
  const closeBefore = (next: Slot): void => {
    if (!open) return;
    const good = without([{ from: last, to: next }], excluded);
    if (slotsIn(good) < GOOD_SLOTS_TO_CLOSE) return;
    incidents.push({ ...open, closed: good[0]?.from ?? last });
    open = null;
  };
  for (const { from, to } of counted) {
    closeBefore(from);
    if (!open && to - from === 1) blips.push(from);
    else open ??= { opened: from, confirmed: from + 1, closed: null };
    last = to;
  }
  closeBefore(end);
  if (open) incidents.push(open);
  return { incidents, blips };
}

/** The slots of an incident; one that lasts, up to the end of the window. */
export const runOf = ({ opened, closed }: Incident, end: Slot): Run => ({ from: opened, to: closed ?? end });

/**
 * Failures as people count them: incidents of several components at the same time are one, from the first that opened to the last that
 * closed.
 */
export const failuresOf = (incidents: readonly Incident[], end: Slot): Run[] =>
  joined(incidents.map((incident) => runOf(incident, end)));

/** Slots of `down` that are in no incident. */
export const blipSlots = (down: readonly Run[], incidents: readonly Incident[], end: Slot): number =>
  slotsIn(down) - slotsIn(shared(down, failuresOf(incidents, end)));
