import type { Type } from '@nestjs/common';
import type { JobId, JobKind, JobKinds } from '@rinjo/contract';
import type { Principal } from '../access/principal.js';
import type { Tx } from '../database/tx.js';

/** How long work may take and how often it is tried. */
export interface JobPolicy {
  /** Milliseconds between one attempt and the next; after the last of them the job is dead. */
  readonly delaysMs: readonly number[];
  /** Milliseconds after which somebody else takes a job whose process has not said that it is done. */
  readonly visibilityMs: number;
  /**
   * For work that may take hours in one piece: its process says again and again that it is still at it. `visibilityMs` then counts from
   * the last time, and can be short: a job whose process was killed is soon taken by another.
   */
  readonly renewed?: true;
}

/** One attempt at a job. */
export interface Job<K extends JobKind> {
  readonly id: JobId;
  readonly kind: K;
  readonly payload: JobKinds[K];
  /** The product itself, in the tenant whose row the job is: there is no other way to say for whom it works. */
  readonly principal: Principal;
  /** 1 for the first. */
  readonly attempt: number;
  /** Aborted when the process stops before the work has ended, or another has taken the job: it is another's then. */
  readonly signal: AbortSignal;
  /** Says that the work goes on: nobody else takes the job for `visibilityMs` from now. Throws CONFLICT when somebody else has. */
  renew(tx: Tx): Promise<void>;
  /** Ends the job in the transaction of its last change. Throws CONFLICT when somebody else works on it by now. */
  complete(tx: Tx): Promise<void>;
  /**
   * Records a failure in the transaction that records it elsewhere; answers when the next attempt is, null when there is
   * none. `code` says why in one word. Throws CONFLICT when somebody else works on it by now.
   */
  fail(tx: Tx, code: string): Promise<Date | null>;
}

/**
 * Does the jobs of one kind. A job that returns is done; one that throws is tried again; NOT_FOUND and FORBIDDEN end it,
 * and go to the log as refused access. A job may run more than once: after a crash, or when it took too long.
 */
export interface JobHandler<K extends JobKind> {
  readonly kind: K;
  /** Class with validators: a row that does not pass them is not worked on. */
  readonly payload: Type<JobKinds[K]>;
  readonly policy: JobPolicy;
  run(job: Job<K>): Promise<void>;
}

/** The delay after this attempt, up to a fifth shorter or longer so that what failed together does not come back together. */
export function delayAfter(attempt: number, { delaysMs }: JobPolicy, chance: number): number | null {
  const delay = delaysMs[attempt - 1];
  return delay === undefined ? null : Math.round(delay * (0.8 + 0.4 * chance));
}
