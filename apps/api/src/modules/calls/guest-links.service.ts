import { Injectable } from '@nestjs/common';
import type {
  CallId,
  CallPhase,
  CreatedGuestLink,
  CreateGuestLink,
  GuestLinkId,
  GuestLinkView,
} from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import type { Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { hashSecret, newSecret } from '../../platform/crypto/secret-token.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { linkState } from './call.js';
import { CallAccess } from './call-access.js';
import type { GuestLinkEntity } from './guest-link.entity.js';
import { GuestLinksRepository } from './guest-links.repository.js';
import { personOf } from './person.js';

/** Links that let people without an account into one call. */
@Injectable()
export class GuestLinks {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly links: GuestLinksRepository,
    private readonly access: CallAccess,
    private readonly audit: AuditTrail,
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(principal: Principal, callId: CallId): Promise<GuestLinkView[]> {
    return this.tenantDb.run(principal, async (tx) => {
      const { call } = await this.access.require(tx, principal, callId, 'call:invite');
      const now = this.clock.now();
      return (await this.links.list(tx, callId)).map((link) => linkView(link, call.phase, now));
    });
  }

  /** The token is in the fragment, which browsers send to no server; only its hash is kept. Throws CALL_ENDED, VALIDATION for a name that several would bear, and for nobody in particular who would not wait. */
  create(principal: Principal, callId: CallId, input: CreateGuestLink): Promise<CreatedGuestLink> {
    if (input.guestName !== undefined && input.maxUses > 1)
      throw new DomainError('VALIDATION', { fields: ['maxUses:max'] });
    if (input.skipsLobby === true && input.guestName === undefined)
      throw new DomainError('VALIDATION', { fields: ['skipsLobby:isForOne'] });
    const secret = newSecret();
    const now = this.clock.now();
    return this.tenantDb.run(principal, async (tx) => {
      const { call } = await this.access.require(tx, principal, callId, 'call:invite');
      if (call.phase === 'ended') throw new DomainError('CALL_ENDED');
      const link: GuestLinkEntity = {
        tenantId: principal.tenantId,
        id: this.ids.next<GuestLinkId>(),
        callId,
        tokenHash: hashSecret(secret),
        label: input.label ?? null,
        guestName: input.guestName ?? null,
        skipsLobby: input.skipsLobby ?? false,
        uses: 0,
        maxUses: input.maxUses,
        expiresAt: new Date(now.getTime() + input.lifetimeS * 1000),
        revokedAt: null,
        createdBy: personOf(principal),
        createdAt: now,
      };
      await this.links.insert(tx, link);
      await this.audit.record(tx, 'call.guest_link_created', { callId, guestLinkId: link.id });
      return {
        ...linkView(link, call.phase, now),
        url: `${new URL(this.environment.PUBLIC_URL).origin}/g#${secret}`,
      };
    });
  }

  /** Throws NOT_FOUND. Revoking twice is harmless; guests who are in stay in. */
  revoke(principal: Principal, callId: CallId, linkId: GuestLinkId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.access.require(tx, principal, callId, 'call:invite');
      const link = await this.links.lock(tx, linkId);
      if (link?.callId !== callId) throw new DomainError('NOT_FOUND');
      if (link.revokedAt) return;
      await this.links.revoke(tx, linkId, this.clock.now());
      await this.audit.record(tx, 'call.guest_link_revoked', { callId, guestLinkId: linkId });
    });
  }
}

function linkView(link: GuestLinkEntity, phase: CallPhase, now: Date): GuestLinkView {
  return {
    id: link.id,
    label: link.label,
    guestName: link.guestName,
    skipsLobby: link.skipsLobby,
    state: linkState(link, phase, now),
    uses: link.uses,
    maxUses: link.maxUses,
    expiresAt: link.expiresAt.toISOString(),
    revokedAt: link.revokedAt?.toISOString() ?? null,
    createdAt: link.createdAt.toISOString(),
  };
}
