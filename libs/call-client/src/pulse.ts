import { type ClientClock, heldUp } from './clock.js';

const EVERY_MS = 250;
/** Media that came all the time and has not come for this long: something happened to the way. */
const SILENT_MS = 700;
/** A pause like this, and it did not come all the time: everybody is muted, or nobody looks. */
const REGULAR_MS = 600;
const REGULAR_FOR_MS = 2_000;

/** Bytes that have come in over one connection so far. */
export type Received = ReadonlyMap<string, number>;

interface Flow {
  readonly bytes: number;
  readonly changed: number;
  readonly regularSince: number;
}

/**
 * Notices that media stopped long before ICE does (about seven seconds): after a change of network that the browser does
 * not tell of. Silence may also mean that there is nothing to send, so it is a reason to ask the server, not to act.
 */
export class Pulse {
  private flows = new Map<string, Flow>();
  private told = false;
  private cancel: (() => void) | null = null;
  private stopped = false;

  constructor(
    private readonly clock: ClientClock,
    private readonly received: () => Promise<Received | null>,
    private readonly changed: (silent: boolean) => void,
  ) {}

  start(): void {
    if (this.stopped) return;
    const due = this.clock.now() + EVERY_MS;
    this.cancel ??= this.clock.after(EVERY_MS, () => {
      this.cancel = null;
      // In a tab that is throttled or wakes up, the time without a look says nothing about the line.
      if (heldUp(this.clock, due)) this.flows = new Map();
      this.received()
        .then((received) => this.look(received ?? new Map()))
        .catch(() => undefined)
        .finally(() => this.start());
    });
  }

  stop(): void {
    this.stopped = true;
    this.cancel?.();
  }

  private look(received: Received): void {
    const now = this.clock.now();
    const flows = new Map<string, Flow>();
    for (const [id, bytes] of received) flows.set(id, next(this.flows.get(id), bytes, now));
    this.flows = flows;
    const regular = [...flows.values()].filter(
      ({ changed, regularSince }) => changed - regularSince >= REGULAR_FOR_MS,
    );
    const silent = regular.length > 0 && regular.every(({ changed }) => now - changed >= SILENT_MS);
    if (silent === this.told) return;
    this.told = silent;
    this.changed(silent);
  }
}

function next(before: Flow | undefined, bytes: number, now: number): Flow {
  if (!before) return { bytes, changed: now, regularSince: now };
  if (bytes === before.bytes) return before;
  const regular = now - before.changed < REGULAR_MS;
  return { bytes, changed: now, regularSince: regular ? before.regularSince : now };
}
