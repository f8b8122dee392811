import { computed, signal } from '@angular/core';
import type { Page, PageQuery } from '@rinjo/contract';
import { type ApiError, toApiError } from './api-error';

/** A list that is read page by page. Answers to an older question are dropped. */
export class PagedList<T, Q extends PageQuery> {
  private readonly rows = signal<readonly T[]>([]);
  private readonly cursor = signal<string | null>(null);
  private readonly failure = signal<ApiError | null>(null);
  private readonly phase = signal<'idle' | 'first' | 'more' | 'ready'>('idle');
  private question = 0;
  private query: Q;

  readonly items = this.rows.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.phase() === 'first' || this.phase() === 'idle');
  readonly loadingMore = computed(() => this.phase() === 'more');
  readonly hasMore = computed(() => this.cursor() !== null);
  readonly empty = computed(() => this.phase() === 'ready' && !this.failure() && this.rows().length === 0);

  constructor(
    private readonly read: (query: Q) => Promise<Page<T>>,
    initial: Q,
  ) {
    this.query = initial;
  }

  /** Asks something else and shows its first page. */
  async ask(query: Q): Promise<void> {
    this.query = query;
    this.phase.set('first');
    await this.fetch(undefined);
  }

  /** Reads the first page again without blanking what is shown. */
  async refresh(): Promise<void> {
    await this.fetch(undefined);
  }

  async more(): Promise<void> {
    const cursor = this.cursor();
    if (cursor === null || this.phase() === 'more') return;
    this.phase.set('more');
    await this.fetch(cursor);
  }

  /** Puts a row above the others. */
  prepend(row: T): void {
    this.rows.update((rows) => [row, ...rows]);
  }

  /** Puts a changed row in place of the old one. */
  replace(matches: (row: T) => boolean, row: T): void {
    this.rows.update((rows) => rows.map((old) => (matches(old) ? row : old)));
  }

  private async fetch(cursor: string | undefined): Promise<void> {
    const question = ++this.question;
    try {
      const page = await this.read(cursor === undefined ? this.query : { ...this.query, cursor });
      if (question !== this.question) return;
      this.rows.update((rows) => (cursor === undefined ? page.items : [...rows, ...page.items]));
      this.cursor.set(page.nextCursor);
      this.failure.set(null);
    } catch (thrown) {
      if (question !== this.question) return;
      this.failure.set(toApiError(thrown));
    }
    this.phase.set('ready');
  }
}
