/** Milliseconds between one try and the next; after the last of them nothing is asked for by itself any more. */
const DELAYS_MS = [0, 1_000, 3_000, 8_000, 20_000] as const;
/** Quiet for this long, and the next trouble is a new one. */
const QUIET_MS = 60_000;

/** How often devices are asked for again: soon at first, then more and more rarely, and not for ever. */
export class BackOff {
  private tries = 0;
  private last = -Infinity;

  /** Milliseconds until the next try; null: it was tried often enough. */
  wait(now: number): number | null {
    if (now - this.last > QUIET_MS) this.tries = 0;
    const delay = DELAYS_MS[this.tries];
    if (delay === undefined) return null;
    return this.tries === 0 ? 0 : Math.max(0, this.last + delay - now);
  }

  tried(now: number): void {
    this.tries += 1;
    this.last = now;
  }

  /** The person came back, or asked: all tries are open again. */
  reset(): void {
    this.tries = 0;
  }
}
