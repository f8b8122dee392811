import { Injectable } from '@nestjs/common';
import type { CallId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { DrawingStepEntity } from './drawing-step.entity.js';

@Injectable()
export class DrawingRepository {
  /** Every step of a call, in order. */
  all(tx: Tx, callId: CallId): Promise<DrawingStepEntity[]> {
    return tx.repo(DrawingStepEntity).find({ where: { callId }, order: { seq: 'asc' } });
  }

  async insert(tx: Tx, step: DrawingStepEntity): Promise<void> {
    await tx.repo(DrawingStepEntity).insert(step);
  }
}
