import { Component, computed, input, output } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

const SIGNS: Record<NoticeKind, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'warning',
};

/** A message in the page. Errors interrupt a screen reader, the rest waits. */
@Component({
  selector: 'rj-notice',
  imports: [Icon],
  template: `
    <rj-icon [name]="sign()" />
    <div class="text"><ng-content /></div>
    @if (closeText(); as text) {
      <button type="button" class="quiet-button" [attr.aria-label]="text" (click)="closed.emit()">
        <rj-icon name="close" />
      </button>
    }
  `,
  host: {
    '[attr.role]': 'kind() === "error" ? "alert" : "status"',
    '[attr.data-kind]': 'kind()',
  },
  styles: `
    :host {
      display: flex;
      gap: 0.625rem;
      align-items: flex-start;
      padding: 0.75rem 0.875rem;
      border: 1px solid var(--rj-outline);
      border-inline-start: 4px solid var(--rj-notice, var(--rj-primary));
      border-radius: 8px;
      background: var(--rj-surface-2);
      color: var(--rj-text);
      font-size: var(--rj-small, 0.9375rem);
    }
    rj-icon {
      margin-block-start: 0.1em;
      color: var(--rj-notice, var(--rj-primary));
    }
    .text {
      flex: 1;
    }
    .quiet-button {
      margin: -0.5rem -0.5rem -0.5rem 0;
    }
    .quiet-button rj-icon {
      color: inherit;
    }
    :host([data-kind='error']) {
      --rj-notice: var(--rj-danger-text);
    }
    :host([data-kind='warning']) {
      --rj-notice: var(--rj-warning-text);
    }
    :host([data-kind='success']) {
      --rj-notice: var(--rj-success-text);
    }
  `,
})
export class Notice {
  readonly kind = input<NoticeKind>('info');
  /** Name of the button that takes the message away; without it there is none. */
  readonly closeText = input<string>();
  readonly closed = output();
  protected readonly sign = computed(() => SIGNS[this.kind()]);
}
