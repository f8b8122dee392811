import type { PublishedRow } from '../../availability/ledger/maintenance-windows.js';

/** What is left of the window has to be enough for a drill. */
const LEFT_MS = 5 * 60_000;

/** Whether a node may be lost within it: people were told of it beforehand, it has begun, and it goes on for long enough. */
export const opensWindow = (
  {
    kind,
    state,
    plannedStart,
    plannedEnd,
  }: Pick<PublishedRow, 'kind' | 'state' | 'plannedStart' | 'plannedEnd'>,
  now: Date,
): boolean =>
  kind === 'planned' &&
  state === 'in_progress' &&
  plannedStart <= now &&
  plannedEnd.getTime() - now.getTime() >= LEFT_MS;
