import { Injectable } from '@nestjs/common';
import type { UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { BreakGlass } from '../security/break-glass.js';
import { Sessions } from '../sessions.js';
import type { UserEntity } from '../user.entity.js';
import { FactorStates } from './factor-states.js';
import { SecurityMail } from './mail/security-mail.js';
import { PasskeysRepository } from './passkeys/passkeys.repository.js';
import { RecoveryCodesRepository } from './recovery-codes/recovery-codes.repository.js';
import { TotpCredentialsRepository } from './totp/totp-credentials.repository.js';

export type FactorKind = 'passkey' | 'totp';

/** What follows when somebody's second factors change: an entry, a letter, recovery codes, and what must not happen. */
@Injectable()
export class FactorChanges {
  constructor(
    private readonly states: FactorStates,
    private readonly breakGlass: BreakGlass,
    private readonly passkeys: PasskeysRepository,
    private readonly totp: TotpCredentialsRepository,
    private readonly recoveryCodes: RecoveryCodesRepository,
    private readonly sessions: Sessions,
    private readonly mail: SecurityMail,
    private readonly audit: AuditTrail,
  ) {}

  /** After it was stored. Answers new recovery codes for people who had none. */
  async added(tx: Tx, user: UserEntity, factor: FactorKind): Promise<string[] | null> {
    await this.audit.record(tx, 'factor.added', { userId: user.id, factor });
    this.mail.afterCommit(tx, [user], { kind: 'factor_added', factor });
    return (await this.recoveryCodes.left(tx, user.id)) > 0 ? null : this.recoveryCodes.renew(tx, user.id);
  }

  /** After it was taken away. Throws LAST_FACTOR, BREAK_GLASS. Recovery codes go with the last one. */
  async removed(tx: Tx, user: UserEntity, factor: FactorKind): Promise<void> {
    const { passkeys, totp, required, breakGlass } = await this.states.of(tx, user.id);
    if (breakGlass && passkeys === 0) throw new DomainError('BREAK_GLASS');
    if (passkeys === 0 && !totp) {
      if (required) throw new DomainError('LAST_FACTOR');
      await this.recoveryCodes.deleteAll(tx, user.id);
    }
    await this.audit.record(tx, 'factor.removed', { userId: user.id, factor });
    this.mail.afterCommit(tx, [user], { kind: 'factor_removed', factor });
  }

  /** Takes everything away from somebody who lost it, and ends the sessions. Throws BREAK_GLASS. */
  async reset(tx: Tx, user: UserEntity): Promise<void> {
    await this.breakGlass.assertNot(tx, user.id);
    await this.wipe(tx, user.id);
    await this.sessions.endAll(tx, user.id);
    await this.audit.record(tx, 'factor.reset', { userId: user.id });
    this.mail.afterCommit(tx, [user], { kind: 'factors_reset' });
  }

  /** Without a word, e.g. because the person is deleted. */
  async wipe(tx: Tx, userId: UserId): Promise<void> {
    await this.passkeys.deleteAll(tx, userId);
    await this.totp.deleteAll(tx, userId);
    await this.recoveryCodes.deleteAll(tx, userId);
    await tx.query('delete from pending_sign_in where tenant_id = $1 and user_id = $2', [
      tx.principal.tenantId,
      userId,
    ]);
  }
}
