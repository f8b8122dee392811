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
