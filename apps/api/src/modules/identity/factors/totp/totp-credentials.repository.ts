import { Injectable } from '@nestjs/common';
import type { TotpId, UserId } from '@rinjo/contract';
import { IsNull, Not } from 'typeorm';
import type { Tx } from '../../../../platform/database/tx.js';
import { TotpCredentialEntity } from './totp-credential.entity.js';

@Injectable()
export class TotpCredentialsRepository {
  confirmed(tx: Tx, userId: UserId): Promise<TotpCredentialEntity | null> {
    return tx.repo(TotpCredentialEntity).findOneBy({ userId, confirmedAt: Not(IsNull()) });
  }

  waiting(tx: Tx, userId: UserId): Promise<TotpCredentialEntity | null> {
    return tx.repo(TotpCredentialEntity).findOneBy({ userId, confirmedAt: IsNull() });
  }

  /** In the place of one that waits to be confirmed. */
  async begin(tx: Tx, credential: TotpCredentialEntity): Promise<void> {
    await tx.repo(TotpCredentialEntity).delete({ userId: credential.userId, confirmedAt: IsNull() });
    await tx.repo(TotpCredentialEntity).insert(credential);
  }

  /** In the place of the one in use. False when it does not wait any more. */
  async confirm(
    tx: Tx,
    { id, userId }: TotpCredentialEntity,
    use: { readonly step: number; readonly at: Date },
  ): Promise<boolean> {
    await tx.repo(TotpCredentialEntity).delete({ userId, confirmedAt: Not(IsNull()) });
    const rows = await tx.query(
      `update totp_credential set confirmed_at = $3, last_used_at = $3, last_step = $4
       where tenant_id = $1 and id = $2 and confirmed_at is null returning id`,
      [tx.principal.tenantId, id, use.at, use.step],
    );
    return rows.length === 1;
  }

  /** False when a code of this step, or of a later one, was taken before. */
  async used(tx: Tx, id: TotpId, use: { readonly step: number; readonly at: Date }): Promise<boolean> {
    const rows = await tx.query(
      `update totp_credential set last_used_at = $3, last_step = $4
       where tenant_id = $1 and id = $2 and confirmed_at is not null and last_step < $4 returning id`,
      [tx.principal.tenantId, id, use.at, use.step],
    );
    return rows.length === 1;
  }

  async deleteAll(tx: Tx, userId: UserId): Promise<void> {
    await tx.repo(TotpCredentialEntity).delete({ userId });
  }
}
