import { signal } from '@angular/core';
import type { Page, PageQuery } from '@rinjo/contract';
import { PagedList } from '../../core/paged-list';
import { type Events, LiveTail } from './live/live-tail';
import type { LogField } from './log-texts';

const PAGE = 50;

/** What a log is narrowed to, as its query has it. */
export type Narrowed = Readonly<Record<string, string>>;

/** A log and what it is narrowed to. */
export class LogStore<T extends { readonly id: string }, Q extends PageQuery> {
  private readonly narrowed: ReturnType<typeof signal<Narrowed>>;
  readonly list: PagedList<T, PageQuery>;
  readonly live: LiveTail<T>;

  /** `fields`: the names in a query that may come from an address. `always`: what nobody can take back. */
  constructor(
    read: (query: Q) => Promise<Page<T>>,
    fields: readonly (keyof Q & string)[],
    start: Readonly<Record<string, string | undefined>>,
    events: (query: PageQuery) => Events,
    private readonly always: Narrowed = {},
  ) {
    const known = fields.flatMap((field) => (start[field] ? [[field, start[field]] as const] : []));
    this.narrowed = signal(Object.fromEntries(known));
    this.list = new PagedList((query) => read(query as Q), this.query());
    this.live = new LiveTail(this.list, () => this.query(), events);
  }

  get filter(): Narrowed {
    return this.narrowed();
  }

  /** Null or nothing takes a condition back. */
  narrow(field: LogField, value: string | null): void {
    const others = Object.entries(this.narrowed()).filter(([name]) => name !== field);
    this.ask(Object.fromEntries(value ? [...others, [field, value]] : others));
  }

  /** Narrows to something else altogether, such as a search that was saved. */
  open(filter: Narrowed): void {
    this.ask(filter);
  }

  clear(): void {
    this.ask({});
  }

  private ask(filter: Narrowed): void {
    this.narrowed.set(filter);
    void this.list.ask(this.query());
    this.live.changed();
  }

  private query(): PageQuery {
    return { limit: PAGE, ...this.narrowed(), ...this.always };
  }
}
