import { Injectable } from '@nestjs/common';
import { GUEST_PERMISSIONS } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { PrincipalSource, type Proof } from '../../platform/access/principal-source.port.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { Clock } from '../../platform/time/clock.js';
import { AddressRefusals } from './addresses/address-refusals.js';
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
    private readonly addresses: AddressRefusals,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async of(proof: Proof, origin: Principal['origin']): Promise<Principal | null> {
    const stranger = anonymousIn(proof.tenantId, origin);
    if (proof.kind === 'guest') return this.tenantDb.run(stranger, (tx) => this.ofGuest(tx, proof));
    const user = await this.tenantDb.run(stranger, (tx) => this.ofUser(tx, proof));
    if (user) await this.addresses.check(user.principal, user.ranges);
    return user && user.principal;
  }

  private async ofUser(
    tx: Tx,
    proof: Proof & { readonly kind: 'session' },
  ): Promise<{ readonly principal: Principal; readonly ranges: readonly string[] } | null> {
    const now = this.clock.now();
    const live = await this.sessions.live(tx, proof.id, now);
    if (!live) return null;
    if (now.getTime() - live.lastSeenAt.getTime() > TOUCH_MS) await this.sessions.touch(tx, proof.id, now);
    const principal: Principal = {
      tenantId: proof.tenantId,
      actor: { kind: 'user', userId: live.userId, sessionId: proof.id, name: live.displayName },
      permissions: permissionsOf(live),
      origin: tx.principal.origin,
    };
    return { principal, ranges: live.ranges };
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
