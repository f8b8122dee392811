import { Injectable } from '@nestjs/common';
import type { CallEndReason, CallId, CallView } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { CallAccess } from './call-access.js';
import type { CallEntity } from './call.entity.js';
import { Calls } from './calls.service.js';
import { Departures } from './departures.js';
import { requireInCall } from './in-call.js';
import { LiveCalls } from './live-calls.js';

/** Hosts end calls, from a list or from inside; anybody leaves. */
@Injectable()
export class CallEnding {
  constructor(
    private readonly departures: Departures,
    private readonly access: CallAccess,
    private readonly calls: Calls,
    private readonly live: LiveCalls,
  ) {}

  /** A planned call that nobody has been in is cancelled. Throws NOT_FOUND, FORBIDDEN, CALL_ENDED. */
  async end(principal: Principal, callId: CallId): Promise<CallView> {
    await this.live.exclusive(callId, () =>
      this.departures.end(principal, callId, byHost, async (tx) => {
        await this.access.require(tx, principal, callId, 'call:end');
      }),
    );
    return this.calls.get(principal, callId);
  }

  async endFrom(principal: Principal, seat: SeatRef): Promise<void> {
    requireInCall(this.live.of(seat), seat, 'call:end');
    await this.live.exclusive(seat.callId, () => this.departures.end(principal, seat.callId, byHost));
  }

  async leave(principal: Principal, seat: SeatRef): Promise<void> {
    await this.live.exclusive(seat.callId, () =>
      this.departures.depart(principal, seat.callId, [seat.participantId], 'left'),
    );
  }
}

const byHost = ({ phase }: CallEntity): CallEndReason =>
  phase === 'planned' ? 'cancelled' : 'ended_by_host';
