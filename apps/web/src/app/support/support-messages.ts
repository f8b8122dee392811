import { Component, inject, input } from '@angular/core';
import type { SupportMessageView } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { SupportTexts } from './support-texts';

/** What was written about a request, the oldest first. */
@Component({
  selector: 'rj-support-messages',
  template: `
    @let t = texts.t();
    <ol class="plain">
      @for (message of messages(); track message.seq) {
        <li [attr.data-side]="message.side">
          <p class="small muted who">
            <strong>{{ message.side === 'desk' ? t.desk + ' ' + message.author : message.author }}</strong>
            <time [attr.datetime]="message.at">{{ i18n.formatDateTime(message.at) }}</time>
          </p>
          @if (message.kind === 'closed') {
            <p class="muted">{{ t.closedBy[message.side] }}</p>
          } @else if (message.kind === 'reopened') {
            <p class="muted">{{ t.reopened }}</p>
          }
          @if (message.text) {
            <p class="text">{{ message.text }}</p>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: 0.75rem;
    }
    li {
      display: grid;
      gap: 0.25rem;
      padding: 0.75rem 1rem;
      border: 1px solid var(--rj-outline);
      border-inline-start: 4px solid var(--rj-outline);
      border-radius: 8px;
    }
    li[data-side='desk'] {
      border-inline-start-color: var(--rj-primary);
    }
    p {
      margin: 0;
    }
    .who {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
    }
    .text {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class SupportMessages {
  readonly messages = input.required<readonly SupportMessageView[]>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(SupportTexts);
}
