import type { SignInConnection, SignInOptions, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

/** How a tenant's people sign in through its own identity providers. The module of those connections implements it. */
export abstract class CompanySignIns {
  /**
   * The connections that are on, and the one that people of this e-mail domain must use. `domain` is lower case and ASCII
   * (RFC 5890); null when no address was named.
   */
  abstract options(tx: Tx, domain: string | null): Promise<SignInOptions>;

  /** The connections that are on and that somebody has signed in with or is linked to. */
  abstract ofUser(tx: Tx, userId: UserId): Promise<readonly SignInConnection[]>;
}
