import type { GuestSessionId, SessionId, TenantId, UserId } from '@rinjo/contract';
import type { Tx } from '../database/tx.js';

/** A proof of identity that is worth nothing any more. */
export type Revoked = { readonly tenantId: TenantId } & (
  | { readonly kind: 'session'; readonly id: SessionId }
  | { readonly kind: 'guest'; readonly id: GuestSessionId }
);

/** People who may do something else than until now. */
export interface RightsChanged {
  readonly tenantId: TenantId;
  readonly userIds: readonly UserId[];
}

/**
 * Tells every part of every node, within 2 s, that a session is over, so that sockets, seats and tickets go with it.
 * Tells them as well whose rights have changed. `identity` implements it (PostgreSQL NOTIFY); `calls` and `reach` listen.
 */
export abstract class Revocations {
  /** Told when, and only if, the transaction commits. */
  abstract publish(tx: Tx, revoked: Revoked): Promise<void>;

  /** Answers the way to stop listening. */
  abstract subscribe(listener: (revoked: Revoked) => void): () => void;

  /** Told when, and only if, the transaction commits. */
  abstract publishRights(tx: Tx, changed: RightsChanged): Promise<void>;

  /** Answers the way to stop listening. */
  abstract onRights(listener: (changed: RightsChanged) => void): () => void;
}
