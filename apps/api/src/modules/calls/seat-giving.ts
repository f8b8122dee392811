import { Injectable } from '@nestjs/common';
import { type CallId, type JoinCall as Input, LIMITS, type ParticipantId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { hashSecret, newSecret } from '../../platform/crypto/secret-token.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { type LiveNode, NodeRegistry } from '../../platform/nodes/node-registry.js';
import type { Connection } from '../../platform/realtime/connection.js';
import { Clock } from '../../platform/time/clock.js';
import { admit } from './call.js';
import { CallAccess } from './call-access.js';
import type { CallEntity } from './call.entity.js';
import { CallOpening } from './call-opening.js';
import { CallTies } from './call-ties.js';
import { CallsRepository } from './calls.repository.js';
import { Departures } from './departures.js';
import { InvitationsRepository } from './invitations.repository.js';
import { LobbyAsking } from './lobby/lobby-asking.js';
import type { WaitingRow } from './lobby/lobby.repository.js';
import type { ParticipantEntity } from './participant.entity.js';
import { ParticipantsRepository, type Sitter } from './participants.repository.js';
import { phaseAt } from './schedule/schedule.js';

export interface Admitted {
  readonly kind: 'seat';
  readonly call: CallEntity;
  readonly participant: ParticipantEntity;
  readonly present: readonly ParticipantEntity[];
  readonly replaced: readonly ParticipantEntity[];
  readonly resumeToken: string;
}

/** A guest who has to wait: there is no seat yet. */
export interface Waits {
  readonly kind: 'lobby';
  readonly row: WaitingRow;
}

/** The rows of joining. Everything is counted under the lock of the call, and of the tenant when the call goes live. */
@Injectable()
export class SeatGiving {
  constructor(
    private readonly access: CallAccess,
    private readonly calls: CallsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly lobby: LobbyAsking,
    private readonly departures: Departures,
    private readonly opening: CallOpening,
    private readonly ties: CallTies,
    private readonly audit: AuditTrail,
    private readonly nodes: NodeRegistry,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async give(
    tx: Tx,
    connection: Connection,
    input: Input,
    alive: readonly LiveNode[],
  ): Promise<Admitted | Waits> {
    const { principal } = connection;
    const { callId } = connection.call;
    const call = await this.calls.lock(tx, callId);
    const { role } = await this.access.atTheDoor(tx, principal, callId);
    if (!call) throw new DomainError('NOT_FOUND');
    await this.opening.adopt(tx, callId, alive);
    const sitter = sitterOf(principal);
    const replaced = await this.participants.ofProof(tx, callId, sitter);
    const present = await this.participants.present(tx, callId);
    const seats = { used: present.length - replaced.length, max: call.maxParticipants };
    const removed = await this.wasRemoved(tx, call, sitter);
    const phase = phaseAt(call, this.clock.now());
    const door = await this.lobby.door(tx, call, principal);
    const lobby = { used: await this.lobby.others(tx, callId, principal), max: LIMITS.lobbyPeople };
    const admission = admit({ phase, seats, removed, door, lobby });
    if (admission.kind === 'refused')
      throw new DomainError(admission.code, admission.code === 'CALL_FULL' ? seats : {});
    if (admission.kind === 'lobby') return this.wait(tx, callId, sitter, input);
    if (admission.goesLive) await this.goLive(tx, call);
    await this.departures.leave(tx, replaced, 'left');
    const resumeToken = newSecret();
    const participant: ParticipantEntity = {
      tenantId: principal.tenantId,
      id: this.ids.next<ParticipantId>(),
      callId,
      userId: 'userId' in sitter ? sitter.userId : null,
      sessionId: 'userId' in sitter ? sitter.sessionId : null,
      guestSessionId: 'userId' in sitter ? null : sitter.guestSessionId,
      displayName: principal.actor.name,
      role,
      device: input.device,
      state: 'seated',
      nodeId: this.nodes.id,
      resumeTokenHash: hashSecret(resumeToken),
      joinedAt: this.clock.now(),
      heldUntil: null,
      leftAt: null,
      leaveReason: null,
    };
    await this.participants.insert(tx, participant);
    await this.lobby.seated(tx, principal);
    await this.audit.record(tx, 'call.joined', { callId, participantId: participant.id, role });
    if (participant.userId) await this.ties.joined(tx, callId, participant.userId);
    const gone = new Set(replaced.map((row) => row.id));
    const others = present.filter((row) => !gone.has(row.id));
    return { kind: 'seat', call, participant, present: others, replaced, resumeToken };
  }

  private async wait(tx: Tx, callId: CallId, sitter: Sitter, { device }: Input): Promise<Waits> {
    if ('userId' in sitter) throw new Error('Only guests wait');
    return { kind: 'lobby', row: await this.lobby.wait(tx, callId, sitter.guestSessionId, device) };
  }

  private async goLive(tx: Tx, call: CallEntity): Promise<void> {
    const plan = await this.calls.lockPlan(tx);
    if (plan.liveCalls >= plan.maxConcurrentCalls)
      throw new DomainError('CONCURRENT_CALLS_LIMIT', { used: plan.liveCalls, max: plan.maxConcurrentCalls });
    await this.calls.goLive(tx, call, this.clock.now());
  }

  private async wasRemoved(tx: Tx, call: CallEntity, sitter: Sitter): Promise<boolean> {
    const removedAt = await this.participants.removedAt(tx, call.id, sitter);
    if (!removedAt) return false;
    const again = 'userId' in sitter ? await this.invitations.invitedAt(tx, call.id, sitter.userId) : null;
    return !again || again <= removedAt;
  }
}

/** Who sits down. Only people and guests do. */
function sitterOf({ actor }: Principal): Sitter {
  switch (actor.kind) {
    case 'user':
      return { userId: actor.userId, sessionId: actor.sessionId };
    case 'guest':
      return { guestSessionId: actor.guestSessionId };
    case 'key':
    case 'operator':
    case 'job':
    case 'anonymous':
      throw new DomainError('FORBIDDEN');
  }
}
