import { Injectable } from '@nestjs/common';
import type {
  AddedPasskey,
  AddPasskey,
  PasskeyCreationOptions,
  PasskeyId,
  PasskeyView,
} from '@rinjo/contract';
import { type Principal, userActor } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { FactorChanges } from '../factor-changes.js';
import { FreshSession } from '../fresh-session.js';
import { Self } from '../self.js';
import type { ChallengeUse } from './challenges.js';
import { PasskeyRegistration } from './passkey-registration.js';
import { passkeyView } from './passkey-view.js';
import type { PasskeyEntity } from './passkey.entity.js';
import { PasskeysRepository } from './passkeys.repository.js';

/** The passkeys of the caller. */
@Injectable()
export class OwnPasskeys {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly self: Self,
    private readonly registration: PasskeyRegistration,
    private readonly passkeys: PasskeysRepository,
    private readonly changes: FactorChanges,
    private readonly session: FreshSession,
  ) {}

  /** Throws PASSKEYS_LIMIT. */
  async options(principal: Principal): Promise<PasskeyCreationOptions> {
    return this.registration.options(principal, await this.self.of(principal), registering(principal));
  }

  /** Throws FACTOR_REJECTED, CONFLICT for a passkey that is known, PASSKEYS_LIMIT. */
  async add(principal: Principal, input: AddPasskey): Promise<AddedPasskey> {
    const user = await this.self.of(principal);
    const passkey = await this.registration.verified(principal, user, registering(principal), input);
    return this.tenantDb.run(principal, async (tx) => {
      await this.registration.store(tx, passkey);
      await this.session.shown(tx, ['passkey']);
      const recoveryCodes = await this.changes.added(tx, user, 'passkey');
      return { passkey: passkeyView(passkey), recoveryCodes };
    });
  }

  /** Throws NOT_FOUND, also for a passkey of somebody else. */
  rename(principal: Principal, id: PasskeyId, name: string): Promise<PasskeyView> {
    return this.tenantDb.run(principal, async (tx) => {
      const passkey = await this.own(tx, id);
      await this.passkeys.rename(tx, id, name);
      return { ...passkeyView(passkey), name };
    });
  }

  /** Throws NOT_FOUND, LAST_FACTOR, BREAK_GLASS. */
  remove(principal: Principal, id: PasskeyId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const user = await this.self.in(tx);
      await this.own(tx, id);
      await this.passkeys.delete(tx, id);
      await this.changes.removed(tx, user, 'passkey');
    });
  }

  private async own(tx: Tx, id: PasskeyId): Promise<PasskeyEntity> {
    const passkey = await this.passkeys.find(tx, id);
    if (passkey?.userId !== userActor(tx.principal).userId) throw new DomainError('NOT_FOUND');
    return passkey;
  }
}

const registering = (principal: Principal): ChallengeUse => ({
  kind: 'register',
  of: userActor(principal).sessionId,
});
