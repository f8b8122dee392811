/** A token bucket: `rate` a second on average, `burst` at once. Time is handed in, in milliseconds. */
export class Budget {
  private tokens: number;
  private last: number;

  constructor(
    private readonly rate: number,
    private readonly burst: number,
    now: number,
  ) {
    this.tokens = burst;
    this.last = now;
  }

  /** Takes one, if there is one. */
  take(now: number): boolean {
    if (this.left(now) < 1) return false;
    this.tokens -= 1;
    return true;
  }

  /** How many could be taken at once. */
  left(now: number): number {
    this.tokens = Math.min(this.burst, this.tokens + (Math.max(0, now - this.last) / 1000) * this.rate);
    this.last = Math.max(this.last, now);
    return this.tokens;
  }
}
