import { Injectable } from '@nestjs/common';
import type { CallEndReason, CallId, LeaveReason, ParticipantId, UserId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import { Clock } from '../../platform/time/clock.js';
import { GuestSessions } from '../identity/index.js';
import { CallPartRegistry } from './call-parts.js';
import { CallTies } from './call-ties.js';
import type { CallEntity } from './call.entity.js';
import { CallsRepository } from './calls.repository.js';
import { LiveCalls } from './live-calls.js';
import { Lobby } from './lobby/lobby.js';
import { LobbyRepository } from './lobby/lobby.repository.js';
import { CallNews } from './news/call-news.js';
import { type CallRef, MediaPort } from './media.port.js';
import type { ParticipantEntity } from './participant.entity.js';
import { ParticipantsRepository } from './participants.repository.js';
import { outlivesItsPeople } from './schedule/schedule.js';
import { Seats } from './seats.js';

/** What a change of rows did: who is gone and why, and whether the call is over with that. */
export interface Departed {
  readonly gone: readonly ParticipantEntity[];
  readonly reason: LeaveReason;
  readonly ended: CallEndReason | null;
  /** Nobody is left in the call, whether it is over or open again. */
  readonly empty: boolean;
}

/**
 * How seats end. Rows and audit first, in one transaction; sockets, media and events after the commit. The last one out
 * ends the call, unless media failed or its planned time is not over: then it is open again. Callers hold the call's lock (`LiveCalls.exclusive`).
 */
@Injectable()
export class Departures {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly calls: CallsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly guests: GuestSessions,
    private readonly waiting: LobbyRepository,
    private readonly lobby: Lobby,
    private readonly audit: AuditTrail,
    private readonly live: LiveCalls,
    private readonly parts: CallPartRegistry,
    private readonly ties: CallTies,
    private readonly seats: Seats,
    private readonly media: MediaPort,
    private readonly broadcaster: Broadcaster,
    private readonly news: CallNews,
    private readonly clock: Clock,
  ) {}

  /** Ends these seats; seats that ended already are passed over. `also` runs in the same transaction. */
  async depart(
    principal: Principal,
    callId: CallId,
    ids: readonly ParticipantId[],
    reason: LeaveReason,
    also: (tx: Tx, gone: readonly ParticipantEntity[]) => Promise<void> = () => Promise.resolve(),
  ): Promise<Departed> {
    const departed = await this.tenantDb.run(principal, async (tx) => {
      const call = await this.calls.lock(tx, callId);
      const present = await this.participants.present(tx, callId);
      const gone = present.filter((row) => ids.includes(row.id));
      await this.leave(tx, gone, reason);
      await also(tx, gone);
      const empty = gone.length > 0 && gone.length === present.length;
      const stays = reason === 'media_failed' || (call !== null && outlivesItsPeople(call, this.clock.now()));
      const ended = empty && !stays ? ('last_left' as const) : null;
      if (ended) await this.endRow(tx, callId, ended);
      else if (empty) await this.calls.reopen(tx, callId);
      await this.ties.left(tx, { callId, userIds: usersOf(gone), empty });
      await this.news.tell(tx, { tenantId: principal.tenantId, callId });
      return { gone, reason, ended, empty };
    });
    this.tell({ tenantId: principal.tenantId, callId }, departed);
    return departed;
  }

  /** Ends the call for everybody. Throws CALL_ENDED when it is over already. */
  async end(
    principal: Principal,
    callId: CallId,
    reasonOf: (call: CallEntity) => CallEndReason,
    check: (tx: Tx) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const departed = await this.tenantDb.run(principal, async (tx) => {
      await check(tx);
      const call = await this.calls.lock(tx, callId);
      if (!call) throw new DomainError('NOT_FOUND');
      if (call.phase === 'ended') throw new DomainError('CALL_ENDED');
      const reason = reasonOf(call);
      const gone = await this.participants.present(tx, callId);
      await this.leave(tx, gone, 'call_ended');
      await this.endRow(tx, callId, reason);
      await this.ties.left(tx, { callId, userIds: usersOf(gone), empty: true });
      await this.news.tell(tx, { tenantId: principal.tenantId, callId });
      return { gone, reason: 'call_ended' as const, ended: reason, empty: true };
    });
    this.tell({ tenantId: principal.tenantId, callId }, departed);
  }

  /** The end of a planned call that nobody is in any more, or ever was. Throws CALL_ENDED. */
  expire(principal: Principal, callId: CallId): Promise<void> {
    return this.end(principal, callId, (call) => (call.startedAt ? 'last_left' : 'expired'));
  }

  /** The part that a reload shares: the rows of seats that end inside somebody's own transaction. */
  async leave(tx: Tx, gone: readonly ParticipantEntity[], reason: LeaveReason): Promise<void> {
    await this.participants.leave(
      tx,
      gone.map((row) => row.id),
      reason,
      this.clock.now(),
    );
    for (const row of gone)
      await this.audit.record(tx, 'call.left', { callId: row.callId, participantId: row.id, reason });
  }

  /** Sockets, media and events of what was committed. */
  tell(call: CallRef, departed: Departed): void {
    const live = this.live.find(call.callId);
    if (live && departed.ended) {
      live.ended = departed.ended;
      this.broadcaster.toCall(call, 'call.ended', { reason: departed.ended });
    }
    if (departed.ended) this.lobby.callEnded(call);
    for (const row of departed.gone) this.drop(call, row.id, departed.reason);
    if (!departed.empty) return;
    this.media.closeCall(call);
    this.live.close(call.callId);
  }

  private drop(call: CallRef, participantId: ParticipantId, reason: LeaveReason): void {
    const ref = { ...call, participantId };
    const live = this.live.find(call.callId);
    const tracks = live?.remove(participantId) ?? [];
    for (const track of tracks)
      this.broadcaster.toCall(call, 'producer.removed', { producerId: track.id, participantId });
    if (live) this.broadcaster.toCall(call, 'participant.left', { participantId, reason });
    this.broadcaster.toParticipant(ref, 'seat.closed', { reason });
    this.seats.free(participantId)?.close();
    this.parts.left(call, participantId);
    this.media.unseat(ref);
  }

  private async endRow(tx: Tx, callId: CallId, reason: CallEndReason): Promise<void> {
    await this.calls.end(tx, callId, reason, this.clock.now());
    await this.waiting.leaveAll(tx, callId);
    await this.guests.revokeAll(tx, callId);
    if (reason === 'cancelled') await this.audit.record(tx, 'call.cancelled', { callId });
    else await this.audit.record(tx, 'call.ended', { callId, reason });
  }
}

const usersOf = (rows: readonly ParticipantEntity[]): UserId[] => rows.flatMap(({ userId }) => userId ?? []);
