import type { Principal } from './principal.js';

/** Knows how long ago callers have shown who they are. `identity` implements it. */
export abstract class StepUps {
  /** Whether this is a person whose session has seen enough factors, the last of them within LIMITS.stepUpS seconds. */
  abstract isFresh(principal: Principal): Promise<boolean>;
}
