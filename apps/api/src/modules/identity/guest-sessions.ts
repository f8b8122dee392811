import { Injectable } from '@nestjs/common';
import { type CallId, type GuestLinkId, type GuestSessionId, LIMITS } from '@rinjo/contract';
import { Ids } from '../../platform/crypto/ids.js';
import { hashSecret, newSecret } from '../../platform/crypto/secret-token.js';
import type { Tx } from '../../platform/database/tx.js';
import { Revocations } from '../../platform/events/revocations.port.js';
import { Clock } from '../../platform/time/clock.js';
import type { GuestSessionEntity } from './guest-session.entity.js';
import { GuestSessionsRepository } from './guest-sessions.repository.js';

export interface OpenedGuestSession {
  readonly id: GuestSessionId;
  /** For `setGuestCookie`; known to nobody afterwards. */
  readonly secret: string;
  readonly expiresAt: Date;
}

/** Guests of one call, let in by a link. `calls` decides who gets in, writes the audit log, and sets the cookie. */
@Injectable()
export class GuestSessions {
  constructor(
    private readonly repository: GuestSessionsRepository,
    private readonly revocations: Revocations,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Lasts until the call ends (then revoke it), at most LIMITS.guestSessionLifetimeS. */
  async open(
    tx: Tx,
    guest: { readonly callId: CallId; readonly guestLinkId: GuestLinkId; readonly displayName: string },
  ): Promise<OpenedGuestSession> {
    const id = this.ids.next<GuestSessionId>();
    const secret = newSecret();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + LIMITS.guestSessionLifetimeS * 1000);
    await this.repository.insert(tx, {
      ...{ tenantId: tx.principal.tenantId, id, ...guest },
      ...{ tokenHash: hashSecret(secret), createdAt, expiresAt, revokedAt: null },
    });
    return { id, secret, expiresAt };
  }

  /** A guest session that may be used, or null. */
  live(tx: Tx, id: GuestSessionId): Promise<GuestSessionEntity | null> {
    return this.repository.live(tx, id, this.clock.now());
  }

  async revoke(tx: Tx, id: GuestSessionId): Promise<void> {
    await this.repository.revoke(tx, [id], this.clock.now());
    await this.revocations.publish(tx, { tenantId: tx.principal.tenantId, kind: 'guest', id });
  }

  /** Ends the sessions of all guests of a call. */
  async revokeAll(tx: Tx, callId: CallId): Promise<void> {
    for (const id of await this.repository.liveIdsOfCall(tx, callId)) await this.revoke(tx, id);
  }

  /** Ends the sessions of all guests that came by a link. */
  async revokeByLink(tx: Tx, guestLinkId: GuestLinkId): Promise<void> {
    for (const id of await this.repository.liveIdsOfLink(tx, guestLinkId)) await this.revoke(tx, id);
  }
}
