import { Injectable } from '@nestjs/common';
import type { AccountLinkPurpose, MailOutcome, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { AccountLinkEntity } from './account-link.entity.js';

@Injectable()
export class AccountLinksRepository {
  /** In place of the one of this kind that the person had. */
  async put(tx: Tx, link: AccountLinkEntity): Promise<void> {
    await tx.repo(AccountLinkEntity).upsert(link, ['tenantId', 'userId', 'purpose']);
  }

  of(tx: Tx, userId: UserId, purpose: AccountLinkPurpose): Promise<AccountLinkEntity | null> {
    return tx.repo(AccountLinkEntity).findOneBy({ userId, purpose });
  }

  /** The link of this secret, locked until the transaction ends: of parallel uses one counts. */
  lock(tx: Tx, tokenHash: Buffer, purpose: AccountLinkPurpose): Promise<AccountLinkEntity | null> {
    return tx
      .repo(AccountLinkEntity)
      .findOne({ where: { tokenHash, purpose }, lock: { mode: 'pessimistic_write' } });
  }

  async mailed(tx: Tx, userId: UserId, purpose: AccountLinkPurpose, mail: MailOutcome): Promise<void> {
    await tx.repo(AccountLinkEntity).update({ userId, purpose }, { mail });
  }

  /** Whether there was one. */
  async drop(tx: Tx, userId: UserId, purpose: AccountLinkPurpose): Promise<boolean> {
    const { affected } = await tx.repo(AccountLinkEntity).delete({ userId, purpose });
    return (affected ?? 0) > 0;
  }

  async dropAll(tx: Tx, userId: UserId): Promise<void> {
    await tx.repo(AccountLinkEntity).delete({ userId });
  }
}
