import { PROBE_KINDS, PROBE_LIMITS } from '@rinjo/contract';
import type { Clock, Timer } from '../../../platform/time/clock.js';
import type { ProbeLine } from './probe-line.js';

const REPORT_EVERY_MS = 50;
const TICK_MS = 10;
/** Bytes that wait for the line at most: little at first, so that a slow line is soon empty again. */
const FIRST_WINDOW = 16_000;
const LAST_WINDOW = 256_000;
/** A client that stops in time still has some messages under way. */
const SLACK_BYTES = 500_000;

/** Counts what comes up and reports it; sends down as much as the line takes, once. */
export class BulkLine {
  private upBytes = 0;
  private began: number | null = null;
  private reported = 0;
  private startedDown = false;
  private timer: Timer | null = null;

  constructor(
    private readonly line: ProbeLine,
    private readonly clock: Clock,
    private readonly misused: () => void,
  ) {
    line.listen((message) => this.received(message));
    line.onClose(() => this.timer?.cancel());
  }

  private received(message: Buffer): void {
    if (message[0] === PROBE_KINDS.start && !this.startedDown) {
      this.startedDown = true;
      const end = this.clock.now().getTime() + PROBE_LIMITS.bulkMs;
      void this.push({ end, left: PROBE_LIMITS.bulkBytes, window: FIRST_WINDOW });
      return;
    }
    this.upBytes += message.length;
    if (this.upBytes > PROBE_LIMITS.bulkBytes + SLACK_BYTES) this.misused();
    else this.report();
  }

  private report(): void {
    const now = this.clock.now().getTime();
    this.began ??= now;
    if (this.upBytes < PROBE_LIMITS.bulkBytes && now - this.reported < REPORT_EVERY_MS) return;
    this.reported = now;
    const report = Buffer.alloc(9);
    report[0] = PROBE_KINDS.report;
    report.writeUInt32BE(this.upBytes, 1);
    report.writeUInt32BE(now - this.began, 5);
    this.line.send(report);
  }

  /** Fills what the line has emptied, every few milliseconds, until the time or the bytes are used up. */
  private async push({ end, left, window }: Flow): Promise<void> {
    const waiting = await this.line.waiting();
    if (waiting === null || left <= 0 || this.clock.now().getTime() >= end) return;
    const now = Math.min(left, window - waiting);
    for (let sent = 0; sent < now; sent += DOWN.length) this.line.send(DOWN);
    const next = {
      end,
      left: left - Math.max(0, now),
      window: waiting === 0 ? Math.min(LAST_WINDOW, window * 2) : window,
    };
    this.timer = this.clock.after(TICK_MS, () => void this.push(next));
  }
}

interface Flow {
  readonly end: number;
  readonly left: number;
  readonly window: number;
}

const DOWN = Buffer.alloc(PROBE_LIMITS.messageBytes, PROBE_KINDS.down);
