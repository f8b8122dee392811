import { Injectable } from '@nestjs/common';
import type { Id, PendingSignIn, UserFactorsView } from '@rinjo/contract';
import type { Origin, Principal } from '../../../../platform/access/principal.js';
import { hashSecret } from '../../../../platform/crypto/secret-token.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { AddressListsRepository, TenantLookup } from '../../../tenancy/index.js';
import { type Account, AccountsRepository } from '../../accounts.repository.js';
import { AddressRefusals } from '../../addresses/address-refusals.js';
import { anonymousIn } from '../../anonymous.js';
import { FactorStates } from '../factor-states.js';
import { waysOf } from '../second-step.js';
import { PendingSignInsRepository } from './pending-sign-ins.repository.js';

/** Somebody who gave the right password and has to show, or set up, a second factor. */
export interface Pending {
  readonly id: Id<'PendingSignIn'>;
  /** Of the tenant alone: this is nobody yet. */
  readonly principal: Principal;
  readonly origin: Origin;
  readonly account: Account;
  readonly state: UserFactorsView;
  readonly expiresAt: Date;
}

/** Sign-ins that wait for their second step. */
@Injectable()
export class PendingSignIns {
  constructor(
    private readonly lookup: TenantLookup,
    private readonly tenantDb: TenantDb,
    private readonly repository: PendingSignInsRepository,
    private readonly accounts: AccountsRepository,
    private readonly states: FactorStates,
    private readonly lists: AddressListsRepository,
    private readonly addresses: AddressRefusals,
  ) {}

  /** Of a cookie. Throws SIGN_IN_EXPIRED, ADDRESS_NOT_ALLOWED. */
  async find(secret: string | null, origin: Origin): Promise<Pending> {
    const found = secret === null ? null : await this.lookup.byPendingSignIn(hashSecret(secret));
    if (!found) throw new DomainError('SIGN_IN_EXPIRED');
    const principal = anonymousIn(found.tenantId, origin);
    await this.addresses.check(principal, await this.tenantDb.run(principal, (tx) => this.lists.ranges(tx)));
    return this.tenantDb.run(principal, async (tx) => {
      const pending = await this.repository.live(tx, found.id);
      const account = pending && (await this.accounts.byId(tx, pending.userId));
      if (account?.user.status !== 'active') throw new DomainError('SIGN_IN_EXPIRED');
      const state = await this.states.of(tx, account.user.id);
      return {
        id: found.id,
        principal,
        origin,
        account,
        state,
        expiresAt: pending?.expiresAt ?? new Date(0),
      };
    });
  }

  /** Of somebody who has a second factor. Throws SIGN_IN_EXPIRED. */
  async enrolled(secret: string | null, origin: Origin): Promise<Pending> {
    const pending = await this.find(secret, origin);
    if (waysOf(pending.state).length === 0) throw new DomainError('NO_SECOND_FACTOR');
    return pending;
  }

  /** Of somebody who has none yet: a second factor that is there is asked for, not replaced. Throws SIGN_IN_EXPIRED, FORBIDDEN. */
  async unenrolled(secret: string | null, origin: Origin): Promise<Pending> {
    const pending = await this.find(secret, origin);
    if (waysOf(pending.state).length > 0) throw new DomainError('FORBIDDEN');
    return pending;
  }

  /** Counts a code before it is checked. Throws SIGN_IN_EXPIRED after too many. */
  async countTry({ principal, id }: Pending): Promise<void> {
    const mayTry = await this.tenantDb.run(principal, (tx) => this.repository.countTry(tx, id));
    if (!mayTry) throw new DomainError('SIGN_IN_EXPIRED');
  }
}

export function pendingView({ state, expiresAt }: Pick<Pending, 'state' | 'expiresAt'>): PendingSignIn {
  const ways = waysOf(state);
  return {
    next: ways.length > 0 ? 'second_factor' : 'enrolment',
    ways,
    expiresAt: expiresAt.toISOString(),
  };
}
