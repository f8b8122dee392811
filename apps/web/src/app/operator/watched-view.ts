import { DestroyRef, inject } from '@angular/core';
import { ERRORS } from '@rinjo/contract';
import { toApiError } from '../core/api-error';
import { OperatorView } from './operator-view';

const LOOK_MS = 2_000;

export interface Watched<T> {
  readonly isEmpty?: (view: T) => boolean;
  /** Whether something in it goes on, so that it is another one in a moment. */
  readonly isUnderWay?: (view: T) => boolean;
  /** Looks without an answer that nobody need see while it goes on. */
  readonly misses?: number;
}

/** As `OperatorView`, and looked at again in a moment while something is under way. Verbs throw `ApiError`. */
export class WatchedView<T extends object> extends OperatorView<T> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private gone = false;
  private missed = 0;

  constructor(
    path: string,
    private readonly watched: Watched<T>,
  ) {
    super(path, watched.isEmpty);
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      clearTimeout(this.timer);
    });
  }

  override refresh(): Promise<void> {
    clearTimeout(this.timer);
    return super.refresh();
  }

  /** Reads it again whatever came of it. */
  protected async act(method: 'POST' | 'PUT', path: string, body: object = {}): Promise<void> {
    await this.sendTo(method, path, body).finally(() => this.refresh());
  }

  protected override came(view: T): void {
    this.missed = 0;
    if (this.isUnderWay(view)) this.lookAgain();
  }

  protected override bears(thrown: unknown): boolean {
    this.missed += 1;
    const view = this.view();
    const bears =
      view !== null &&
      this.isUnderWay(view) &&
      this.missed <= (this.watched.misses ?? 0) &&
      ERRORS[toApiError(thrown).code].retryable;
    if (bears) this.lookAgain();
    return bears;
  }

  private isUnderWay(view: T): boolean {
    return this.watched.isUnderWay?.(view) ?? false;
  }

  private lookAgain(): void {
    if (!this.gone) this.timer = setTimeout(() => void this.refresh(), LOOK_MS);
  }
}
