import { Injectable } from '@nestjs/common';
import type { CallId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { BoardEntity } from './board.entity.js';

@Injectable()
export class BoardRepository {
  find(tx: Tx, callId: CallId): Promise<BoardEntity | null> {
    return tx.repo(BoardEntity).findOne({ where: { callId } });
  }

  async put(tx: Tx, board: BoardEntity): Promise<void> {
    await tx.repo(BoardEntity).upsert(board, ['tenantId', 'callId']);
  }
}
