import { Injectable } from '@nestjs/common';
import type { PasskeyAssertion, PasskeyRequestOptions } from '@rinjo/contract';
import type { Origin } from '../../../../platform/access/principal.js';
import { type RateLimiter, RateLimits } from '../../../../platform/database/rate-limits.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { AddressListsRepository, TenantLookup } from '../../../tenancy/index.js';
import { AccountsRepository } from '../../accounts.repository.js';
import { AddressRefusals } from '../../addresses/address-refusals.js';
import { anonymousIn, NO_TENANT } from '../../anonymous.js';
import { SignInPolicy } from '../../sign-in-policy.js';
import { SignInRefusals } from '../../sign-in-refusals.js';
import type { SignedIn } from '../../sign-in.js';
import { credentialHash, PasskeyProof } from '../passkeys/passkey-proof.js';
import { FactorSession } from './factor-session.js';

/** Challenges that one address asks for: pages ask on their own, offices share an address. */
const ASKED = { name: 'passkey_challenge', points: 600, durationS: 300 };

const ALONE = { kind: 'sign-in' } as const;

/**
 * Signs in with a passkey and nothing else. Whose it is, and of which tenant, is known from the credential; nothing that
 * the client says beside it counts.
 */
@Injectable()
export class PasskeySignIn {
  private readonly asked: RateLimiter;

  constructor(
    limits: RateLimits,
    private readonly lookup: TenantLookup,
    private readonly tenantDb: TenantDb,
    private readonly accounts: AccountsRepository,
    private readonly proof: PasskeyProof,
    private readonly policy: SignInPolicy,
    private readonly refusals: SignInRefusals,
    private readonly session: FactorSession,
    private readonly lists: AddressListsRepository,
    private readonly addresses: AddressRefusals,
  ) {
    this.asked = limits.limiter(ASKED);
  }

  /** Throws RATE_LIMITED. */
  async options(origin: Origin): Promise<PasskeyRequestOptions> {
    await this.asked.take(origin.address);
    return this.proof.options(anonymousIn(NO_TENANT, origin), ALONE, []);
  }

  /**
   * Throws FACTOR_REJECTED, alike for a passkey that is unknown, of somebody who was deactivated, or signed something else;
   * ADDRESS_NOT_ALLOWED; SSO_REQUIRED for somebody who is to sign in elsewhere and is not the emergency administrator.
   */
  async run(origin: Origin, input: PasskeyAssertion): Promise<SignedIn> {
    const found = await this.lookup.byPasskey(credentialHash(input.id));
    if (!found) throw new DomainError('FACTOR_REJECTED');
    const principal = anonymousIn(found.tenantId, origin);
    await this.addresses.check(principal, await this.tenantDb.run(principal, (tx) => this.lists.ranges(tx)));
    const proven = await this.proof.prove(principal, ALONE, input, null).catch(async (refused: unknown) => {
      if (refused instanceof DomainError && refused.code === 'FACTOR_REJECTED')
        await this.refusals.record(principal, { reason: 'credentials', method: 'passkey', userId: null });
      throw refused;
    });
    const { userId } = proven.passkey;
    const { account, rule } = await this.tenantDb.run(principal, async (tx) => {
      const found = await this.accounts.byId(tx, userId);
      const who = { userId, email: found?.user.email ?? '' };
      return { account: found, rule: await this.policy.ruleFor(tx, who) };
    });
    if (account?.user.status !== 'active') {
      await this.refusals.record(principal, { reason: 'deactivated', method: 'passkey', userId });
      throw new DomainError('FACTOR_REJECTED');
    }
    if (!rule.password) {
      await this.refusals.record(principal, { reason: 'sso_required', method: 'passkey', userId });
      throw new DomainError('SSO_REQUIRED');
    }
    const how = { method: 'passkey', factors: ['passkey'], origin } as const;
    return this.session.start(account, how, (tx) => this.proof.use(tx, proven));
  }
}
