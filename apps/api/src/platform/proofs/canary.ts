import type { CanaryName, CanaryPartView } from '@rinjo/contract';

/** `breach`: what has to be impossible was possible. `failed`: it could not be proved. */
export type CanaryOutcome = 'passed' | 'failed' | 'breach';

export interface CanaryResult {
  readonly outcome: CanaryOutcome;
  /** What was tried and what came of it, for operators: no secrets and no contents, at most 500 characters are kept. */
  readonly detail: string;
}

/** A proof that runs by itself again and again. A module enters its own in `Canaries` at the start. */
export interface Canary {
  /** As in the ledger. */
  readonly name: CanaryName;
  readonly everyMs: number;
  /** Also soon after each start of a process. */
  readonly atStart?: boolean;
  /** False: this installation has nothing to prove here, so that it is not run. Without it, it always is. */
  applies?(): Promise<boolean>;
  /** When something came that its newest run has not judged; null for never. It does not wait for its time then. */
  news?(): Promise<Date | null>;
  /** What it consists of and what came of each part. Without it, it is one thing. */
  parts?(): Promise<readonly CanaryPartView[]>;
  /** Whatever it throws is entered as failed. */
  run(): Promise<CanaryResult>;
}

/** A check within a canary did not come out as it has to. */
export class CanaryFailure extends Error {
  constructor(
    readonly outcome: Exclude<CanaryOutcome, 'passed'>,
    detail: string,
  ) {
    super(detail);
  }
}
