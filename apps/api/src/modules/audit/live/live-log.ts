import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { LIMITS, type LogFilter } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { type Principal, userActor } from '../../../platform/access/principal.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Clock, type Timer } from '../../../platform/time/clock.js';
import { newOf } from './new-entries.js';

/** How often is looked: with what writes entries a moment late, they are shown within two seconds. */
const LOOK_MS = 1_000;
/** Entries may be written later than they say; whoever comes back after a moment has missed none. */
const WINDOW_MS = 15_000;
/** Then the browser asks again, and whether it may is decided anew. */
const OPEN_MS = 60_000;
const RETRY_MS = 500;

interface TailEntry {
  readonly id: string;
  readonly at: string;
}

type Window = Required<Pick<LogFilter, 'from' | 'limit'>>;

/** The same search within the window: nothing from before either begins. */
const laterOf = <Q extends Pick<LogFilter, 'from'>>(query: Q, window: Window): Q & Window => ({
  ...query,
  limit: window.limit,
  from:
    query.from !== undefined && Date.parse(query.from) > Date.parse(window.from) ? query.from : window.from,
});

/**
 * New entries of a search as they come, as server-sent events (HTML Living Standard, section 9.2): each of the last seconds
 * once, then those that are written. Who asks for anything else than a stream of events is answered what there is now.
 */
@Injectable()
export class LiveLog implements BeforeApplicationShutdown {
  private readonly open = new Map<Tail, Principal>();

  constructor(
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Throws RATE_LIMITED when somebody, or everybody in a tenant together, watches too many. */
  async send<Q extends Pick<LogFilter, 'from'>>(
    principal: Principal,
    { request, response }: { readonly request: Request; readonly response: Response },
    query: Q,
    list: (query: Q & Window) => Promise<{ readonly items: readonly TailEntry[] }>,
  ): Promise<void> {
    this.requireRoom(principal);
    const read = async (): Promise<readonly TailEntry[]> => (await list(laterOf(query, this.window()))).items;
    const first = await read(); // what is wrong is told with a status
    const tail = new Tail(response, first);
    if (!/\btext\/event-stream\b/.test(request.get('accept') ?? '')) {
      tail.end();
      return;
    }
    this.open.set(tail, principal);
    const timers = new Set<Timer>();
    const stop = (): void => {
      for (const timer of timers) timer.cancel();
      this.open.delete(tail);
    };
    response.once('close', stop);
    const look = (): void => {
      const timer = this.clock.after(LOOK_MS, () => {
        timers.delete(timer);
        read().then(
          (entries) => {
            if (!this.open.has(tail)) return;
            tail.tell(entries);
            look();
          },
          (cause: unknown) => {
            this.logger.warn('a log could not be followed', causeOf(cause));
            tail.end();
          },
        );
      });
      timers.add(timer);
    };
    timers.add(this.clock.after(OPEN_MS, () => tail.end()));
    look();
  }

  beforeApplicationShutdown(): void {
    for (const tail of this.open.keys()) tail.end();
  }

  private window(): Window {
    return {
      from: new Date(this.clock.now().getTime() - WINDOW_MS).toISOString(),
      limit: LIMITS.tailEntries,
    };
  }

  private requireRoom(principal: Principal): void {
    const { userId } = userActor(principal);
    const others = [...this.open.values()].filter(({ tenantId }) => tenantId === principal.tenantId);
    const own = others.filter((other) => userActor(other).userId === userId);
    if (own.length >= LIMITS.tailsPerUser || others.length >= LIMITS.tailsPerTenant)
      throw new DomainError('RATE_LIMITED', { retryAfterS: OPEN_MS / 1_000 });
  }
}

/** One browser that watches. */
class Tail {
  private seen: ReadonlySet<string> = new Set();

  constructor(
    private readonly response: Response,
    first: readonly TailEntry[],
  ) {
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Accel-Buffering', 'no');
    response.flushHeaders();
    response.write(`retry: ${String(RETRY_MS)}\n\n`);
    this.tell(first);
  }

  /** The oldest first. A comment says that nothing came: the line is alive. */
  tell(entries: readonly TailEntry[]): void {
    const { fresh, seen } = newOf(entries, this.seen);
    this.seen = seen;
    const text = fresh.map((entry) => `data: ${JSON.stringify(entry)}\n\n`).join('');
    this.response.write(text === '' ? ':\n\n' : text);
  }

  end(): void {
    this.response.end();
  }
}
