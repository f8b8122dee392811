import { Component, inject, input, output, type Signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Icon } from './icon';
import type { IconName } from './icons';
import { Notice } from './notice';

/** How a list is at the moment; `PagedList` is one. */
export interface ListState {
  readonly error: Signal<unknown>;
  readonly loading: Signal<boolean>;
  readonly empty: Signal<boolean>;
}

/** What a list shows besides its rows: that it could not be read, that it is being read, that there is nothing. */
@Component({
  selector: 'rj-list-states',
  imports: [Icon, MatButton, MatProgressBar, Notice],
  template: `
    @let common = i18n.t().common;
    @if (list().error(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
      <button matButton="outlined" type="button" (click)="retry.emit()">{{ common.retry }}</button>
    }
    @if (list().loading()) {
      <mat-progress-bar mode="indeterminate" [attr.aria-label]="common.loading" />
    } @else if (list().empty()) {
      @if (icon(); as name) {
        <div class="nothing" [class.less]="!lead()" role="status">
          <rj-icon [name]="name" />
          @if (lead(); as text) {
            <p>
              <strong>{{ none() }}</strong>
            </p>
            <p class="muted">{{ text }}</p>
          } @else {
            <p class="muted">{{ none() }}</p>
          }
        </div>
      } @else {
        <p class="muted" role="status">{{ none() }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    button {
      justify-self: start;
    }
    .nothing {
      display: grid;
      justify-items: center;
      gap: 0.25rem;
      padding: 1.5rem 1rem;
      text-align: center;
    }
    rj-icon {
      font-size: 2.5rem;
      color: var(--rj-text-2);
    }
    .less {
      padding-block: 1rem;
    }
    .less rj-icon {
      font-size: 1.75rem;
    }
  `,
})
export class ListStates {
  readonly list = input.required<ListState>();
  /** For a list that has a page of its own; without it a line is enough. */
  readonly icon = input<IconName>();
  /** What is said of an empty list. */
  readonly none = input.required<string>();
  /** What to do about it, where nothing was looked for. */
  readonly lead = input<string | null>(null);
  readonly retry = output();
  protected readonly i18n = inject(I18n);
  protected readonly errors = inject(ErrorText);
}
