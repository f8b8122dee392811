import { Injectable } from '@nestjs/common';
import { DIRECT_LIMITS, type DirectSignal, type IceServer, type ParticipantView } from '@rinjo/contract';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Broadcaster } from '../../../platform/realtime/broadcaster.js';
import { Budget } from '../../../platform/realtime/budget.js';
import type { SeatRef } from '../../../platform/realtime/connection.js';
import { Clock } from '../../../platform/time/clock.js';
import { LiveCalls } from '../live-calls.js';
import { MediaPort } from '../media.port.js';
import { DirectCallsPart } from './direct-calls-part.js';
import { tellsAddress } from './direct.js';

/** What two devices say to each other while their call is direct: passed on at once and kept nowhere. */
@Injectable()
export class DirectSignals {
  private readonly budgets = new WeakMap<ParticipantView, Budget>();

  constructor(
    private readonly direct: DirectCallsPart,
    private readonly live: LiveCalls,
    private readonly media: MediaPort,
    private readonly broadcaster: Broadcaster,
    private readonly clock: Clock,
  ) {}

  /** The relays of this installation, with fresh credentials. Throws CONFLICT when the call is not direct in this round. */
  iceServers(seat: SeatRef, round: number): readonly IceServer[] {
    this.requireRound(seat, round);
    return this.media.iceServers(seat.participantId);
  }

  /**
   * To the other one of the two, and nobody else. Throws CONFLICT for another round, FORBIDDEN for what tells an address
   * where only relays may be used, RATE_LIMITED.
   */
  pass(seat: SeatRef, round: number, signal: DirectSignal): void {
    const { relayOnly } = this.requireRound(seat, round);
    if (!this.budgetOf(seat).take(this.clock.now().getTime())) throw new DomainError('RATE_LIMITED');
    if (relayOnly && tellsAddress(signal)) throw new DomainError('FORBIDDEN');
    const others = [...this.live.of(seat).participants.keys()].filter((id) => id !== seat.participantId);
    for (const participantId of others)
      this.broadcaster.toParticipant({ ...seat, participantId }, 'direct.signalled', { round, signal });
  }

  private requireRound(seat: SeatRef, round: number): { readonly relayOnly: boolean } {
    this.live.of(seat);
    const { state } = this.direct.snapshot(seat);
    if (state.kind !== 'open' || state.round !== round) throw new DomainError('CONFLICT');
    return state;
  }

  /** Kept weakly, by the seat's own object in the call: who is gone is forgotten. */
  private budgetOf(seat: SeatRef): Budget {
    const participant = this.live.of(seat).participants.get(seat.participantId);
    if (!participant) throw new DomainError('CALL_ENDED');
    const known = this.budgets.get(participant);
    if (known) return known;
    const { signalsPerSecond, signalsAtOnce } = DIRECT_LIMITS;
    const fresh = new Budget(signalsPerSecond, signalsAtOnce, this.clock.now().getTime());
    this.budgets.set(participant, fresh);
    return fresh;
  }
}
