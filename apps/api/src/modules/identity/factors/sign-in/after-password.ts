import { Injectable } from '@nestjs/common';
import type { PendingSignIn } from '@rinjo/contract';
import type { Origin } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Account } from '../../accounts.repository.js';
import { anonymousIn } from '../../anonymous.js';
import { SessionStarter } from '../../session-starter.js';
import type { SignedIn } from '../../sign-in.js';
import { FactorStates } from '../factor-states.js';
import { secondStep } from '../second-step.js';
import { PendingSignInsRepository } from './pending-sign-ins.repository.js';

/** A session, or a secret for a cookie that waits for the second step. */
export type PasswordAnswer =
  | { readonly kind: 'session'; readonly signedIn: SignedIn }
  | { readonly kind: 'pending'; readonly secret: string; readonly pending: PendingSignIn };

/** What follows a right password: the session, or the second step. */
@Injectable()
export class AfterPassword {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly states: FactorStates,
    private readonly pending: PendingSignInsRepository,
    private readonly starter: SessionStarter,
  ) {}

  /** `more` runs in the transaction that follows. */
  async run(
    account: Account,
    origin: Origin,
    password: string,
    more: (tx: Tx) => Promise<void>,
  ): Promise<PasswordAnswer> {
    const { tenantId, id: userId } = account.user;
    const anonymous = anonymousIn(tenantId, origin);
    const state = await this.tenantDb.run(anonymous, (tx) => this.states.of(tx, userId));
    const { next, ways } = secondStep(state, password);
    if (next === 'session') {
      const proven = { origin, method: 'password', factors: ['password'] } as const;
      return { kind: 'session', signedIn: await this.starter.start(account, proven, more) };
    }
    const { secret, expiresAt } = await this.tenantDb.run(anonymous, async (tx) => {
      await more(tx);
      return this.pending.open(tx, userId);
    });
    return { kind: 'pending', secret, pending: { next, ways, expiresAt: expiresAt.toISOString() } };
  }
}
