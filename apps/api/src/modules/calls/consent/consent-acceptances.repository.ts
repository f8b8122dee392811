import { Injectable } from '@nestjs/common';
import type { UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { ConsentAcceptanceEntity } from './consent-acceptance.entity.js';

@Injectable()
export class ConsentAcceptancesRepository {
  has(tx: Tx, userId: UserId, version: number): Promise<boolean> {
    return tx.repo(ConsentAcceptanceEntity).existsBy({ userId, version });
  }

  /** Whether it is new: agreeing twice is agreeing once. */
  async insert(tx: Tx, acceptance: ConsentAcceptanceEntity): Promise<boolean> {
    const { tenantId, id, textId, version, hash, userId, guestSessionId, at } = acceptance;
    const rows = await tx.query(
      `insert into consent_acceptance (tenant_id, id, text_id, version, hash, user_id, guest_session_id, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
      [tenantId, id, textId, version, hash, userId, guestSessionId, at],
    );
    return rows.length === 1;
  }
}
