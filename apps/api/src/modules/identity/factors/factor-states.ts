import { Injectable } from '@nestjs/common';
import type { FactorsView, UserFactorsView, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { RoleHoldersRepository } from '../roles/role-holders.repository.js';
import { BreakGlass } from '../security/break-glass.js';
import { TenantSecurityRepository } from '../security/tenant-security.repository.js';
import { passkeyView } from './passkeys/passkey-view.js';
import { PasskeysRepository } from './passkeys/passkeys.repository.js';
import { RecoveryCodesRepository } from './recovery-codes/recovery-codes.repository.js';
import { TotpCredentialsRepository } from './totp/totp-credentials.repository.js';

/** What second factors people have, and whether they need one. */
@Injectable()
export class FactorStates {
  constructor(
    private readonly holders: RoleHoldersRepository,
    private readonly security: TenantSecurityRepository,
    private readonly breakGlass: BreakGlass,
    private readonly passkeys: PasskeysRepository,
    private readonly totp: TotpCredentialsRepository,
    private readonly recoveryCodes: RecoveryCodesRepository,
  ) {}

  async of(tx: Tx, userId: UserId): Promise<UserFactorsView> {
    return {
      passkeys: await this.passkeys.count(tx, userId),
      totp: (await this.totp.confirmed(tx, userId)) !== null,
      recoveryCodesLeft: await this.recoveryCodes.left(tx, userId),
      ...(await this.demands(tx, userId)),
    };
  }

  async view(tx: Tx, userId: UserId): Promise<FactorsView> {
    const totp = await this.totp.confirmed(tx, userId);
    return {
      passkeys: (await this.passkeys.ofUser(tx, userId)).map(passkeyView),
      totp: totp && {
        createdAt: totp.createdAt.toISOString(),
        lastUsedAt: totp.lastUsedAt?.toISOString() ?? null,
      },
      recoveryCodesLeft: await this.recoveryCodes.left(tx, userId),
      ...(await this.demands(tx, userId)),
    };
  }

  private async demands(tx: Tx, userId: UserId): Promise<Pick<FactorsView, 'required' | 'breakGlass'>> {
    return {
      required: await this.security.requiresSecondFactor(tx, await this.holders.rolesOf(tx, userId)),
      breakGlass: await this.breakGlass.isExempt(tx, userId),
    };
  }
}
