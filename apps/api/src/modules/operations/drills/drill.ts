import type { DrillKind, DrillObstacle, DrillStep } from '@rinjo/contract';
import type { Measured } from '../../../platform/proofs/proof-ledger.js';

/** Told of each step when it begins. */
export type DrillTold = (step: DrillStep) => Promise<void>;

/** A drill: something that has to work when it is needed is done, and measured. */
export interface Drill {
  readonly kind: DrillKind;
  /** Whether this process can run it. */
  runnable(): Promise<boolean>;
  /** Why it may not be ordered at this moment; null: it may. Without it, nothing keeps anybody from it. */
  obstacle?(): Promise<DrillObstacle | null>;
  /**
   * Answers what was measured. Throws DrillFailed for what did not come out as it has to; anything else is a failure as well, but
   * DrillCalledOff, when nothing was tried, and DrillElsewhere.
   */
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

/** Nothing was tried, so that there is nothing to enter into the ledger. */
export class DrillCalledOff extends Error {
  constructor(
    readonly obstacle: DrillObstacle,
    options?: ErrorOptions,
  ) {
    super(`The drill was called off: ${obstacle}`, options);
    this.name = 'DrillCalledOff';
  }
}

/** This process cannot run it at this moment, while another one may. */
export class DrillElsewhere extends Error {
  constructor() {
    super('Another process has to run the drill');
    this.name = 'DrillElsewhere';
  }
}
