import { signal } from '@angular/core';
import type { PageQuery } from '@rinjo/contract';
import type { PagedList } from '../../../core/paged-list';

/** Rows that a page shows at most; then it begins with its first page again. */
const MOST = 500;
/** Nobody watches for longer without asking again: a page that was left open does not keep a session alive. */
const WATCHED_MS = 30 * 60_000;

interface Row {
  readonly id: string;
}

/** A stream of events, as browsers have it. */
export type Events = Pick<EventSource, 'close' | 'readyState'> & Pick<EventTarget, 'addEventListener'>;
const CLOSED = 2;

/** Puts what is written from now on above a list, until it is paused. */
export class LiveTail<T extends Row> {
  private readonly watching = signal(false);
  private readonly broken = signal(false);
  private readonly added = signal(0);
  private events: Events | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly following = this.watching.asReadonly();
  /** It was refused, or the line is gone for good. */
  readonly failed = this.broken.asReadonly();
  /** Entries that have come since it was started. */
  readonly count = this.added.asReadonly();

  constructor(
    private readonly list: PagedList<T, PageQuery>,
    private readonly query: () => PageQuery,
    private readonly open: (query: PageQuery) => Events,
  ) {}

  follow(): void {
    this.added.set(0);
    this.broken.set(false);
    this.watching.set(true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.pause(), WATCHED_MS);
    this.connect();
    // What was written between the first page and now.
    void this.list.refresh();
  }

  pause(): void {
    clearTimeout(this.timer);
    this.events?.close();
    this.events = null;
    this.watching.set(false);
  }

  /** The list is narrowed to something else now. */
  changed(): void {
    if (this.watching()) this.connect();
  }

  private connect(): void {
    this.events?.close();
    const events = this.open(this.query());
    this.events = events;
    events.addEventListener('message', (event) => {
      if (event instanceof MessageEvent) this.take(JSON.parse(String(event.data)) as T);
    });
    events.addEventListener('error', () => {
      if (events.readyState !== CLOSED || this.events !== events) return; // it comes back by itself
      this.pause();
      this.broken.set(true);
    });
  }

  private take(row: T): void {
    const rows = this.list.items();
    if (rows.some(({ id }) => id === row.id)) return;
    this.added.update((count) => count + 1);
    if (rows.length >= MOST) void this.list.refresh();
    else this.list.prepend(row);
  }
}
