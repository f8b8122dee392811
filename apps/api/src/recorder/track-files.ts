import type { Frame, FrameFormat } from './frames/frame.js';
import type { TrackSpec } from './messages.js';
import { SegmentFile } from './segment-file.js';
import { beginsSegment } from './segment-rule.js';
import { spoolPath } from './spool/spool-folder.js';

/** A frame with its place in the recording, in milliseconds, and how many packets are missing before it. */
export interface TimedFrame extends Frame {
  readonly at: number;
  readonly lost: number;
}

export interface TrackFilesHooks {
  /** A file is whole and will not change any more. */
  segment(segment: number): void;
  failed(cause: unknown): void;
}

interface OpenFile {
  readonly file: SegmentFile;
  readonly number: number;
  readonly beganAt: number;
  readonly format: FrameFormat | null;
}

/** Frames that wait for a disk; more than that is a disk that stands still. */
const WAITING_FRAMES = 4_000;

/** The files of one track, one after the other. */
export class TrackFiles {
  private open: OpenFile | null = null;
  private count = 0;
  private lastAt = 0;
  private waiting = 0;
  private broken = false;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly spec: TrackSpec,
    private readonly folder: string,
    private readonly hooks: TrackFilesHooks,
    private readonly now: () => number,
  ) {}

  add(frame: TimedFrame): void {
    if (this.broken) return;
    if (this.waiting >= WAITING_FRAMES) {
      this.break(new Error('The disk of the spool stands still'));
      return;
    }
    this.waiting += 1;
    this.enqueue(async () => {
      this.waiting -= 1;
      await this.write(frame);
    });
  }

  tick(): void {
    this.open?.file.tick();
  }

  /** Ends the last file. */
  async end(): Promise<void> {
    this.enqueue(() => this.endFile());
    await this.work;
  }

  private async write(frame: TimedFrame): Promise<void> {
    if (this.broken) return;
    if (frame.lost > 0 && this.open)
      this.open.file.gap(frame.lost, this.lastAt - this.open.beganAt, frame.at - this.open.beganAt);
    if (beginsSegment(this.open, frame)) {
      await this.endFile();
      this.open = await this.begin(frame);
    }
    this.lastAt = frame.at;
    await this.open?.file.add(frame, frame.at - this.open.beganAt);
  }

  private async begin(frame: TimedFrame): Promise<OpenFile> {
    this.count += 1;
    const { tenantId, recordingId, trackId, codec, channels, key } = this.spec;
    const place = { tenantId, recordingId, trackId, segment: this.count };
    const format = frame.format ?? null;
    const file = await SegmentFile.open(
      {
        path: spoolPath(this.folder, place),
        trackKey: Buffer.from(key),
        ...{ place, codec, channels, offsetMs: frame.at, format },
      },
      this.now,
    );
    return { file, number: this.count, beganAt: frame.at, format };
  }

  private async endFile(): Promise<void> {
    const { open } = this;
    if (!open) return;
    this.open = null;
    await open.file.end();
    this.hooks.segment(open.number);
  }

  private enqueue(step: () => Promise<void>): void {
    this.work = this.work.then(step).catch((cause: unknown) => this.break(cause));
  }

  /** What is on the disk stays; nothing more is written. */
  private break(cause: unknown): void {
    if (this.broken) return;
    this.broken = true;
    this.hooks.failed(cause);
  }
}
