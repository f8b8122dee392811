import { computed, DestroyRef, inject, signal } from '@angular/core';
import type { Page } from '@rinjo/contract';
import { type ApiError, toApiError } from './api-error';

const LOOK_MS = 2_000;

/** The first page of a list that is looked at again in a moment while something in it goes on. Made in a place where one can inject. */
export class WatchedList<T> {
  private readonly rows = signal<readonly T[] | null>(null);
  private readonly failure = signal<ApiError | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private gone = false;

  readonly items = computed(() => this.rows() ?? []);
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.rows() === null && !this.failure());

  constructor(
    private readonly read: () => Promise<Page<T>>,
    private readonly goesOn: (item: T) => boolean,
  ) {
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      clearTimeout(this.timer);
    });
    void this.look();
  }

  /** Reads what there is now, and again in a moment while something goes on. */
  async look(): Promise<void> {
    clearTimeout(this.timer);
    try {
      this.rows.set((await this.read()).items);
      this.failure.set(null);
    } catch (thrown) {
      this.failure.set(toApiError(thrown));
    }
    if (!this.gone && (this.items().some(this.goesOn) || (this.failure() && this.rows())))
      this.timer = setTimeout(() => void this.look(), LOOK_MS);
  }
}
