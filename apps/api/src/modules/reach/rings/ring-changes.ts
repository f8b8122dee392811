import { Injectable } from '@nestjs/common';
import type { DeclineNote, RingId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { CallSummons } from '../../calls/index.js';
import { DeskPost } from '../desk/desk-post.js';
import { moveRing, type RingMove, type RingStep } from './ring.js';
import { incomingOf, ringView } from './ring-views.js';
import { type RingRow, RingsRepository } from './rings.repository.js';

/** Moves rings, and tells everybody whom it concerns. The caller holds the call's row lock. */
@Injectable()
export class RingChanges {
  constructor(
    private readonly rings: RingsRepository,
    private readonly summons: CallSummons,
    private readonly post: DeskPost,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND. A ring that is over already stays as it is, and nobody is told anything. */
  async move(tx: Tx, id: RingId, step: RingStep, note: DeclineNote | null = null): Promise<RingMove> {
    const before = await this.rings.lock(tx, id);
    if (!before) throw new DomainError('NOT_FOUND');
    const move = moveRing(before.state, step);
    if (move.kind === 'over') return move;
    const because = move.to === 'missed' ? 'no_answer' : null;
    await this.rings.move(tx, id, { state: move.to, because, note, endedAt: this.clock.now() });
    await this.audit.record(tx, `ring.${move.to}`, { callId: before.callId, ringId: id });
    const after = await this.rings.find(tx, id);
    if (after) await this.tell(tx, after);
    const open = await this.rings.openOfCall(tx, before.callId);
    if (open.length === 0) await this.summons.setRinging(tx, before.callId, false);
    return move;
  }

  /** The person who is rung, whoever rang, and those in the call. */
  async tell(tx: Tx, ring: RingRow): Promise<void> {
    const incoming = incomingOf(ring);
    if (incoming) await this.post.send(tx, [ring.toUser], 'ring.incoming', { ring: incoming });
    else {
      const { id: ringId, callId, state } = ring;
      await this.post.send(tx, [ring.toUser], 'ring.over', { ringId, callId, state });
      if (state === 'missed' || state === 'cancelled') await this.count(tx, ring.toUser);
    }
    const inCall = await this.summons.seated(tx, ring.callId);
    await this.post.send(tx, [ring.fromUser, ...inCall], 'ring.changed', { ring: ringView(ring) });
  }

  async count(tx: Tx, userId: RingRow['toUser']): Promise<void> {
    await this.post.send(tx, [userId], 'missed.counted', { unseen: await this.rings.unseen(tx, userId) });
  }
}
