import type { RtpPacket } from './rtp-packet.js';
import { Unwrapper } from './unwrap.js';

/** What leaves the buffer, in order: a packet, or so many that will not come any more. */
export type Ordered = { readonly packet: RtpPacket; readonly at: number } | { readonly lost: number };

/** Milliseconds that a gap is waited for: mediasoup asks the sender for lost packets again, and those come late. */
export const REPAIR_MS = 1_000;

/** Puts RTP packets back in order. A gap is given up after `REPAIR_MS`, or when `capacity` packets wait behind it. */
export class Reorder {
  private readonly sequence = new Unwrapper(16);
  private readonly waiting = new Map<number, { readonly packet: RtpPacket; readonly at: number }>();
  private expected: number | null = null;

  constructor(private readonly capacity: number) {}

  /** `at` is when it arrived, in milliseconds. What is too late or was there already is dropped. */
  push(packet: RtpPacket, at: number): readonly Ordered[] {
    const sequence = this.sequence.next(packet.sequence);
    this.expected ??= sequence;
    if (sequence < this.expected) return [];
    this.waiting.set(sequence, { packet, at });
    return this.release(at);
  }

  /** Gives up gaps that are too old by now. */
  release(now: number): readonly Ordered[] {
    const ordered: Ordered[] = [];
    for (;;) {
      this.takeInOrder(ordered);
      const next = this.firstWaiting();
      if (next === null || this.expected === null) return ordered;
      const { sequence, since } = next;
      if (this.waiting.size <= this.capacity && now - since < REPAIR_MS) return ordered;
      ordered.push({ lost: sequence - this.expected });
      this.expected = sequence;
    }
  }

  /** Everything that is there; nothing more is coming. */
  end(): readonly Ordered[] {
    return this.release(Number.POSITIVE_INFINITY);
  }

  private takeInOrder(ordered: Ordered[]): void {
    while (this.expected !== null) {
      const entry = this.waiting.get(this.expected);
      if (!entry) return;
      this.waiting.delete(this.expected);
      this.expected += 1;
      ordered.push(entry);
    }
  }

  private firstWaiting(): { readonly sequence: number; readonly since: number } | null {
    let first: { sequence: number; since: number } | null = null;
    let since = Number.POSITIVE_INFINITY;
    for (const [sequence, { at }] of this.waiting) {
      since = Math.min(since, at);
      if (first === null || sequence < first.sequence) first = { sequence, since: at };
    }
    return first && { sequence: first.sequence, since };
  }
}
