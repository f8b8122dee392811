import { Injectable } from '@nestjs/common';
import type { CallId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { StageEntity } from './stage.entity.js';

@Injectable()
export class StageRepository {
  find(tx: Tx, callId: CallId): Promise<StageEntity | null> {
    return tx.repo(StageEntity).findOne({ where: { callId } });
  }

  async put(tx: Tx, stage: StageEntity): Promise<void> {
    await tx.repo(StageEntity).upsert(stage, ['tenantId', 'callId']);
  }
}
