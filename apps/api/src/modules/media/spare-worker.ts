import type { types } from 'mediasoup';
import { causeOf, type Logger } from '../../platform/logging/logger.js';
import type { Clock } from '../../platform/time/clock.js';

/** The next spare is started when the calls of the worker that was lost have their media again: until then they need the processor. */
const NEXT_AFTER_MS = 3_000;

/** A worker process that has started and waits without a port, so that nobody waits for a start when a worker dies. */
export class SpareWorker {
  private waiting: types.Worker | null = null;
  private next: { cancel(): void } | null = null;
  private closed = false;

  constructor(
    private readonly spawn: () => Promise<types.Worker>,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** The spare, or a worker that is started now. Throws when none starts. */
  take(): Promise<types.Worker> {
    const spare = this.waiting;
    this.waiting = null;
    this.prepareLater();
    return spare && !spare.closed ? Promise.resolve(spare) : this.spawn();
  }

  /** Starts a spare; without one, the next worker is started when it is needed. */
  async prepare(): Promise<void> {
    if (this.closed || this.waiting) return;
    try {
      this.keep(await this.spawn());
    } catch (cause) {
      this.logger.error('no spare media worker could be started', causeOf(cause));
    }
  }

  close(): void {
    this.closed = true;
    this.next?.cancel();
    this.waiting?.close();
    this.waiting = null;
  }

  private keep(worker: types.Worker): void {
    if (this.closed || this.waiting) {
      worker.close();
      return;
    }
    this.waiting = worker;
    worker.once('died', () => {
      if (this.waiting !== worker) return;
      this.waiting = null;
      this.prepareLater();
    });
  }

  private prepareLater(): void {
    this.next?.cancel();
    if (!this.closed) this.next = this.clock.after(NEXT_AFTER_MS, () => void this.prepare());
  }
}
