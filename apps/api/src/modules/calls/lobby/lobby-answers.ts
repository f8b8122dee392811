import { Injectable } from '@nestjs/common';
import type { AdmittedGuests, CallId, LobbyEntryId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { SeatRef } from '../../../platform/realtime/connection.js';
import { Clock } from '../../../platform/time/clock.js';
import { CallsRepository } from '../calls.repository.js';
import { requireInCall } from '../in-call.js';
import { LiveCalls } from '../live-calls.js';
import { CallNews } from '../news/call-news.js';
import { ParticipantsRepository } from '../participants.repository.js';
import { TicketsRepository } from '../tickets.repository.js';
import { Lobby } from './lobby.js';
import { LobbyRepository, type WaitingRow } from './lobby.repository.js';
import { WaitingRoom } from './waiting-room.js';

/** Somebody in the call lets guests in, or turns them away. Of two who answer at once the first counts. */
@Injectable()
export class LobbyAnswers {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly calls: CallsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly entries: LobbyRepository,
    private readonly tickets: TicketsRepository,
    private readonly room: WaitingRoom,
    private readonly lobby: Lobby,
    private readonly live: LiveCalls,
    private readonly news: CallNews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets in those who fit, first come first. Throws FORBIDDEN, CALL_FULL when nobody fits (they wait on), NOT_FOUND when
   * none of them ever waited for this call.
   */
  async admit(principal: Principal, seat: SeatRef, ids: readonly LobbyEntryId[]): Promise<AdmittedGuests> {
    return this.live.exclusive(seat.callId, async () => {
      requireInCall(this.live.of(seat), seat, 'lobby:admit');
      const admitted = await this.tenantDb.run(principal, async (tx) => {
        const asked = await this.asked(tx, seat.callId, ids);
        const fits = asked.waiting.slice(0, asked.free);
        if (asked.waiting.length > 0 && fits.length === 0) throw new DomainError('CALL_FULL', asked.seats);
        await this.letIn(tx, fits);
        return fits;
      });
      this.told(seat.callId, admitted, 'admitted');
      return { admitted: admitted.length };
    });
  }

  /** Throws FORBIDDEN, NOT_FOUND. Somebody who was answered already stays as they are. */
  async deny(principal: Principal, seat: SeatRef, id: LobbyEntryId): Promise<void> {
    await this.live.exclusive(seat.callId, async () => {
      requireInCall(this.live.of(seat), seat, 'lobby:admit');
      const denied = await this.tenantDb.run(principal, async (tx) => {
        const { waiting } = await this.asked(tx, seat.callId, [id]);
        await this.entries.decide(tx, [id], 'denied', this.clock.now());
        for (const row of waiting) {
          await this.tickets.dropOf(tx, row.callId, row.guestSessionId);
          await this.audit.record(tx, 'call.guest_denied', detailsOf(row));
        }
        return waiting;
      });
      this.told(seat.callId, denied, 'denied');
    });
  }

  /** There is no lobby any more: whoever waits comes in, as far as there are seats. Takes the call's lock. */
  async open(principal: Principal, callId: CallId): Promise<void> {
    await this.live.exclusive(callId, async () => {
      const admitted = await this.tenantDb.run(principal, async (tx) => {
        await this.calls.lock(tx, callId);
        const waiting = await this.entries.waiting(tx, callId, this.clock.now());
        await this.letIn(tx, waiting);
        await this.news.tell(tx, { tenantId: principal.tenantId, callId });
        return waiting;
      });
      this.told(callId, admitted, 'admitted');
    });
  }

  private async letIn(tx: Tx, rows: readonly WaitingRow[]): Promise<void> {
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    await this.entries.decide(tx, ids, 'admitted', this.clock.now());
    for (const row of rows) await this.audit.record(tx, 'call.guest_admitted', detailsOf(row));
  }

  /** Who of these still waits, and how many seats are free. Under the lock of the call's row. */
  private async asked(tx: Tx, callId: CallId, ids: readonly LobbyEntryId[]) {
    const call = await this.calls.lock(tx, callId);
    if (!call || call.phase === 'ended') throw new DomainError('CALL_ENDED');
    if ((await this.entries.known(tx, callId, ids)) === 0) throw new DomainError('NOT_FOUND');
    const now = this.clock.now();
    const waiting = (await this.entries.waiting(tx, callId, now)).filter(({ id }) => ids.includes(id));
    const present = await this.participants.present(tx, callId);
    const used = present.length + (await this.entries.expected(tx, callId, now));
    const max = call.maxParticipants;
    return { waiting, free: Math.max(0, max - used), seats: { used: Math.min(used, max), max } };
  }

  private told(callId: CallId, rows: readonly WaitingRow[], decision: 'admitted' | 'denied'): void {
    for (const { id } of rows) {
      const waiting = this.room.find(callId, id);
      if (waiting) this.lobby.close(waiting, decision);
    }
    if (rows.length > 0) this.lobby.tell(callId);
  }
}

const detailsOf = ({ callId, id, guestSessionId }: WaitingRow) => ({
  callId,
  lobbyEntryId: id,
  guestSessionId,
});
