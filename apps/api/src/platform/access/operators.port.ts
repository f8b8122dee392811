import type { Request } from 'express';
import type { OperatorId, OperatorSessionId } from '@rinjo/contract';
import type { Origin, Principal } from './principal.js';

/** Somebody who runs the installation, signed in: of no tenant, and no principal of any. */
export interface OperatorCaller {
  readonly operatorId: OperatorId;
  readonly sessionId: OperatorSessionId;
  readonly name: string;
  readonly origin: Origin;
}

/** Knows operators by what their requests show. `operators` implements it. */
export abstract class Operators {
  /** Null without a session of an operator. */
  abstract fromRequest(request: Request): Promise<OperatorCaller | null>;

  /**
   * The principal by which an operator reads what a grant lets them: only for a request that names one. What is read is in the log of
   * the tenant by then. Null without a session of an operator. Throws OPERATOR_ACCESS_OVER for a grant that is not active, or is none of theirs.
   */
  abstract throughGrant(request: Request): Promise<Principal | null>;
}
