import type { DrillKind, DrillStep } from '@rinjo/contract';
import type { Measured } from '../../../platform/proofs/proof-ledger.js';

/** Told of each step when it begins. */
export type DrillTold = (step: DrillStep) => Promise<void>;

/** A drill: something that has to work when it is needed is done, and measured. */
export interface Drill {
  readonly kind: DrillKind;
  /** Whether this process can run it. */
  runnable(): Promise<boolean>;
  /** Answers what was measured. Throws DrillFailed for what did not come out as it has to; anything else is a failure as well. */
  run(told: DrillTold): Promise<Measured>;
}

/** What did not come out as it has to, in the words of the log, and what was measured until then. */
export class DrillFailed extends Error {
  constructor(
    message: string,
    readonly measured: Measured = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DrillFailed';
  }
}
