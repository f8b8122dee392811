import { signal } from '@angular/core';

/** What a page asks of the server, one thing at a time: whether something is under way, and why the last was refused. */
export class Attempt {
  private readonly working = signal(false);
  private readonly failure = signal<unknown>(null);
  readonly busy = this.working.asReadonly();
  /** What was thrown; null from the next attempt on. */
  readonly refused = this.failure.asReadonly();

  /** Does nothing while the one before is under way. Never rejects. */
  async run(work: () => Promise<void>): Promise<void> {
    if (this.working()) return;
    this.working.set(true);
    this.failure.set(null);
    try {
      await work();
    } catch (thrown) {
      this.failure.set(thrown);
    } finally {
      this.working.set(false);
    }
  }
}
