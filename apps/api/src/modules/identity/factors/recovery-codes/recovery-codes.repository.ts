import { Injectable } from '@nestjs/common';
import { type Id, LIMITS, type UserId } from '@rinjo/contract';
import { IsNull } from 'typeorm';
import { Ids } from '../../../../platform/crypto/ids.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { Clock } from '../../../../platform/time/clock.js';
import { hashRecoveryCode, newRecoveryCode } from './recovery-code.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';

@Injectable()
export class RecoveryCodesRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Codes that nobody has used. */
  left(tx: Tx, userId: UserId): Promise<number> {
    return tx.repo(RecoveryCodeEntity).countBy({ userId, usedAt: IsNull() });
  }

  /** New codes in the place of the old ones; known to nobody afterwards. */
  async renew(tx: Tx, userId: UserId): Promise<string[]> {
    const { tenantId } = tx.principal;
    const createdAt = this.clock.now();
    const codes = Array.from({ length: LIMITS.recoveryCodes }, newRecoveryCode);
    await this.deleteAll(tx, userId);
    await tx.repo(RecoveryCodeEntity).insert(
      codes.map((code) => ({
        ...{ tenantId, id: this.ids.next<Id<'RecoveryCode'>>(), userId, createdAt, usedAt: null },
        hash: hashRecoveryCode(code),
      })),
    );
    return codes;
  }

  /** Whether there is such a code that nobody has used. */
  has(tx: Tx, userId: UserId, code: string): Promise<boolean> {
    const where = { userId, hash: hashRecoveryCode(code), usedAt: IsNull() };
    return tx.repo(RecoveryCodeEntity).existsBy(where);
  }

  /** False when there is no such code, or it was used. */
  async use(tx: Tx, userId: UserId, code: string): Promise<boolean> {
    const rows = await tx.query(
      `update recovery_code set used_at = $4
       where tenant_id = $1 and user_id = $2 and hash = $3 and used_at is null returning id`,
      [tx.principal.tenantId, userId, hashRecoveryCode(code), this.clock.now()],
    );
    return rows.length === 1;
  }

  async deleteAll(tx: Tx, userId: UserId): Promise<void> {
    await tx.repo(RecoveryCodeEntity).delete({ userId });
  }
}
