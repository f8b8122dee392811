import { Injectable } from '@nestjs/common';
import {
  LIMITS,
  type OpenShare,
  type SharePreview,
  type ShareLinkId,
  type ShareOpeningId,
} from '@rinjo/contract';
import type { Origin, Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { hashSecret, newSecret } from '../../platform/crypto/secret-token.js';
import { type RateLimiter, RateLimits } from '../../platform/database/rate-limits.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { anonymousIn, PasswordHasher } from '../identity/index.js';
import { opennessOf, sharingOf, TenantLookup, TenantsRepository } from '../tenancy/index.js';
import { stateOf } from './share-link.js';
import { type ShareLinkRow, ShareLinksRepository } from './share-links.repository.js';

/** A link that was opened: the secret goes into a cookie. */
export interface OpenedShare {
  readonly openingId: ShareOpeningId;
  readonly secret: string;
  readonly lifetimeS: number;
}

interface Usable {
  readonly principal: Principal;
  readonly link: ShareLinkRow;
  readonly tenantName: string;
}

/**
 * The door for people without an account. A link that is expired, revoked, used up, not allowed any more or simply guessed gets
 * one and the same answer, SHARE_INVALID. Wrong links are counted per address, wrong passwords per link and per address.
 */
@Injectable()
export class OpenShareUseCase {
  private readonly wrongLinks: RateLimiter;
  private readonly wrongPasswords: RateLimiter;
  private readonly wrongPasswordsFrom: RateLimiter;

  constructor(
    private readonly tenantDb: TenantDb,
    private readonly lookup: TenantLookup,
    private readonly repository: ShareLinksRepository,
    private readonly tenants: TenantsRepository,
    private readonly passwords: PasswordHasher,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
    limits: RateLimits,
  ) {
    this.wrongLinks = limits.limiter({ name: 'share-link', points: 20, durationS: 60 });
    this.wrongPasswords = limits.limiter({ name: 'share-password', points: 10, durationS: 900 });
    this.wrongPasswordsFrom = limits.limiter({ name: 'share-password-from', points: 20, durationS: 900 });
  }

  /** Does not count as an opening. Throws SHARE_INVALID, RATE_LIMITED. */
  async preview(token: string, origin: Origin): Promise<SharePreview> {
    const { link, tenantName } = await this.usable(token, origin);
    return {
      ...{ tenantName, sharedBy: link.creatorName, label: link.label, items: link.items },
      ...{ expiresAt: link.expiresAt.toISOString(), needsPassword: link.passwordHash !== null },
    };
  }

  /** Throws SHARE_INVALID, SHARE_PASSWORD, RATE_LIMITED, BUSY. */
  async open({ token, password }: OpenShare, origin: Origin): Promise<OpenedShare> {
    const { principal, link } = await this.usable(token, origin);
    if (link.passwordHash !== null) await this.assertKnows(principal, origin, link, password);
    const secret = newSecret();
    return this.tenantDb.run(principal, async (tx) => {
      const locked = await this.repository.lock(tx, link.id);
      const now = this.clock.now();
      if (!locked || !(await this.isUsable(tx, locked))) throw new DomainError('SHARE_INVALID');
      const openingId = this.ids.next<ShareOpeningId>();
      const ends = Math.min(locked.expiresAt.getTime(), now.getTime() + LIMITS.shareOpeningS * 1000);
      await this.repository.open(tx, {
        ...{ id: openingId, shareLinkId: link.id, secretHash: hashSecret(secret), address: origin.address },
        ...{ openedAt: now, expiresAt: new Date(ends) },
      });
      await this.audit.record(tx, 'share.opened', { shareLinkId: link.id, openingId });
      return { openingId, secret, lifetimeS: Math.ceil((ends - now.getTime()) / 1000) };
    });
  }

  private async usable(token: string, origin: Origin): Promise<Usable> {
    await this.wrongLinks.check(origin.address);
    const found = await this.lookup.byShareLink(hashSecret(token));
    const usable = found && (await this.read(anonymousIn(found.tenantId, origin), found.id));
    if (usable) return usable;
    await this.wrongLinks.take(origin.address);
    throw new DomainError('SHARE_INVALID');
  }

  private read(principal: Principal, id: ShareLinkId): Promise<Usable | null> {
    return this.tenantDb.run(principal, async (tx) => {
      const link = await this.repository.find(tx, id);
      if (!link || !(await this.isUsable(tx, link))) return null;
      return { principal, link, tenantName: (await this.tenants.own(tx)).name };
    });
  }

  private async isUsable(tx: Tx, link: ShareLinkRow): Promise<boolean> {
    const tenant = await this.tenants.own(tx);
    const now = this.clock.now();
    return opennessOf(tenant, now) === 'open' && stateOf(link, sharingOf(tenant), now) === 'usable';
  }

  /** Taken before it is looked at, so that many at a time are no more than one after the other. */
  private async assertKnows(
    principal: Principal,
    origin: Origin,
    link: ShareLinkRow,
    password: string | undefined,
  ): Promise<void> {
    if (password === undefined) throw new DomainError('SHARE_PASSWORD');
    try {
      await this.wrongPasswordsFrom.take(origin.address);
      await this.wrongPasswords.take(link.id);
    } catch (thrown) {
      if (thrown instanceof DomainError) await this.refused(principal, link, 'rate_limited');
      throw thrown;
    }
    if (!(await this.passwords.verify(link.passwordHash, password))) {
      await this.refused(principal, link, 'password');
      throw new DomainError('SHARE_PASSWORD');
    }
    await this.wrongPasswordsFrom.giveBack(origin.address);
    await this.wrongPasswords.giveBack(link.id);
  }

  private refused(
    principal: Principal,
    link: ShareLinkRow,
    reason: 'password' | 'rate_limited',
  ): Promise<void> {
    return this.audit.recordRefusal(principal, 'share.refused', { shareLinkId: link.id, reason });
  }
}
