import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { ConsentTextEntity } from './consent-text.entity.js';

@Injectable()
export class ConsentTextsRepository {
  /** The newest version; null when there never was one. */
  current(tx: Tx): Promise<ConsentTextEntity | null> {
    const { tenantId } = tx.principal;
    return tx.repo(ConsentTextEntity).findOne({ where: { tenantId }, order: { version: 'desc' } });
  }

  async insert(tx: Tx, text: ConsentTextEntity): Promise<void> {
    await tx.repo(ConsentTextEntity).insert(text);
  }
}
