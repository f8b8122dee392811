import type { DeskEvent, DeskState, ErrorCode, PresenceView, UserId } from '@rinjo/contract';
import { watchNetwork } from '../browser.js';
import { CallError } from '../call-session.js';
import { type ClientClock, systemClock } from '../clock.js';
import { type Link, type OpenLink, openSocketLink } from '../link.js';

/** What a desk line tells its owner. */
export interface DeskListener {
  /** Everything, after each connection: what was known before may be outdated. */
  state(state: DeskState): void;
  presences(people: readonly PresenceView[]): void;
  event(event: DeskEvent): void;
  /** Whether the server can reach this client now. */
  connected(up: boolean): void;
  /** The line will not come back by itself: signed out, or the page is too old for the server. */
  over(code: ErrorCode): void;
}

export interface DeskParts {
  readonly open: OpenLink;
  readonly clock: ClientClock;
  /** Tells when the way to the server may have changed; answers the way to stop. */
  readonly watchNetwork: (changed: () => void) => () => void;
}

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 15_000;
/** No retry helps against these. */
const FINAL: ReadonlySet<ErrorCode> = new Set([
  'UNAUTHENTICATED',
  'CSRF_REJECTED',
  'PROTOCOL_TOO_OLD',
  'PROTOCOL_TOO_NEW',
]);

/**
 * Wait before the n-th retry: twice as long each time, up to 15 s, half of it by chance, so that not everybody comes
 * back at the same moment after a restart.
 */
export function retryAfterMs(attempt: number, random: number): number {
  const full = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempt);
  return full * (0.5 + random / 2);
}

/** A signed-in person's connection outside calls. It comes back by itself until it is stopped or `over`. */
export class DeskClient {
  private link: Link | null = null;
  private attempt = 0;
  private stopped = true;
  private connecting = false;
  private cancelRetry: () => void = () => undefined;
  private unwatch: () => void = () => undefined;
  private watched: readonly UserId[] = [];

  constructor(
    private readonly url: string,
    private readonly listener: DeskListener,
    private readonly parts: DeskParts = { open: openSocketLink, clock: systemClock, watchNetwork },
  ) {}

  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    this.unwatch = this.parts.watchNetwork(() => this.networkChanged());
    void this.connect();
  }

  stop(): void {
    this.stopped = true;
    this.unwatch();
    this.cancelRetry();
    this.link?.close();
    this.link = null;
  }

  /** Replaces the people whose presence is told. */
  watch(userIds: readonly UserId[]): void {
    this.watched = userIds;
    if (this.link) void this.askPresence(this.link);
  }

  private async connect(): Promise<void> {
    if (this.stopped || this.connecting || this.link) return;
    this.connecting = true;
    this.cancelRetry();
    try {
      const link = await this.open();
      this.connecting = false;
      if (this.isStopped()) {
        link.close();
        return;
      }
      this.link = link;
      await this.sync(link);
    } catch (thrown) {
      this.connecting = false;
      this.failed(thrown);
    }
  }

  private open(): Promise<Link> {
    const listener = {
      event: () => undefined,
      transient: () => undefined,
      desk: (event: DeskEvent) => this.listener.event(event),
      down: () => this.down(),
    };
    return this.parts.open(this.url, { desk: true }, listener, this.parts.clock);
  }

  private async sync(link: Link): Promise<void> {
    const state = await link.send('desk.state', {});
    if (this.link !== link) return;
    this.attempt = 0;
    this.listener.state(state);
    this.listener.connected(true);
    await this.askPresence(link);
  }

  private async askPresence(link: Link): Promise<void> {
    const userIds = this.watched;
    try {
      const { people } = await link.send('presence.watch', { userIds });
      if (this.link === link && this.watched === userIds) this.listener.presences(people);
    } catch {
      // A line that is down is opened anew, and asks again.
    }
  }

  private failed(thrown: unknown): void {
    const code = thrown instanceof CallError ? thrown.code : 'INTERNAL';
    if (this.stopped) return;
    if (FINAL.has(code)) {
      this.stop();
      this.listener.over(code);
      return;
    }
    this.link?.close();
    this.down();
  }

  private down(): void {
    this.link = null;
    if (this.stopped) return;
    this.listener.connected(false);
    const wait = retryAfterMs(this.attempt, this.parts.clock.random());
    this.attempt += 1;
    this.cancelRetry();
    this.cancelRetry = this.parts.clock.after(wait, () => void this.connect());
  }

  /** A line that stands is asked whether it does; one that waits for its next try takes it now. */
  private networkChanged(): void {
    const { link } = this;
    if (link) this.sync(link).catch((thrown: unknown) => this.link === link && this.failed(thrown));
    else void this.connect();
  }

  private isStopped(): boolean {
    return this.stopped;
  }
}
