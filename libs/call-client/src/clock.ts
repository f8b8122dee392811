/** Time for the client, injected so that no test sleeps. */
export interface ClientClock {
  /** Milliseconds since an arbitrary start; never goes back. */
  now(): number;
  /** Runs `work` once after `ms` milliseconds; answers the way to cancel it. */
  after(ms: number, work: () => void): () => void;
  /** 0 up to but not including 1: jitter of retries. */
  random(): number;
}

export const systemClock: ClientClock = {
  now: () => performance.now(),
  after: (ms, work) => {
    const handle = setTimeout(work, ms);
    return () => clearTimeout(handle);
  },
  random: () => Math.random(),
};

/** This much after its time, a timer was held up: the tab is throttled, or the page was asleep. */
const HELD_UP_MS = 250;

/** Whether it is so late now that what was due then says nothing. */
export function heldUp(clock: ClientClock, due: number): boolean {
  return clock.now() - due > HELD_UP_MS;
}

/** Like `after`; but when the timer was held up, so was what it waits for, and that gets the same time once more. */
export function afterAwake(clock: ClientClock, ms: number, work: () => void): () => void {
  const due = clock.now() + ms;
  let cancel = clock.after(ms, () => {
    if (heldUp(clock, due)) cancel = clock.after(ms, work);
    else work();
  });
  return () => cancel();
}
