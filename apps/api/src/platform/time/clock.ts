/** The time, injected so that no test sleeps. */
export abstract class Clock {
  abstract now(): Date;
  /** Runs `work` once after `ms` milliseconds unless cancelled. */
  abstract after(ms: number, work: () => void): Timer;
}

export interface Timer {
  cancel(): void;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }

  after(ms: number, work: () => void): Timer {
    const handle = setTimeout(work, ms);
    handle.unref(); // a timer alone keeps no process alive
    return { cancel: () => clearTimeout(handle) };
  }
}
