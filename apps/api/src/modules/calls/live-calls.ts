import { Injectable } from '@nestjs/common';
import type { CallId, CallSnapshot } from '@rinjo/contract';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import type { CallEntity } from './call.entity.js';
import { liveCalls } from './call-metrics.js';
import { CallPartRegistry } from './call-parts.js';
import { KeyedLock } from './keyed-lock.js';
import { LiveCall } from './live-call.js';
import type { ParticipantEntity } from './participant.entity.js';

/** The calls that people on this process are in. */
@Injectable()
export class LiveCalls {
  private readonly calls = new Map<CallId, LiveCall>();
  private readonly lock = new KeyedLock<CallId>();

  constructor(
    private readonly broadcaster: Broadcaster,
    private readonly parts: CallPartRegistry,
  ) {}

  /** Joining, leaving, ending and moving a call happen one after the other: rows, memory and events stay together. */
  exclusive<T>(callId: CallId, work: () => Promise<T>): Promise<T> {
    return this.lock.run(callId, work);
  }

  ids(): CallId[] {
    return [...this.calls.keys()];
  }

  find(callId: CallId): LiveCall | null {
    return this.calls.get(callId) ?? null;
  }

  /** The call of a seat. Throws CALL_ENDED when it is over. */
  of(seat: SeatRef): LiveCall {
    const call = this.calls.get(seat.callId);
    if (!call) throw new DomainError('CALL_ENDED');
    return call;
  }

  /** With the call's lock held: what the features keep of it is read first. */
  async open(call: CallEntity, present: readonly ParticipantEntity[]): Promise<LiveCall> {
    const known = this.calls.get(call.id);
    if (known) return known;
    const live = new LiveCall(call, present);
    await this.parts.load(live.ref);
    this.calls.set(call.id, live);
    liveCalls.inc();
    return live;
  }

  close(callId: CallId): void {
    const live = this.calls.get(callId);
    if (live) {
      this.calls.delete(callId);
      this.parts.close(live.ref);
      liveCalls.dec();
    }
    this.broadcaster.forget(callId);
  }

  snapshot(seat: SeatRef): CallSnapshot {
    const parts = this.parts.snapshot(seat, seat.participantId);
    return this.of(seat).snapshot(seat.participantId, this.broadcaster.last(seat.callId), parts);
  }
}
