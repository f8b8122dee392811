import { Injectable } from '@nestjs/common';
import type { BreakGlassCandidate, PasskeyId, UserId } from '@rinjo/contract';
import { QueryFailedError } from 'typeorm';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { PasskeyEntity } from './passkey.entity.js';

const UNIQUE_VIOLATION = '23505';

@Injectable()
export class PasskeysRepository {
  /** The oldest first. */
  ofUser(tx: Tx, userId: UserId): Promise<PasskeyEntity[]> {
    return tx.repo(PasskeyEntity).find({ where: { userId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  count(tx: Tx, userId: UserId): Promise<number> {
    return tx.repo(PasskeyEntity).countBy({ userId });
  }

  /** Active administrators of the tenant who have one, by name. */
  adminsWithPasskey(tx: Tx, limit: number): Promise<BreakGlassCandidate[]> {
    return tx.query<BreakGlassCandidate>(
      `select u.id, u.display_name as "displayName", u.email from membership m
       join user_account u on u.tenant_id = m.tenant_id and u.id = m.user_id
       where m.tenant_id = $1 and m.role = 'admin' and u.status = 'active'
         and exists (select from passkey p where p.tenant_id = u.tenant_id and p.user_id = u.id)
       order by u.display_name, u.id limit $2`,
      [tx.principal.tenantId, limit],
    );
  }

  find(tx: Tx, id: PasskeyId): Promise<PasskeyEntity | null> {
    return tx.repo(PasskeyEntity).findOneBy({ id });
  }

  byCredential(tx: Tx, credentialHash: Buffer): Promise<PasskeyEntity | null> {
    return tx.repo(PasskeyEntity).findOneBy({ credentialHash });
  }

  /** Throws CONFLICT for a credential that is somebody's already, of this tenant or of another. */
  async insert(tx: Tx, passkey: PasskeyEntity): Promise<void> {
    await tx
      .repo(PasskeyEntity)
      .insert(passkey)
      .catch((cause: unknown) => {
        const taken = cause instanceof QueryFailedError && 'code' in cause && cause.code === UNIQUE_VIOLATION;
        throw taken ? new DomainError('CONFLICT', {}, { cause }) : cause;
      });
  }

  async rename(tx: Tx, id: PasskeyId, name: string): Promise<void> {
    await tx.repo(PasskeyEntity).update({ id }, { name });
  }

  /** False when the counter has moved meanwhile: the same assertion, or another one, was faster. */
  async used(
    tx: Tx,
    id: PasskeyId,
    use: { readonly before: string; readonly counter: number; readonly synced: boolean; readonly at: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `update passkey set counter = $4, synced = $5, last_used_at = $6
       where tenant_id = $1 and id = $2 and counter = $3 returning id`,
      [tx.principal.tenantId, id, use.before, use.counter, use.synced, use.at],
    );
    return rows.length === 1;
  }

  async delete(tx: Tx, id: PasskeyId): Promise<void> {
    await tx.repo(PasskeyEntity).delete({ id });
  }

  async deleteAll(tx: Tx, userId: UserId): Promise<void> {
    await tx.repo(PasskeyEntity).delete({ userId });
  }
}
