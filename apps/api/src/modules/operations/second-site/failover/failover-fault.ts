import { type FailoverReport, SECOND_SITE_LIMITS } from '@rinjo/contract';

/** Clocks of two machines may differ by so much, in milliseconds. */
const AHEAD_MS = 60_000;
const DAY_MS = 86_400_000;

/** Which field of a report cannot be so; null: none. A drill that passed has measured everything, and nothing that took longer than it. */
export function failoverFault(report: FailoverReport, now: Date): keyof FailoverReport | null {
  const { recoveryMs, lostMs, originalsLostMs, generation, failure } = report;
  const [started, ended] = [Date.parse(report.startedAt), Date.parse(report.endedAt)];
  if (started < now.getTime() - SECOND_SITE_LIMITS.toldWithinDays * DAY_MS) return 'startedAt';
  if (ended < started || ended > now.getTime() + AHEAD_MS) return 'endedAt';
  if (recoveryMs !== null && recoveryMs > ended - started) return 'recoveryMs';
  if (failure !== null) return null;
  if (generation === null) return 'generation';
  if (recoveryMs === null) return 'recoveryMs';
  if (lostMs === null) return 'lostMs';
  return originalsLostMs === null ? 'originalsLostMs' : null;
}
