import { causeOf, type Logger } from '../logging/logger.js';
import type { Clock, Timer } from './clock.js';

export interface SweepWork {
  /** What the log calls it when it fails: `the sweep of calls`. */
  readonly name: string;
  /** Milliseconds from the end of one round to the next. */
  readonly everyMs: number;
  readonly round: () => Promise<void>;
}

/** Work that comes round again and again, never twice at a time. A round that fails is logged, and the next one comes. */
export class Sweep {
  private timer: Timer | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly work: SweepWork,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  start(): void {
    if (this.stopped) return;
    this.timer = this.clock.after(this.work.everyMs, () => {
      this.running = this.work
        .round()
        .catch((cause: unknown) => this.logger.error(`${this.work.name} failed`, causeOf(cause)))
        .finally(() => this.start());
    });
  }

  /** Begins no further round, and resolves when the present one is over. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.timer?.cancel();
    await this.running;
  }
}
