import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LeaveReason } from '@rinjo/contract';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { Notifications } from '../../../platform/database/notifications.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Broadcaster } from '../../../platform/realtime/broadcaster.js';
import type { CallEntity } from '../call.entity.js';
import { CallsRepository } from '../calls.repository.js';
import { Departures } from '../departures.js';
import type { LiveCall } from '../live-call.js';
import { LiveCalls } from '../live-calls.js';
import { Lobby } from '../lobby/lobby.js';
import { LobbyRepository } from '../lobby/lobby.repository.js';
import { WaitingRoom } from '../lobby/waiting-room.js';
import type { CallRef } from '../media.port.js';
import type { ParticipantEntity } from '../participant.entity.js';
import { ParticipantsRepository } from '../participants.repository.js';
import { CALL_NEWS_CHANNEL } from './call-news.js';

/** Brings a call that is held here to what its rows say, after another node has changed them: who asks over HTTP comes to any of them. */
@Injectable()
export class HearOfCalls implements OnModuleInit {
  constructor(
    private readonly notifications: Notifications,
    private readonly tenantDb: TenantDb,
    private readonly calls: CallsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly entries: LobbyRepository,
    private readonly room: WaitingRoom,
    private readonly lobby: Lobby,
    private readonly departures: Departures,
    private readonly live: LiveCalls,
    private readonly broadcaster: Broadcaster,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.notifications.listen(CALL_NEWS_CHANNEL, (payload) => {
      const call = JSON.parse(payload) as CallRef;
      this.heard(call).catch((cause: unknown) =>
        this.logger.error('a change of a call was not taken over', {
          callId: call.callId,
          ...causeOf(cause),
        }),
      );
    });
  }

  private heard(ref: CallRef): Promise<void> {
    return this.live.exclusive(ref.callId, async () => {
      const live = this.live.find(ref.callId);
      const waiting = this.room.of(ref.callId);
      if (!live && waiting.length === 0) return;
      const now = await this.tenantDb.run(jobPrincipal(ref.tenantId, 'call-news'), async (tx) => ({
        call: await this.calls.find(tx, ref.callId, null),
        seats: await this.participants.of(tx, [...(live?.participants.keys() ?? [])]),
        decided: await this.entries.decided(
          tx,
          waiting.map(({ guest }) => guest.id),
        ),
      }));
      if (!now.call) return;
      if (live && now.call.phase !== 'ended') this.change(live, now.call);
      for (const guest of waiting) {
        const state = now.decided.get(guest.guest.id);
        if (state) this.lobby.close(guest, state);
      }
      if (now.decided.size > 0) this.lobby.tell(ref.callId);
      this.depart(ref, now.call, now.seats);
    });
  }

  private change(live: LiveCall, { title, lobby }: CallEntity): void {
    if (live.title !== title) {
      live.title = title;
      this.broadcaster.toCall(live.ref, 'call.changed', { title });
    }
    if (live.lobby !== lobby) {
      live.lobby = lobby;
      this.lobby.tell(live.ref.callId);
    }
  }

  /** Whoever has no seat any more by the rows goes; and everybody, when the call has ended. */
  private depart(ref: CallRef, { phase, endReason }: CallEntity, seats: readonly ParticipantEntity[]): void {
    const ended = phase === 'ended' ? (endReason ?? 'server') : null;
    const left = seats.filter(({ state }) => state === 'left');
    if (ended === null && left.length === 0) return;
    const reasons = new Map<LeaveReason, ParticipantEntity[]>();
    for (const row of left) {
      const reason = row.leaveReason ?? 'call_ended';
      reasons.set(reason, [...(reasons.get(reason) ?? []), row]);
    }
    const groups = reasons.size > 0 ? [...reasons] : [['call_ended', []] as const];
    for (const [n, [reason, gone]] of groups.entries()) {
      const isLast = n === groups.length - 1;
      const empty = isLast && left.length === seats.length;
      this.departures.tell(ref, { gone, reason, ended: isLast ? ended : null, empty });
    }
  }
}
