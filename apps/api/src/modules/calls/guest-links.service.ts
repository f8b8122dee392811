import { Injectable } from '@nestjs/common';
import type {
  CallId,
  CallPhase,
  CreatedGuestLink,
  CreateGuestLink,
  GuestLinkId,
  GuestLinkView,
  Locale,
} from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import { accountOf, type Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { hashSecret, newSecret } from '../../platform/crypto/secret-token.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import type { Letter } from '../identity/index.js';
import { Appearances, requireFeature, TenantsRepository } from '../tenancy/index.js';
import { linkState } from './call.js';
import { CallAccess } from './call-access.js';
import type { GuestLinkEntity } from './guest-link.entity.js';
import { GuestLinksRepository } from './guest-links.repository.js';
import { guestLetter } from './guest-mail/guest-letter.js';
import { GuestMailing } from './guest-mail/guest-mailing.js';

/** Links that let people without an account into one call. */
@Injectable()
export class GuestLinks {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly links: GuestLinksRepository,
    private readonly mailing: GuestMailing,
    private readonly access: CallAccess,
    private readonly appearances: Appearances,
    private readonly tenants: TenantsRepository,
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

  /**
   * The token is in the fragment, which browsers send to no server; only its hash is kept. With an address the link is sent
   * there once it exists. Throws FEATURE_OFF, CALL_ENDED, RATE_LIMITED, VALIDATION for a name that several would
   * bear, and for nobody in particular who would not wait.
   */
  async create(principal: Principal, callId: CallId, input: CreateGuestLink): Promise<CreatedGuestLink> {
    if (input.guestName !== undefined && input.maxUses > 1)
      throw new DomainError('VALIDATION', { fields: ['maxUses:max'] });
    if (input.skipsLobby === true && input.guestName === undefined)
      throw new DomainError('VALIDATION', { fields: ['skipsLobby:isForOne'] });
    const addressee = addresseeOf(input);
    if (addressee) await this.mailing.take(principal);
    const secret = newSecret();
    const url = `${new URL(this.environment.PUBLIC_URL).origin}/g#${secret}`;
    const { view, letter } = await this.tenantDb.run(principal, async (tx) => {
      const { call } = await this.access.require(tx, principal, callId, 'call:invite');
      requireFeature(await this.tenants.features(tx), 'guestLinks');
      if (call.phase === 'ended') throw new DomainError('CALL_ENDED');
      const link = this.newLink(principal, callId, input, secret);
      await this.links.insert(tx, link);
      await this.audit.record(tx, 'call.guest_link_created', { callId, guestLinkId: link.id });
      return {
        view: linkView(link, call.phase, link.createdAt),
        letter: addressee && (await this.letter(tx, link, url, addressee)),
      };
    });
    const of = { callId, guestLinkId: view.id };
    const mail = addressee && letter && (await this.mailing.send(principal, of, addressee.to, letter));
    return { ...view, url, mail };
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

  private newLink(
    principal: Principal,
    callId: CallId,
    input: CreateGuestLink,
    secret: string,
  ): GuestLinkEntity {
    const now = this.clock.now();
    return {
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
      createdBy: accountOf(principal),
      createdAt: now,
    };
  }

  private async letter(tx: Tx, link: GuestLinkEntity, url: string, to: Addressee): Promise<Letter> {
    const { tenantName, callTitle, invitedBy, scheduledAt } = await this.links.context(tx, link);
    const of = {
      ...{ tenant: tenantName, inviter: invitedBy, title: callTitle, guestName: link.guestName },
      ...{ url, startsAt: scheduledAt, expiresAt: link.expiresAt, timeZone: to.timeZone },
    };
    return guestLetter(to.locale, of, await this.appearances.ofLetters(tx));
  }
}

/** To whom a link is sent, and how they are written to. */
interface Addressee {
  readonly to: string;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** Null when no mail is asked for. Throws VALIDATION without a language. */
function addresseeOf({ mailTo, locale, timeZone = 'UTC' }: CreateGuestLink): Addressee | null {
  if (mailTo === undefined) return null;
  if (locale === undefined) throw new DomainError('VALIDATION', { fields: ['locale:isDefined'] });
  return { to: mailTo, locale, timeZone };
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
