import { Injectable } from '@nestjs/common';
import type { CreateGuestSession, GuestPreview, GuestSessionView, TenantId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { assertUsable, TenantStates } from '../../platform/access/tenant-states.port.js';
import { hashSecret } from '../../platform/crypto/secret-token.js';
import { RateLimits, type RateLimiter } from '../../platform/database/rate-limits.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { anonymousIn, GuestSessions, type OpenedGuestSession } from '../identity/index.js';
import { Appearances, requireFeature, TenantLookup, TenantsRepository } from '../tenancy/index.js';
import { Consents } from './consent/consents.js';
import { linkState } from './call.js';
import type { GuestLinkEntity } from './guest-link.entity.js';
import { GuestLinksRepository, type LinkContext } from './guest-links.repository.js';
import { opensAt, phaseAt } from './schedule/schedule.js';

type Origin = NonNullable<Principal['origin']>;

export interface GuestEntered {
  readonly view: GuestSessionView;
  readonly opened: OpenedGuestSession;
}

/**
 * The door for people without an account. A link that is expired, revoked, used up, of an ended call or simply guessed
 * gets one and the same answer, INVITATION_INVALID; wrong ones are counted per address (RATE_LIMITED). A good link of an organization that
 * takes no guests any more gets FEATURE_OFF.
 */
@Injectable()
export class GuestEntry {
  private readonly wrong: RateLimiter;

  constructor(
    private readonly tenantDb: TenantDb,
    private readonly lookup: TenantLookup,
    private readonly links: GuestLinksRepository,
    private readonly guests: GuestSessions,
    private readonly consents: Consents,
    private readonly appearances: Appearances,
    private readonly tenants: TenantsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly states: TenantStates,
    limits: RateLimits,
  ) {
    this.wrong = limits.limiter({ name: 'guest-link', points: 20, durationS: 60 });
  }

  preview(token: string, origin: Origin): Promise<GuestPreview> {
    return this.withLink(token, origin, async (tx, link, context) => {
      const phase = phaseAt(context, this.clock.now());
      return {
        consent: await this.consents.inForce(tx),
        tenantName: context.tenantName,
        callTitle: context.callTitle,
        invitedBy: context.invitedBy,
        phase,
        guestName: link.guestName,
        appearance: await this.appearances.ofGuests(tx),
        opensAt:
          phase === 'planned' && context.scheduledAt ? opensAt(context.scheduledAt).toISOString() : null,
      };
    });
  }

  /** The tenant that a usable link belongs to; does not use the link. */
  tenantOf(token: string, origin: Origin): Promise<TenantId> {
    return this.withLink(token, origin, (_tx, link) => Promise.resolve(link.tenantId));
  }

  /**
   * Uses the link once. Counted under its row lock: a link for one lets one of many in. Throws VALIDATION when neither
   * the guest nor the link gives a name, CALL_NOT_OPEN before a planned call opens, CONSENT_REQUIRED
   * without a yes to the text in force.
   */
  enter(input: CreateGuestSession, origin: Origin): Promise<GuestEntered> {
    return this.withLink(input.token, origin, async (tx, link, context) => {
      const displayName = link.guestName ?? input.displayName;
      if (displayName === undefined)
        throw new DomainError('VALIDATION', { fields: ['displayName:isNotEmpty'] });
      if (phaseAt(context, this.clock.now()) === 'planned') throw new DomainError('CALL_NOT_OPEN');
      const consent = await this.consents.shown(tx, input.consentVersion);
      await this.links.countUse(tx, link);
      const guest = { callId: link.callId, guestLinkId: link.id, displayName };
      const opened = await this.guests.open(tx, guest);
      await this.audit.record(tx, 'call.guest_link_used', {
        callId: link.callId,
        guestLinkId: link.id,
        guestSessionId: opened.id,
      });
      if (consent) await this.consents.guestAgreed(tx, consent, opened.id);
      const view = {
        callId: link.callId,
        invitedBy: context.invitedBy,
        callTitle: context.callTitle,
        tenantName: context.tenantName,
        displayName,
        expiresAt: opened.expiresAt.toISOString(),
        appearance: await this.appearances.ofGuests(tx),
      };
      return { view, opened };
    });
  }

  /** The guest session of the caller. Throws UNAUTHENTICATED for anybody but guests. */
  current(principal: Principal): Promise<GuestSessionView> {
    const { actor } = principal;
    if (actor.kind !== 'guest') throw new DomainError('UNAUTHENTICATED');
    return this.tenantDb.run(principal, async (tx) => {
      const session = await this.guests.live(tx, actor.guestSessionId);
      const link = session && (await this.links.find(tx, session.guestLinkId));
      if (!link) throw new DomainError('UNAUTHENTICATED');
      const context = await this.links.context(tx, link);
      return {
        callId: session.callId,
        invitedBy: context.invitedBy,
        callTitle: context.callTitle,
        tenantName: context.tenantName,
        displayName: session.displayName,
        expiresAt: session.expiresAt.toISOString(),
        appearance: await this.appearances.ofGuests(tx),
      };
    });
  }

  private async withLink<T>(
    token: string,
    origin: Origin,
    work: (tx: Tx, link: GuestLinkEntity, context: LinkContext) => Promise<T>,
  ): Promise<T> {
    await this.wrong.check(origin.address);
    try {
      const found = await this.lookup.byGuestLink(hashSecret(token));
      if (!found) throw new DomainError('INVITATION_INVALID');
      assertUsable(await this.states.of(found.tenantId), true);
      return await this.tenantDb.run(anonymousIn(found.tenantId, origin), async (tx) => {
        const link = await this.links.lock(tx, found.id);
        if (!link) throw new DomainError('INVITATION_INVALID');
        const context = await this.links.context(tx, link);
        if (linkState(link, context.phase, this.clock.now()) !== 'usable')
          throw new DomainError('INVITATION_INVALID');
        requireFeature(await this.tenants.features(tx), 'guestLinks');
        return work(tx, link, context);
      });
    } catch (thrown) {
      if (thrown instanceof DomainError && thrown.code === 'INVITATION_INVALID')
        await this.wrong.take(origin.address);
      throw thrown;
    }
  }
}
