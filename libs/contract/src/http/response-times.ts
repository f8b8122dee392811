import type { BurnRuleName, CallStage } from '../availability.js';
import type { AlertId } from '../ids.js';
import type { TimedKind, TimedWork, ToldKind, Wait } from '../response-times.js';

/** POST /timings: how long somebody's browser took, in whole milliseconds. */
export interface TellTiming {
  readonly kind: ToldKind;
  readonly ms: number;
}

/** Percentiles are upper bounds of their bins, in milliseconds; null without times. */
export interface TimeSpread {
  readonly samples: number;
  readonly p50: number | null;
  readonly p95: number | null;
}

export interface KindTimesView {
  readonly kind: TimedKind;
  /** The last 24 hours, and the last 30 days in whole hours. */
  readonly day: TimeSpread;
  readonly month: TimeSpread;
}

/** What people wait for, beside its limit: so many of a hundred within so many milliseconds. */
export interface WaitView {
  readonly wait: Wait;
  readonly percent: number;
  readonly limitMs: number;
  /** Of the last 30 days; null: too few times to say. */
  readonly ms: number | null;
  readonly samples: number;
}

export interface ProbedStageView {
  readonly stage: CallStage;
  readonly samples: number;
  readonly p50: number | null;
  readonly p95: number | null;
}

export interface ProbedFailureView {
  readonly at: string;
  readonly stage: CallStage;
  readonly code: string;
}

/** Calls of two that probers have made in the last 24 hours: never mixed with those of people. */
export interface ProbedCallsView {
  readonly calls: number;
  readonly failed: number;
  readonly firstPicture: TimeSpread;
  readonly stages: readonly ProbedStageView[];
  /** The newest first. */
  readonly failures: readonly ProbedFailureView[];
}

/** An hour of judged minutes: a dot for in time, x for slow, a space for too few times to say. */
export interface JudgedHourView {
  readonly hour: string;
  readonly minutes: string;
}

export interface SlowMonthView {
  /** 2026-11, in Japan. */
  readonly month: string;
  readonly slowMin: number;
  readonly stretchMin: number;
  readonly knownMin: number;
  readonly over: boolean;
}

/** How much of the work of a kind that ended in the last 30 days kept its promised end. */
export interface WorkView {
  readonly kind: TimedWork;
  readonly runs: number;
  readonly inTime: number;
}

export interface BurnView {
  readonly rule: BurnRuleName;
  /** Hundredths: how many times as fast as the month's allowance is used up; null where nobody looked. */
  readonly long: number | null;
  readonly short: number | null;
  readonly burning: boolean;
  /** The alert that is open about it. */
  readonly alert: BurnAlertView | null;
}

export interface BurnAlertView {
  readonly id: AlertId;
  readonly detectedAt: string;
  /** Who has taken it; null while nobody has. */
  readonly acknowledgedBy: string | null;
}

/** GET /operator/response-times */
export interface ResponseTimesView {
  readonly at: string;
  readonly waits: readonly WaitView[];
  readonly kinds: readonly KindTimesView[];
  readonly probed: ProbedCallsView;
  /** The last seven days, the oldest first; an hour in which nothing was timed is not there. */
  readonly hours: readonly JudgedHourView[];
  /** The last twelve, the newest first. */
  readonly months: readonly SlowMonthView[];
  /** Every kind, also one of which nothing ended. */
  readonly work: readonly WorkView[];
  readonly burns: readonly BurnView[];
}
