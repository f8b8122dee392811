import type { SignInOptions } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

/** How a tenant's people sign in through its own identity providers. The module of those connections implements it. */
export abstract class CompanySignIns {
  /**
   * The connections that are on, and the one that people of this e-mail domain must use. `domain` is lower case and ASCII
   * (RFC 5890); null when no address was named.
   */
  abstract options(tx: Tx, domain: string | null): Promise<SignInOptions>;
}
