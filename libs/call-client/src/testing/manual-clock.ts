import type { ClientClock } from '../clock.js';

/** A clock that moves only when a test says so. */
export class ManualClock implements ClientClock {
  private time = 0;
  private waiting: { at: number; work: () => void }[] = [];

  now(): number {
    return this.time;
  }

  random(): number {
    return 0.5;
  }

  after(ms: number, work: () => void): () => void {
    const entry = { at: this.time + ms, work };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  }

  /** Moves on, running what is due in its order, and lets promises settle after each. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (let due = this.next(end); due; due = this.next(end)) {
      this.time = Math.max(this.time, due.at);
      this.waiting = this.waiting.filter((other) => other !== due);
      due.work();
      await settled();
    }
    this.time = end;
  }

  /** Time passes, and nothing runs: the page is frozen, or the machine asleep. */
  sleep(ms: number): void {
    this.time += ms;
  }

  private next(end: number): { at: number; work: () => void } | undefined {
    return this.waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

/** A clock of a hidden tab: timers run at whole seconds, later at whole minutes. */
export class ThrottledClock extends ManualClock {
  constructor(private readonly gridMs: number) {
    super();
  }

  override after(ms: number, work: () => void): () => void {
    const due = Math.ceil((this.now() + ms) / this.gridMs) * this.gridMs;
    return super.after(due - this.now(), work);
  }
}

/** Lets everything that can go on without time go on. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
