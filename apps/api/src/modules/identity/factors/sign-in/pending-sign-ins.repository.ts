import { Injectable } from '@nestjs/common';
import { type Id, LIMITS, type UserId } from '@rinjo/contract';
import { LessThanOrEqual } from 'typeorm';
import { Ids } from '../../../../platform/crypto/ids.js';
import { hashSecret, newSecret } from '../../../../platform/crypto/secret-token.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Clock } from '../../../../platform/time/clock.js';
import { PendingSignInEntity } from './pending-sign-in.entity.js';

export interface OpenedPendingSignIn {
  /** For the cookie; known to nobody afterwards. */
  readonly secret: string;
  readonly expiresAt: Date;
}

@Injectable()
export class PendingSignInsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async open(tx: Tx, userId: UserId): Promise<OpenedPendingSignIn> {
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + LIMITS.pendingSignInS * 1000);
    const secret = newSecret();
    await tx.repo(PendingSignInEntity).delete({ userId, expiresAt: LessThanOrEqual(createdAt) });
    await tx.repo(PendingSignInEntity).insert({
      ...{ tenantId: tx.principal.tenantId, id: this.ids.next<Id<'PendingSignIn'>>(), userId },
      ...{ tokenHash: hashSecret(secret), tries: 0, createdAt, expiresAt },
    });
    return { secret, expiresAt };
  }

  /** Null when it has run out, or was used. */
  async live(tx: Tx, id: Id<'PendingSignIn'>): Promise<PendingSignInEntity | null> {
    const pending = await tx.repo(PendingSignInEntity).findOneBy({ id });
    return pending && pending.expiresAt > this.clock.now() ? pending : null;
  }

  /** Counts a code before it is checked. False when there were too many: then it is over. */
  async countTry(tx: Tx, id: Id<'PendingSignIn'>): Promise<boolean> {
    const rows = await tx.query(
      `update pending_sign_in set tries = tries + 1 where tenant_id = $1 and id = $2 and tries < $3 returning id`,
      [tx.principal.tenantId, id, LIMITS.pendingSignInTries],
    );
    if (rows.length === 0) await tx.repo(PendingSignInEntity).delete({ id });
    return rows.length === 1;
  }

  /** Part of opening the session. Throws SIGN_IN_EXPIRED when somebody was faster: one sign-in makes one session. */
  async redeem(tx: Tx, id: Id<'PendingSignIn'>): Promise<void> {
    const rows = await tx.query('delete from pending_sign_in where tenant_id = $1 and id = $2 returning id', [
      tx.principal.tenantId,
      id,
    ]);
    if (rows.length === 0) throw new DomainError('SIGN_IN_EXPIRED');
  }
}
