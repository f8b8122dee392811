/**
 * Runs `work` until nothing is left to do, never twice at a time: `request` while it runs makes it run once more.
 * For bringing what is into line with what should be.
 */
export class Serial {
  private running: Promise<void> | null = null;
  private again = false;

  constructor(private readonly work: () => Promise<void>) {}

  /** Resolves when everything asked for so far is done. */
  request(): Promise<void> {
    this.again = true;
    this.running ??= this.loop();
    return this.running;
  }

  private async loop(): Promise<void> {
    try {
      while (this.again) {
        this.again = false;
        await this.work();
      }
    } finally {
      // In the task in which the loop has seen that nothing is left: a request a moment later begins another.
      this.running = null;
    }
  }
}
