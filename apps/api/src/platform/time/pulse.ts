import type { Clock, Timer } from './clock.js';

const EVERY_MS = 2_000;

/** Does something again and again beside long work, one after the other, until it is stopped. */
export class Pulse {
  private timer: Timer | null = null;
  private beating: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly clock: Clock,
    private readonly beat: () => Promise<void>,
  ) {}

  start(): void {
    this.timer = this.clock.after(EVERY_MS, () => {
      this.beating = this.beat().then(() => {
        if (!this.stopped) this.start();
      });
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.timer?.cancel();
    await this.beating;
  }
}
