import type { RtpPacket } from 'werift';
import { congestionFeedback } from './congestion-feedback.js';

const EVERY_MS = 50;
/** What a router on the way keeps before it drops, in milliseconds. */
const QUEUE_MS = 300;
/** Of IP, UDP and SRTP. */
const OVERHEAD_BYTES = 28 + 16;
const HALF = 0x8000;

/** The end of a line that carries so much and no more: what comes through it comes late or not at all, and the sender is told when. */
export class NarrowLine {
  private bitrate = Infinity;
  private freeAt = 0;
  private base: number | null = null;
  private arrivals = new Map<number, number>();
  private count = 0;
  private readonly timer = setInterval(() => this.report(), EVERY_MS);

  constructor(
    /** Of the track whose packets are numbered across the transport, and of the header that they are numbered in. */
    private readonly track: { readonly ssrc: number; readonly headerId: number },
    private readonly send: (feedback: Buffer<ArrayBuffer>) => void,
  ) {}

  /** @param bitrate bit/s */
  narrow(bitrate: number): void {
    this.bitrate = bitrate;
  }

  /** A packet has come to the beginning of the line. @param deliver when it has come through */
  take({ header, payload }: RtpPacket, deliver: () => void): void {
    const now = performance.now();
    const bits = 8 * (payload.length + OVERHEAD_BYTES);
    const at = Math.max(now, this.freeAt) + (bits * 1_000) / this.bitrate;
    if (at - now > QUEUE_MS) return;
    this.freeAt = at;
    const number = header.extensions.find(({ id }) => id === this.track.headerId)?.payload.readUInt16BE(0);
    setTimeout(() => {
      if (number !== undefined) this.came(number, at);
      deliver();
    }, at - now);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private came(number: number, at: number): void {
    this.base ??= number;
    const after = (number - this.base) & 0xffff;
    if (after < HALF) this.arrivals.set(after, at);
  }

  private report(): void {
    const { base, arrivals, count } = this;
    if (base === null || arrivals.size === 0) return;
    this.send(congestionFeedback({ base, arrivals, count, ssrc: this.track.ssrc }));
    this.count += 1;
    this.base = (base + Math.max(...arrivals.keys()) + 1) & 0xffff;
    this.arrivals = new Map();
  }
}
