const HOUR_MS = 3_600_000;

/** Processor time, and since when it was measured. */
export interface MeasuredCost {
  readonly processorMs: number;
  /** Null: nothing was. */
  readonly since: Date | null;
}

/** Part of one core, in hundredths of a percent, rounded up; null before there is an hour to say it of. */
export function costOf({ processorMs, since }: MeasuredCost, now: Date): number | null {
  const span = since ? now.getTime() - since.getTime() : 0;
  return span < HOUR_MS ? null : Math.ceil((processorMs * 10_000) / span);
}
