import { Clock, type Timer } from '../../apps/api/src/platform/time/clock.js';

/** A clock under the test's control: time passes when the test says so, and timers run then. */
export class TestClock extends Clock {
  private time = Date.parse('2026-11-23T03:00:00.000Z');
  private readonly timers = new Set<{ readonly due: number; readonly work: () => void }>();

  now(): Date {
    return new Date(this.time);
  }

  after(ms: number, work: () => void): Timer {
    const timer = { due: this.time + ms, work };
    this.timers.add(timer);
    return { cancel: () => void this.timers.delete(timer) };
  }

  /** Timers that have not fallen due. */
  get waiting(): number {
    return this.timers.size;
  }

  /** Something waits for the moment `ms` milliseconds from now. */
  isDueIn(ms: number): boolean {
    return [...this.timers].some(({ due }) => due === this.time + ms);
  }

  /** Lets `ms` milliseconds pass, running what falls due, in order. */
  advance(ms: number): void {
    const end = this.time + ms;
    for (let timer = this.nextDue(end); timer; timer = this.nextDue(end)) {
      this.timers.delete(timer);
      this.time = Math.max(this.time, timer.due);
      timer.work();
    }
    this.time = end;
  }

  private nextDue(end: number): { readonly due: number; readonly work: () => void } | undefined {
    return [...this.timers].filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due)[0];
  }
}
