import { Injectable } from '@nestjs/common';
import { GUEST_PERMISSIONS } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { PrincipalSource, type Proof } from '../../platform/access/principal-source.port.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { Clock } from '../../platform/time/clock.js';
import { anonymousIn } from './anonymous.js';
import { GuestSessions } from './guest-sessions.js';
import { permissionsOf } from './roles/rights.js';
import { SessionsRepository } from './sessions.repository.js';

/** `last_seen_at` is written at most this often. */
const TOUCH_MS = 60_000;

/** Makes the principal of a session that is known by id. */
@Injectable()
export class SessionPrincipals extends PrincipalSource {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly sessions: SessionsRepository,
    private readonly guests: GuestSessions,
    private readonly clock: Clock,
  ) {
    super();
  }

  override of(proof: Proof, origin: Principal['origin']): Promise<Principal | null> {
    return this.tenantDb.run(anonymousIn(proof.tenantId, origin), (tx) =>
      proof.kind === 'session' ? this.ofUser(tx, proof) : this.ofGuest(tx, proof),
    );
  }

  private async ofUser(tx: Tx, proof: Proof & { readonly kind: 'session' }): Promise<Principal | null> {
    const now = this.clock.now();
    const live = await this.sessions.live(tx, proof.id, now);
    if (!live) return null;
    if (now.getTime() - live.lastSeenAt.getTime() > TOUCH_MS) await this.sessions.touch(tx, proof.id, now);
    return {
      tenantId: proof.tenantId,
      actor: { kind: 'user', userId: live.userId, sessionId: proof.id, name: live.displayName },
      permissions: permissionsOf(live),
      origin: tx.principal.origin,
    };
  }

  private async ofGuest(tx: Tx, proof: Proof & { readonly kind: 'guest' }): Promise<Principal | null> {
    const guest = await this.guests.live(tx, proof.id);
    if (!guest) return null;
    return {
      tenantId: proof.tenantId,
      actor: { kind: 'guest', guestSessionId: guest.id, callId: guest.callId, name: guest.displayName },
      permissions: new Set(GUEST_PERMISSIONS),
      origin: tx.principal.origin,
    };
  }
}
