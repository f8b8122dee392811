import { Injectable } from '@nestjs/common';
import {
  type AccountLinkId,
  type AccountLinkPurpose,
  type AccountLinkPreview,
  LIMITS,
  type MailOutcome,
  type UserId,
} from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import type { Origin } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { assertUsable } from '../../../platform/access/tenant-states.port.js';
import { hashSecret, newSecret } from '../../../platform/crypto/secret-token.js';
import { type RateLimiter, RateLimits } from '../../../platform/database/rate-limits.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Clock } from '../../../platform/time/clock.js';
import { opennessOf, TenantLookup, TenantsRepository } from '../../tenancy/index.js';
import { anonymousIn } from '../anonymous.js';
import { RoleHoldersRepository } from '../roles/role-holders.repository.js';
import { TenantSecurityRepository } from '../security/tenant-security.repository.js';
import { SignInPolicy } from '../sign-in-policy.js';
import type { UserEntity } from '../user.entity.js';
import { UsersRepository } from '../users.repository.js';
import type { AccountLinkEntity } from './account-link.entity.js';
import { AccountLinksRepository } from './account-links.repository.js';

const LIFETIME_S = {
  invitation: LIMITS.userInvitationLifetimeS,
  reset: LIMITS.passwordResetLifetimeS,
} as const satisfies Record<AccountLinkPurpose, number>;

/** Who may still follow the link. */
const STATUS = { invitation: 'invited', reset: 'active' } as const satisfies Record<
  AccountLinkPurpose,
  string
>;

const PAGE = { invitation: '/welcome', reset: '/reset' } as const satisfies Record<
  AccountLinkPurpose,
  string
>;

export interface OpenedLink {
  readonly link: AccountLinkEntity;
  readonly user: UserEntity;
}

/**
 * Links of letters about somebody's account, good once and for a while. One that is used, expired, replaced, revoked or
 * guessed gets one and the same answer, INVITATION_INVALID; wrong ones are counted per address (RATE_LIMITED).
 */
@Injectable()
export class AccountLinks {
  private readonly wrong: RateLimiter;

  constructor(
    private readonly tenantDb: TenantDb,
    private readonly lookup: TenantLookup,
    private readonly tenants: TenantsRepository,
    private readonly links: AccountLinksRepository,
    private readonly users: UsersRepository,
    private readonly policy: SignInPolicy,
    private readonly holders: RoleHoldersRepository,
    private readonly security: TenantSecurityRepository,
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly ids: Ids,
    limits: RateLimits,
  ) {
    this.wrong = limits.limiter({ name: 'account-link', points: 20, durationS: 60 });
  }

  /** Makes a link; the one before of this kind is worthless. Its secret is in the fragment, which browsers send to no server. */
  async issue(
    tx: Tx,
    of: {
      readonly userId: UserId;
      readonly purpose: AccountLinkPurpose;
      readonly createdBy: UserId | null;
      readonly mail: MailOutcome | 'waiting';
    },
  ): Promise<string> {
    const secret = newSecret();
    const createdAt = this.clock.now();
    await this.links.put(tx, {
      ...of,
      tenantId: tx.principal.tenantId,
      id: this.ids.next<AccountLinkId>(),
      tokenHash: hashSecret(secret),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + LIFETIME_S[of.purpose] * 1000),
    });
    return `${new URL(this.environment.PUBLIC_URL).origin}${PAGE[of.purpose]}#${secret}`;
  }

  preview(token: string, purpose: AccountLinkPurpose, origin: Origin): Promise<AccountLinkPreview> {
    return this.open(token, purpose, origin, async (tx, { user }) => {
      const { slug, name } = await this.tenants.own(tx);
      const { email, displayName, locale } = user;
      const signIn = await this.policy.ruleFor(tx, { userId: user.id, email });
      const passwordMin = await this.security.passwordMinimum(tx, await this.holders.rolesOf(tx, user.id));
      return { tenant: { slug, name }, email, displayName, locale, signIn, passwordMin };
    });
  }

  /** Runs `work` with a link that is still good, under its lock. Using it up is up to `work`. */
  async open<T>(
    token: string,
    purpose: AccountLinkPurpose,
    origin: Origin,
    work: (tx: Tx, opened: OpenedLink) => Promise<T>,
  ): Promise<T> {
    await this.wrong.check(origin.address);
    const hash = hashSecret(token);
    const found = await this.lookup.byAccountLink(hash);
    const result =
      found &&
      (await this.tenantDb.run(anonymousIn(found.tenantId, origin), async (tx) => {
        const link = await this.links.lock(tx, hash, purpose);
        if (!link || link.expiresAt <= this.clock.now()) return null;
        const user = await this.users.find(tx, link.userId);
        if (user?.status !== STATUS[purpose]) return null;
        // Whoever has an account may find their way back into what can only be read; nobody new comes.
        assertUsable(opennessOf(await this.tenants.own(tx), this.clock.now()), purpose === 'invitation');
        return { done: await work(tx, { link, user }) };
      }));
    if (result) return result.done;
    await this.wrong.take(origin.address);
    throw new DomainError('INVITATION_INVALID');
  }
}
