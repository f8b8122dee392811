import type { ConnectionId, SessionId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import type { Tx } from '../../platform/database/tx.js';

/** What an identity provider is told about a session that ends here. */
export interface OwedSignOut {
  readonly connectionId: ConnectionId;
  readonly messageId: string;
  readonly nameId: string;
  readonly sessionIndex: string | null;
}

/** Takes a sign-out on to the identity provider that vouched for the person. The module of those connections implements it. */
export abstract class ProviderSignOut {
  /** To be asked before the session ends; null when it came from no identity provider, or from one that wants to hear nothing. */
  abstract owed(tx: Tx, sessionId: SessionId): Promise<OwedSignOut | null>;

  /** The address that the browser goes on to. Not inside a transaction. */
  abstract addressOf(principal: Principal, owed: OwedSignOut): Promise<string | null>;
}
