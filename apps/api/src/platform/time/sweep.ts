import { IS_REHEARSAL } from '../../config/rehearsal.js';
import { causeOf, type Logger } from '../logging/logger.js';
import type { Clock, Timer } from './clock.js';

export interface SweepOptions {
  /** For log lines. */
  readonly name: string;
  /** Milliseconds from the end of one round to the beginning of the next. */
  readonly everyMs: number;
  readonly round: () => Promise<void>;
}

/** Work that comes round again and again in every process, one round at a time. `stop` waits for the round under way. */
export class Sweep {
  private timer: Timer | null = null;
  private last: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly options: SweepOptions,
  ) {}

  /** The first round comes after `everyMs`. Of a rehearsal none comes: its letters, deliveries and copies are those of the service that goes on. */
  start(): void {
    if (this.stopped || IS_REHEARSAL) return;
    this.timer = this.clock.after(this.options.everyMs, () => {
      this.now()
        .catch((cause: unknown) =>
          this.logger.error(`the sweep of ${this.options.name} failed`, causeOf(cause)),
        )
        .finally(() => this.start());
    });
  }

  /** One round, after the one under way. Rejects when it fails. */
  now(): Promise<void> {
    const round = this.last.then(() => this.options.round());
    this.last = round.catch(() => undefined);
    return round;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.timer?.cancel();
    await this.last;
  }
}
