import type { OperatorSupportView } from '@rinjo/contract';

type Urgent = Pick<OperatorSupportView, 'clock' | 'state' | 'receivedAt' | 'changedAt'>;

/** First what nobody has replied to, by the time that is left; then what waits for the desk again; then what waits for others. */
export function byUrgency(a: Urgent, b: Urgent): number {
  return rank(a) - rank(b) || left(a) - left(b) || a.changedAt.localeCompare(b.changedAt);
}

const rank = ({ clock, state }: Urgent): number => (clock?.running ? 0 : state === 'waiting' ? 1 : 2);
const left = ({ clock }: Urgent): number => (clock?.running ? clock.limitS - clock.usedS : 0);
