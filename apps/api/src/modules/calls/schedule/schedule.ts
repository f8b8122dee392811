import { type CallPhase, LIMITS, type ScheduleView } from '@rinjo/contract';

const MINUTE_MS = 60_000;

/** What a call knows of its time; all null for a call that was started at once. */
export interface Scheduled {
  readonly scheduledAt: Date | null;
  readonly durationMin: number | null;
  readonly timeZone: string | null;
}

export const opensAt = (scheduledAt: Date): Date =>
  new Date(scheduledAt.getTime() - LIMITS.callOpensBeforeS * 1000);

/** A planned call opens by itself, a quarter of an hour before its time. */
export function phaseAt(
  { phase, scheduledAt }: Pick<Scheduled, 'scheduledAt'> & { readonly phase: CallPhase },
  now: Date,
): CallPhase {
  return phase === 'planned' && scheduledAt && opensAt(scheduledAt) <= now ? 'open' : phase;
}

/** Null for a call that was started at once. */
export function plannedEnd({ scheduledAt, durationMin }: Scheduled): Date | null {
  return scheduledAt && durationMin !== null
    ? new Date(scheduledAt.getTime() + durationMin * MINUTE_MS)
    : null;
}

/** Whether a call that everybody has left stays open: somebody who left a planned call too early may come back. */
export function outlivesItsPeople(call: Scheduled, now: Date): boolean {
  const end = plannedEnd(call);
  return end !== null && now < end;
}

/** Whether this may be the start of a planned call: from now on, and not in years. */
export function mayStartAt(scheduledAt: Date, now: Date): boolean {
  const aheadMs = scheduledAt.getTime() - now.getTime();
  // The form was filled in a moment ago.
  return aheadMs > -5 * MINUTE_MS && aheadMs < LIMITS.scheduleAheadDays * 24 * 60 * MINUTE_MS;
}

export function scheduleView(call: Scheduled): ScheduleView | null {
  const { scheduledAt, timeZone } = call;
  const end = plannedEnd(call);
  if (!scheduledAt || !end || timeZone === null) return null;
  return {
    startsAt: scheduledAt.toISOString(),
    endsAt: end.toISOString(),
    opensAt: opensAt(scheduledAt).toISOString(),
    timeZone,
  };
}
