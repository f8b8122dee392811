import { Injectable } from '@nestjs/common';
import type { ResumeCall as Input, ResumedCall } from '@rinjo/contract';
import { hashSecret, newSecret } from '../../platform/crypto/secret-token.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { NodeRegistry } from '../../platform/nodes/node-registry.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { Connection } from '../../platform/realtime/connection.js';
import { CallOpening } from './call-opening.js';
import { CallsRepository } from './calls.repository.js';
import { Holds } from './holds.js';
import { LiveCalls } from './live-calls.js';
import { MediaPort } from './media.port.js';
import { ParticipantsRepository } from './participants.repository.js';
import { proofOf, Seats } from './seats.js';

/** Takes a seat up again after a drop, with everything that was missed. Throws RESUME_REJECTED, CALL_ENDED, CALL_ELSEWHERE. */
@Injectable()
export class ResumeCall {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly calls: CallsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly opening: CallOpening,
    private readonly holds: Holds,
    private readonly live: LiveCalls,
    private readonly seats: Seats,
    private readonly media: MediaPort,
    private readonly broadcaster: Broadcaster,
    private readonly nodes: NodeRegistry,
  ) {}

  run(connection: Connection, input: Input): Promise<ResumedCall> {
    if (connection.seat) throw new DomainError('ALREADY_JOINED');
    return this.live.exclusive(connection.call.callId, () => this.resume(connection, input));
  }

  private async resume(connection: Connection, input: Input): Promise<ResumedCall> {
    const { principal } = connection;
    const { callId, participantId } = connection.call;
    if (!participantId) throw new DomainError('RESUME_REJECTED');
    const resumeToken = newSecret();
    const alive = await this.opening.alive();
    const { call, present, row } = await this.tenantDb.run(principal, async (tx) => {
      const locked = await this.calls.lock(tx, callId);
      if (!locked) throw new DomainError('RESUME_REJECTED');
      if (locked.phase === 'ended') throw new DomainError('CALL_ENDED');
      await this.opening.adopt(tx, callId, alive);
      await this.participants.takeUp(tx, participantId, this.nodes.id, hashSecret(resumeToken));
      const seated = await this.participants.present(tx, callId);
      const own = seated.find((participant) => participant.id === participantId);
      if (!own) throw new DomainError('RESUME_REJECTED');
      return { call: locked, present: seated, row: own };
    });
    const ref = { tenantId: principal.tenantId, callId, participantId };
    await this.opening.open(call, present);
    const place = await this.media.resume(ref, row.device);
    const seat =
      this.seats.find(participantId) ?? this.seats.add(ref, proofOf(principal.actor, principal.tenantId));
    connection.acks = seat.acks;
    const before = this.seats.sit(seat, connection);
    before?.close();
    this.holds.show(ref, 'connected');
    this.broadcaster.enter(connection);
    const snapshot = this.live.snapshot(ref);
    const missed = this.broadcaster.since(callId, input.lastEvent);
    if (connection.closed) void this.holds.dropped(connection);
    return {
      kind: 'seat',
      snapshot,
      resumeToken,
      rtpCapabilities: place.rtpCapabilities,
      iceServers: place.iceServers,
      missed,
      mediaKept: place.kept,
    };
  }
}
