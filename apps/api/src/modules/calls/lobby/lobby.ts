import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import {
  type CallId,
  type GiveUpReason,
  LIMITS,
  type LobbyDecision,
  type LobbyView,
  type WaitingCall,
} from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Broadcaster } from '../../../platform/realtime/broadcaster.js';
import type { Connection } from '../../../platform/realtime/connection.js';
import { Clock } from '../../../platform/time/clock.js';
import { mayInCall } from '../call.js';
import { LiveCalls } from '../live-calls.js';
import type { CallRef } from '../media.port.js';
import { LobbyRepository, type WaitingRow } from './lobby.repository.js';
import { placeOf, type Waiting, WaitingRoom } from './waiting-room.js';

/**
 * Guests who wait until somebody lets them in. They hold no seat, are in no room of the call, and hear nothing but how
 * their waiting stands; those in the call who may admit hear who waits, everybody else hears nothing of it.
 */
@Injectable()
export class Lobby implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    private readonly tenantDb: TenantDb,
    private readonly entries: LobbyRepository,
    private readonly room: WaitingRoom,
    private readonly live: LiveCalls,
    private readonly broadcaster: Broadcaster,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** A process that stops leaves its guests as they are: their clients ask again, under the same entries. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
    for (const { limit, hold } of this.room.all()) {
      limit?.cancel();
      hold?.cancel();
    }
  }

  /** With the call's lock held, after the commit: this connection waits from now on. */
  enter(connection: Connection, row: WaitingRow): WaitingCall {
    const waiting = this.room.find(row.callId, row.id) ?? this.add(row);
    const before = waiting.connection;
    if (before && before !== connection) this.dismiss(before, 'elsewhere');
    waiting.hold?.cancel();
    waiting.hold = null;
    waiting.connection = connection;
    waiting.attended = this.attended(row.callId);
    connection.waiting = { callId: row.callId, entryId: row.id };
    this.tell(row.callId);
    if (connection.closed) this.hold(waiting);
    return { kind: 'lobby', place: placeOf(waiting) };
  }

  /** Guests whom a process that is gone has left behind, if they come back soon. */
  adopt(row: WaitingRow): void {
    if (!this.room.find(row.callId, row.id)) this.hold(this.add(row));
  }

  /** What those see who may let people in; null for everybody else. */
  view(callId: CallId): LobbyView {
    const on = this.live.find(callId)?.lobby ?? true;
    return { on, waiting: this.room.of(callId).map(({ guest }) => guest) };
  }

  /** Tells those who may let people in. */
  tell(callId: CallId): void {
    const live = this.live.find(callId);
    if (!live) return;
    const view = this.view(callId);
    for (const { id: participantId, role } of live.participants.values())
      if (mayInCall(role, 'lobby:admit'))
        this.broadcaster.toParticipant({ ...live.ref, participantId }, 'lobby.changed', view);
  }

  /** Somebody came or went: those who wait hear whether there is anybody to let them in. */
  attendance({ callId }: CallRef): void {
    const attended = this.attended(callId);
    for (const waiting of this.room.of(callId)) {
      if (waiting.attended === attended) continue;
      waiting.attended = attended;
      if (waiting.connection)
        this.broadcaster.toConnection(waiting.connection.id, 'lobby.place', placeOf(waiting));
    }
  }

  /** The rows say so already: this guest does not wait any more. */
  close(waiting: Waiting, decision: LobbyDecision): void {
    this.room.remove(waiting);
    if (waiting.connection) this.dismiss(waiting.connection, decision);
  }

  callEnded({ callId }: CallRef): void {
    for (const waiting of this.room.of(callId)) this.close(waiting, 'call_ended');
  }

  /** The guest goes, or may not wait on. Takes the call's lock. */
  async giveUp(principal: Principal, connection: Connection, reason: GiveUpReason): Promise<void> {
    const place = connection.waiting;
    if (!place) return;
    await this.live.exclusive(place.callId, async () => {
      const waiting = this.room.find(place.callId, place.entryId);
      if (waiting?.connection === connection) await this.end(principal, waiting, reason);
    });
  }

  /** A line is lost: the place is kept for a moment. */
  dropped(connection: Connection): void {
    const place = connection.waiting;
    if (!place || this.stopping) return;
    const waiting = this.room.find(place.callId, place.entryId);
    if (waiting?.connection === connection) this.hold(waiting);
  }

  private hold(waiting: Waiting): void {
    waiting.connection = null;
    waiting.hold?.cancel();
    waiting.hold = this.later(LIMITS.seatGraceS * 1000, waiting, 'lost_signal');
  }

  private add(row: WaitingRow): Waiting {
    const waiting = this.room.add(row);
    const ms = waiting.until.getTime() - this.clock.now().getTime();
    waiting.limit = this.later(Math.max(0, ms), waiting, 'expired');
    return waiting;
  }

  private later(ms: number, waiting: Waiting, reason: GiveUpReason) {
    return this.clock.after(ms, () => {
      const { callId, tenantId } = waiting.call;
      this.live
        .exclusive(callId, async () => {
          const there = this.room.find(callId, waiting.guest.id) === waiting;
          const back = reason === 'lost_signal' && waiting.connection !== null;
          if (there && !back) await this.end(jobPrincipal(tenantId, 'lobby'), waiting, reason);
        })
        .catch((cause: unknown) => this.logger.error('a guest was kept waiting', causeOf(cause)));
    });
  }

  /** Rows and audit first; the call's lock is held. */
  private async end(principal: Principal, waiting: Waiting, reason: GiveUpReason): Promise<void> {
    const { call, guest } = waiting;
    await this.tenantDb.run(principal, async (tx) => {
      if (!(await this.entries.leave(tx, guest.id))) return;
      const details = { callId: call.callId, lobbyEntryId: guest.id, reason };
      await this.audit.record(tx, 'call.guest_gave_up', details);
    });
    this.room.remove(waiting);
    if (waiting.connection) this.dismiss(waiting.connection, DECISION[reason]);
    this.tell(call.callId);
  }

  /** Says how it ended. Only who was admitted has anything more to say. */
  private dismiss(connection: Connection, decision: LobbyDecision | null): void {
    connection.waiting = null;
    if (decision) this.broadcaster.toConnection(connection.id, 'lobby.decided', { decision });
    if (decision !== 'admitted') {
      connection.close();
      return;
    }
    this.clock.after(LIMITS.halfOpenJoinS * 1000, () => {
      if (!connection.seat && !connection.waiting) connection.close();
    });
  }

  private attended(callId: CallId): boolean {
    const people = this.live.find(callId)?.participants.values() ?? [];
    return [...people].some(({ role }) => mayInCall(role, 'lobby:admit'));
  }
}

const DECISION: Readonly<Record<GiveUpReason, LobbyDecision | null>> = {
  // It was the guest who went.
  left: null,
  lost_signal: null,
  expired: 'expired',
  signed_out: 'signed_out',
};
