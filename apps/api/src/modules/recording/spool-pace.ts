import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/time/clock.js';

/** Much more than all that one core can record; a few hundredths of what it can seal. */
const BYTES_PER_CORE_S = 8_000_000;
/** Bytes that may go at once: what is small does not wait. */
const BURST = 4_000_000;

/**
 * Slows down what goes from the spool into the store. All tracks of a call end their files together, every five minutes and
 * when a media worker dies; sealed as fast as possible, a hundred megabytes would take the processor from the calls just when
 * these join anew.
 */
@Injectable()
export class SpoolPace {
  private readonly bytesPerMs = (BYTES_PER_CORE_S * availableParallelism()) / 1_000;
  /** When all that went until now would have gone at that pace, in milliseconds. */
  private paidUntil = 0;

  constructor(private readonly clock: Clock) {}

  async *slowed(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of bytes) {
      await this.turn(piece.length);
      yield piece;
    }
  }

  private async turn(bytes: number): Promise<void> {
    const now = this.clock.now().getTime();
    this.paidUntil = Math.max(now, this.paidUntil) + bytes / this.bytesPerMs;
    const ahead = this.paidUntil - now - BURST / this.bytesPerMs;
    if (ahead > 0) await new Promise<void>((resolve) => this.clock.after(ahead, resolve));
  }
}
