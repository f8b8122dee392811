import type { GuestSessionId, SessionId, TenantId } from '@rinjo/contract';
import type { Tx } from '../database/tx.js';

/** A proof of identity that is worth nothing any more. */
export type Revoked = { readonly tenantId: TenantId } & (
  | { readonly kind: 'session'; readonly id: SessionId }
  | { readonly kind: 'guest'; readonly id: GuestSessionId }
);

/**
 * Tells every part of every node, within 2 s, that a session is over, so that sockets, seats and tickets go with it.
 * `identity` implements it (PostgreSQL NOTIFY); `calls` listens.
 */
export abstract class Revocations {
  /** Told when, and only if, the transaction commits. */
  abstract publish(tx: Tx, revoked: Revoked): Promise<void>;

  /** Answers the way to stop listening. */
  abstract subscribe(listener: (revoked: Revoked) => void): () => void;
}
