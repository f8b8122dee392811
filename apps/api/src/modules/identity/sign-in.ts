import { Injectable } from '@nestjs/common';
import type { CurrentSession, SignIn } from '@rinjo/contract';
import type { Origin } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AddressListsRepository, TenantLookup } from '../tenancy/index.js';
import { type Account, AccountsRepository } from './accounts.repository.js';
import { AddressRefusals } from './addresses/address-refusals.js';
import { anonymousIn, NO_TENANT } from './anonymous.js';
import { AfterPassword, type PasswordAnswer } from './factors/sign-in/after-password.js';
import { emailKey } from './email-key.js';
import { PasswordCheck } from './password-check.js';
import { PasswordHasher } from './password-hasher.js';
import { SignInPolicy } from './sign-in-policy.js';
import { SignInRefusals } from './sign-in-refusals.js';

export interface SignedIn {
  /** For the cookie. */
  readonly secret: string;
  readonly current: CurrentSession;
}

/**
 * Signs a user in with tenant, e-mail and password, or as far as the second step. Unknown tenant, unknown e-mail, deactivated user and wrong password
 * answer alike and take as long as each other. Throws SIGN_IN_REJECTED, ADDRESS_NOT_ALLOWED, RATE_LIMITED, BUSY, and
 * SSO_REQUIRED for somebody who knows the password and is to sign in elsewhere.
 */
@Injectable()
export class SignInUseCase {
  constructor(
    private readonly lookup: TenantLookup,
    private readonly tenantDb: TenantDb,
    private readonly accounts: AccountsRepository,
    private readonly check: PasswordCheck,
    private readonly refusals: SignInRefusals,
    private readonly policy: SignInPolicy,
    private readonly hasher: PasswordHasher,
    private readonly lists: AddressListsRepository,
    private readonly addresses: AddressRefusals,
    private readonly after: AfterPassword,
  ) {}

  async run(input: SignIn, origin: Origin): Promise<PasswordAnswer> {
    const slug = input.tenant.trim().toLowerCase();
    const tenantId = await this.lookup.bySlug(slug);
    const anonymous = anonymousIn(tenantId ?? NO_TENANT, origin);
    const { account, rule, ranges } = await this.tenantDb.run(anonymous, async (tx) => {
      const found = await this.accounts.byEmail(tx, input.email);
      const who = { userId: found?.user.id ?? null, email: input.email };
      const [rule, ranges] = [await this.policy.ruleFor(tx, who), await this.lists.ranges(tx)];
      return { account: found, rule, ranges };
    });
    await this.addresses.check(anonymous, ranges); // before the password: from elsewhere nobody learns whether it is right
    const { address } = origin;
    const userId = account?.user.id ?? null;
    await this.check.assertRight({
      userId,
      guess: { tenant: tenantId ?? `unknown:${slug}`, account: emailKey(input.email), address },
      storedHash: account?.passwordHash ?? null,
      password: input.password,
      principal: tenantId && anonymous,
    });
    if (!account || account.user.status !== 'active')
      return this.refusals.refuse(anonymous, { reason: 'deactivated', method: 'password', userId });
    if (!rule.password) {
      await this.refusals.record(anonymous, { reason: 'sso_required', method: 'password', userId });
      throw new DomainError('SSO_REQUIRED');
    }
    const rehashed = await this.rehashed(account, input.password);
    return this.after.run(account, origin, input.password, async (tx) => {
      if (rehashed) await this.accounts.rehash(tx, account.user.id, rehashed.old, rehashed.hash);
    });
  }

  private async rehashed(account: Account, password: string): Promise<{ old: string; hash: string } | null> {
    const old = account.passwordHash;
    return old !== null && this.hasher.isOutdated(old)
      ? { old, hash: await this.hasher.hash(password) }
      : null;
  }
}
