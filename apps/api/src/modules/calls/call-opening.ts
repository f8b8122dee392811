import { Injectable } from '@nestjs/common';
import { type CallId, LIMITS } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { type LiveNode, NodeRegistry } from '../../platform/nodes/node-registry.js';
import { Clock } from '../../platform/time/clock.js';
import type { CallEntity } from './call.entity.js';
import { Holds } from './holds.js';
import { LiveCalls } from './live-calls.js';
import type { LiveCall } from './live-call.js';
import { ParticipantsRepository } from './participants.repository.js';
import { CallPlaces } from './place/call-places.js';
import type { ParticipantEntity } from './participant.entity.js';
import { Seats } from './seats.js';

/**
 * Brings a call to this process when the first of its people comes here: seats that a process which is gone has left
 * behind are taken over and held for the rest of their time.
 */
@Injectable()
export class CallOpening {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly participants: ParticipantsRepository,
    private readonly places: CallPlaces,
    private readonly live: LiveCalls,
    private readonly seats: Seats,
    private readonly holds: Holds,
    private readonly clock: Clock,
  ) {}

  /** Who is alive: not to be asked inside a transaction. */
  alive(): Promise<readonly LiveNode[]> {
    return this.places.alive();
  }

  /** Under the call's row lock: makes the orphans of this call ours. Throws CALL_ELSEWHERE. */
  async adopt(tx: Tx, callId: CallId, alive: readonly LiveNode[]): Promise<void> {
    await this.places.claim(tx, callId, alive);
    if (this.live.find(callId)) return;
    const heldUntil = new Date(this.clock.now().getTime() + LIMITS.seatGraceS * 1000);
    const nodes = alive.map(({ id }) => id);
    await this.participants.adopt(tx, callId, nodes, { nodeId: this.nodes.id, heldUntil });
  }

  /** After the commit. */
  async open(call: CallEntity, present: readonly ParticipantEntity[]): Promise<LiveCall> {
    const known = this.live.find(call.id);
    if (known) return known;
    const live = await this.live.open(call, present);
    const now = this.clock.now().getTime();
    for (const row of present) {
      if (row.nodeId !== this.nodes.id || row.state !== 'held' || !row.heldUntil) continue;
      const ref = { tenantId: row.tenantId, callId: row.callId, participantId: row.id };
      const seat = this.seats.find(row.id) ?? this.seats.add(ref, proofOfRow(row));
      this.holds.expireIn(seat, Math.max(0, row.heldUntil.getTime() - now));
    }
    return live;
  }
}

/** What a seat's row was given for. */
export function proofOfRow(row: ParticipantEntity) {
  const { tenantId } = row;
  if (row.sessionId) return { tenantId, kind: 'session' as const, id: row.sessionId };
  if (row.guestSessionId) return { tenantId, kind: 'guest' as const, id: row.guestSessionId };
  return null;
}
