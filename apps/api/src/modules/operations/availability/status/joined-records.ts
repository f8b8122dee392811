import { joined, type Run, slotsIn } from '../formulas/runs.js';
import type { AvailabilityRecord, ComponentRecord } from '../ledger/availability-reader.js';

/** What the days before `today` and today come to, as if they had been read at once. Both are of one vantage. */
export function joinedRecords(
  past: AvailabilityRecord,
  today: AvailabilityRecord,
  now: Run,
): AvailabilityRecord {
  if (!past.window) return today;
  const end = today.window?.to ?? now.to;
  const known = new Map(today.components.map((one) => [one.component, one]));
  const olds = past.components.map((old) => continued(old, known.get(old.component), { ...now, to: end }));
  const young = today.components.filter(({ component }) => !olds.some((old) => old.component === component));
  return {
    ...{ vantage: today.vantage, planned: joined([...past.planned, ...today.planned]) },
    window: { from: past.window.from, to: end },
    lastSeen: Math.max(past.lastSeen, today.lastSeen),
    components: [...olds, ...young],
  };
}

/** Who was looked at before and is not yet today is missing since midnight. */
function continued(
  { component, window, bad }: ComponentRecord,
  today: ComponentRecord | undefined,
  { from, to }: Run,
): ComponentRecord {
  const unseen = { from, to: today?.window.from ?? to };
  return {
    component,
    window: { from: window.from, to },
    bad: joined([...bad, ...(slotsIn([unseen]) > 0 ? [unseen] : []), ...(today?.bad ?? [])]),
  };
}
