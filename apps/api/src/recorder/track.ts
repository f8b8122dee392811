import { type Depacketizer, type Frame } from './frames/frame.js';
import { depacketizerOf } from './frames/depacketizers.js';
import { KeyFrameWish } from './key-frame-wish.js';
import type { TrackSpec } from './messages.js';
import { Reorder, type Ordered } from './rtp/reorder.js';
import { isRtcp, parseRtp } from './rtp/rtp-packet.js';
import { senderReports } from './rtp/sender-report.js';
import { TimeLine } from './rtp/time-line.js';
import { Unwrapper } from './rtp/unwrap.js';
import { type TimedFrame, TrackFiles, type TrackFilesHooks } from './track-files.js';

const CAPACITY = { video: 256, audio: 32 } as const;
/** Milliseconds that frames wait for the first sender report. */
const REPORT_MS = 2_000;

export interface TrackHooks extends TrackFilesHooks {
  /** The sender is to send a picture that stands for itself. */
  keyFrame(): void;
}

/** One track from its packets to its files: reorder, depacketize, place in time, and hand on. */
export class Track {
  private readonly reorder: Reorder;
  private readonly depacketizer: Depacketizer;
  private readonly timestamps = new Unwrapper(32);
  private readonly line: TimeLine;
  private readonly files: TrackFiles;
  private readonly wish: KeyFrameWish | null;
  private held: { readonly frame: Frame; readonly rtp: number; readonly lost: number }[] = [];
  private heldSince: number | null = null;
  /** Packets that are missing before the next frame. */
  private lost = 0;
  private lastAt = -1;

  constructor(
    private readonly spec: TrackSpec,
    folder: string,
    hooks: TrackHooks,
    private readonly now: () => number,
  ) {
    const video = spec.codec !== 'audio/opus';
    this.reorder = new Reorder(CAPACITY[video ? 'video' : 'audio']);
    this.depacketizer = depacketizerOf(spec.codec);
    this.line = new TimeLine(spec.clockRate);
    this.files = new TrackFiles(spec, folder, hooks, now);
    this.wish = video ? new KeyFrameWish(() => hooks.keyFrame(), now()) : null;
  }

  /** A datagram of the track's port. */
  receive(bytes: Buffer): void {
    if (isRtcp(bytes)) {
      this.report(bytes);
      return;
    }
    const packet = parseRtp(bytes);
    if (packet?.ssrc !== this.spec.ssrc || packet.payloadType !== this.spec.payloadType) return;
    this.take(this.reorder.push(packet, this.now()));
  }

  /** Several times a second. */
  tick(): void {
    this.take(this.reorder.release(this.now()));
    this.settle();
    this.wish?.tick(this.now());
    this.files.tick();
  }

  /** Writes what is there and ends the last file. */
  async close(): Promise<void> {
    this.take(this.reorder.end());
    this.settle(true);
    await this.files.end();
  }

  private report(bytes: Buffer): void {
    for (const { ssrc, rtp, at } of senderReports(bytes))
      if (ssrc === this.spec.ssrc) this.line.report(this.timestamps.near(rtp), at);
    this.settle();
  }

  private take(ordered: readonly Ordered[]): void {
    for (const next of ordered) {
      if ('lost' in next) {
        this.lost += next.lost;
        this.depacketizer.lost();
        this.wish?.lost(this.now());
        continue;
      }
      for (const frame of this.depacketizer.push(next.packet, next.at)) this.arrived(frame);
    }
    this.settle();
  }

  private arrived(frame: Frame): void {
    const rtp = this.timestamps.next(frame.timestamp);
    if (this.wish && !this.wish.takes(frame, this.now())) return;
    this.heldSince ??= this.now();
    this.held.push({ frame, rtp, lost: this.lost });
    this.lost = 0;
  }

  /** Hands on what has a time by now; `whatever` even without a sender report. */
  private settle(whatever = false): void {
    const [first] = this.held;
    if (!first) return;
    const late = whatever || this.now() - (this.heldSince ?? 0) >= REPORT_MS;
    if (!this.line.known && late) this.line.guess(first.rtp, first.frame.arrivedAt);
    if (!this.line.known) return;
    const { originMs } = this.spec;
    const frames = this.held.splice(0).map(({ frame, rtp, lost }): TimedFrame => {
      const at = (this.line.at(rtp) ?? frame.arrivedAt) - originMs;
      // Containers count in milliseconds and take no step back.
      this.lastAt = Math.max(at, this.lastAt + 1, 0);
      return { ...frame, at: this.lastAt, lost };
    });
    for (const frame of frames) this.files.add(frame);
  }
}
