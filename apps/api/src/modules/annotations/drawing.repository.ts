import { Injectable } from '@nestjs/common';
import { drawingAfter } from '@rinjo/annotation';
import type { CallId, DrawingView } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { DrawingStepEntity } from './drawing-step.entity.js';

@Injectable()
export class DrawingRepository {
  /** What every step of a call has led to, and the number of the last. */
  async drawn(tx: Tx, callId: CallId): Promise<{ readonly view: DrawingView; readonly seq: number }> {
    const steps = await tx.repo(DrawingStepEntity).find({ where: { callId }, order: { seq: 'asc' } });
    let view: DrawingView = {};
    for (const { participantId, surface, operation } of steps)
      view = drawingAfter(view, { author: participantId, surface, operation });
    return { view, seq: steps.at(-1)?.seq ?? 0 };
  }

  async insert(tx: Tx, step: DrawingStepEntity): Promise<void> {
    await tx.repo(DrawingStepEntity).insert(step);
  }
}
