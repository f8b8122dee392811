/** Milliseconds that the line may be moved in a second: nobody hears or sees that. */
const SLEW_MS_PER_S = 5;
/** A report that is farther off tells of another clock. */
const JUMP_MS = 1_000;
/**
 * Two reports in a row that are farther off to the same side tell of time that the sender did not count, e.g. because its
 * microphone stood still: moved slowly, the track would be out of step for minutes.
 */
const LOST_MS = 60;

/**
 * When a moment of a track's RTP clock was, in milliseconds of the server's clock: a line through the sender reports,
 * which follows them slowly. Times of arrival wander with the network, and counted samples with the clocks (media.md 4.3).
 */
export class TimeLine {
  private anchor: { readonly rtp: number; readonly at: number } | null = null;
  /** Guessed from an arrival: the first report then counts as it is. */
  private guessed = false;
  /** How far off the last report was, when that was far. */
  private suspect = 0;

  constructor(private readonly clockRate: number) {}

  get known(): boolean {
    return this.anchor !== null;
  }

  /** What the sender says. `rtp` is unwrapped. */
  report(rtp: number, at: number): void {
    const before = this.anchor;
    const expected = this.at(rtp);
    if (!before || expected === null || this.guessed || this.isElsewhere(at - expected)) {
      this.anchor = { rtp, at };
      this.guessed = false;
      this.suspect = 0;
      return;
    }
    const most = (SLEW_MS_PER_S * Math.max(0, at - before.at)) / 1000;
    const step = Math.min(most, Math.max(-most, at - expected));
    this.anchor = { rtp, at: expected + step };
  }

  private isElsewhere(off: number): boolean {
    const again = Math.sign(off) === Math.sign(this.suspect);
    this.suspect = Math.abs(off) > LOST_MS ? off : 0;
    return Math.abs(off) > JUMP_MS || (again && this.suspect !== 0);
  }

  /** Nothing is known yet, and waiting is over: it is as if no packet took any time. */
  guess(rtp: number, arrivedAt: number): void {
    if (this.anchor) return;
    this.anchor = { rtp, at: arrivedAt };
    this.guessed = true;
  }

  /** Null while nothing is known. */
  at(rtp: number): number | null {
    if (!this.anchor) return null;
    return this.anchor.at + ((rtp - this.anchor.rtp) * 1000) / this.clockRate;
  }
}
