import { Injectable } from '@nestjs/common';
import { decodePointer, encodeSigned, type PointerPacket } from '@rinjo/annotation';
import type { ErrorCode, ProducerView } from '@rinjo/contract';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Broadcaster } from '../../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../../platform/realtime/connection.js';
import { Clock } from '../../../platform/time/clock.js';
import { CallPartRegistry } from '../call-parts.js';
import { LiveCalls } from '../live-calls.js';
import type { LiveCall } from '../live-call.js';
import { MediaPort } from '../media.port.js';
import { type Seat, Seats } from '../seats.js';
import { refusedPointers } from './pointer-metrics.js';
import { PointerMeter } from './pointer-meter.js';

/** What became of a packet: on its way, for a picture that is gone already, or wrong. */
type Verdict = 'forward' | 'stale' | Extract<ErrorCode, 'VALIDATION' | 'NOT_FOUND' | 'RATE_LIMITED'>;

/** Hears every pointer that is shown in a call of this process. */
export type PointerWatcher = (seat: SeatRef, packet: PointerPacket) => void;

/**
 * Pointers on their way from one to all. Every packet is checked and charged to its sender here, whichever way it came;
 * it goes on through the data channel, and through the socket to those who have none.
 */
@Injectable()
export class Pointers {
  private readonly watchers: PointerWatcher[] = [];
  private readonly meters = new WeakMap<Seat, PointerMeter>();

  constructor(
    private readonly media: MediaPort,
    private readonly live: LiveCalls,
    private readonly seats: Seats,
    private readonly parts: CallPartRegistry,
    private readonly broadcaster: Broadcaster,
    private readonly clock: Clock,
  ) {}

  watch(watcher: PointerWatcher): void {
    this.watchers.push(watcher);
  }

  /** A packet from the data channel. Nobody waits for an answer: a refusal is told in passing. */
  received(seat: SeatRef, bytes: Uint8Array): void {
    const verdict = this.take(seat, bytes);
    if (verdict === 'forward' || verdict === 'stale') return;
    const now = this.clock.now().getTime();
    switch (this.meter(seat)?.charge(now)) {
      case 'tell':
        this.broadcaster.toParticipant(seat, 'pointer.refused', { code: verdict, closed: false });
        return;
      case 'close':
        this.media.closePointer(seat);
        this.broadcaster.toParticipant(seat, 'pointer.refused', { code: verdict, closed: true });
        return;
      case 'silent':
      case undefined:
    }
  }

  /** A packet from the socket. Throws VALIDATION, NOT_FOUND, RATE_LIMITED. */
  send(seat: SeatRef, packet: string): void {
    const verdict = this.take(seat, Buffer.from(packet, 'base64'));
    if (verdict !== 'forward' && verdict !== 'stale') throw new DomainError(verdict);
  }

  private take(seat: SeatRef, bytes: Uint8Array): Verdict {
    const verdict = this.judge(seat, bytes);
    if (verdict === 'forward') this.forward(seat, bytes);
    else if (verdict !== 'stale') refusedPointers.inc({ code: verdict });
    return verdict;
  }

  private judge(seat: SeatRef, bytes: Uint8Array): Verdict {
    const live = this.live.find(seat.callId);
    if (!live || this.meter(seat)?.take(this.clock.now().getTime()) !== true) return 'RATE_LIMITED';
    const packet = decodePointer(bytes);
    if (!packet) return 'VALIDATION';
    const frame = this.frameOf(live, seat, packet);
    if (frame === null) return 'NOT_FOUND';
    return frame === packet.frame ? 'forward' : 'stale';
  }

  /** The version of the picture that is pointed at; null when there is no such picture. */
  private frameOf(live: LiveCall, seat: SeatRef, { target }: PointerPacket): number | null {
    if (target === 0) return this.parts.snapshot(live.ref, seat.participantId).stage.version & 0xffff;
    const shown = [...live.producers.values()].find((producer: ProducerView) => producer.tag === target);
    return shown?.kind === 'video' ? shown.frame : null;
  }

  private forward(seat: SeatRef, bytes: Uint8Array): void {
    this.media.showPointer(seat, encodeSigned(seat.participantId, bytes));
    this.tell(seat, bytes);
    const packet = Buffer.from(bytes).toString('base64');
    for (const participantId of this.live.of(seat).participants.keys()) {
      const other = { ...seat, participantId };
      if (participantId === seat.participantId || this.media.hasPointerLine(other)) continue;
      this.broadcaster.toParticipant(other, 'pointer.moved', { participantId: seat.participantId, packet });
    }
  }

  private tell(seat: SeatRef, bytes: Uint8Array): void {
    if (this.watchers.length === 0) return;
    const packet = decodePointer(bytes);
    if (packet) for (const watcher of this.watchers) watcher(seat, packet);
  }

  private meter({ participantId }: SeatRef): PointerMeter | null {
    const seat = this.seats.find(participantId);
    if (!seat) return null;
    const meter = this.meters.get(seat) ?? new PointerMeter(this.clock.now().getTime());
    this.meters.set(seat, meter);
    return meter;
  }
}
