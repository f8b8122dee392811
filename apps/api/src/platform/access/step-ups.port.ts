import type { Tx } from '../database/tx.js';
import type { Principal } from './principal.js';

/**
 * `stale`: the caller has to show again who they are. `unenrolled`: they need a second factor for it and have none.
 */
export type Freshness = 'fresh' | 'stale' | 'unenrolled';

/** Knows how long ago callers have shown who they are. `identity` implements it. */
export abstract class StepUps {
  /** Of a person whose session has seen enough factors, the last of them within LIMITS.stepUpS seconds. Others are stale. */
  abstract freshness(principal: Principal): Promise<Freshness>;

  /** The same of the transaction's caller, where it is the change itself that shows how dangerous it is. */
  abstract freshnessIn(tx: Tx): Promise<Freshness>;
}
