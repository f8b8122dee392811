import { Component, computed, inject, input } from '@angular/core';
import type { WebhookDeliveryDetails } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { WebhookTexts } from './webhook-texts';

/** One message with every attempt: what was sent, and what was answered. */
@Component({
  selector: 'rj-delivery-details',
  template: `
    @let t = texts.t();
    @for (attempt of details().log; track attempt.at) {
      <div class="attempt">
        <p class="small">
          {{ i18n.formatDateTime(attempt.at) }} ·
          {{ attempt.error ? texts.failure(attempt.error) : attempt.status ? t.status(attempt.status) : '' }}
          ·
          {{ t.ms(attempt.durationMs) }}
        </p>
        @if (attempt.excerpt) {
          <p class="small muted">{{ t.answer }}</p>
          <pre>{{ attempt.excerpt }}</pre>
        } @else if (attempt.status) {
          <p class="small muted">{{ t.noAnswer }}</p>
        }
      </div>
    }
    <p class="small muted">{{ t.body }}</p>
    <pre>{{ body() }}</pre>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.35rem;
      padding: 0.5rem 0.75rem;
      border-inline-start: 3px solid var(--rj-outline);
    }
    pre {
      max-block-size: 16rem;
      margin: 0;
      padding: 0.6rem 0.75rem;
      border-radius: 8px;
      background: var(--rj-surface-2);
      font-size: 0.875rem;
      overflow: auto;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class DeliveryDetails {
  readonly details = input.required<WebhookDeliveryDetails>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(WebhookTexts);
  /** With line ends, for people; what is signed has none. */
  protected readonly body = computed(() => JSON.stringify(JSON.parse(this.details().body), null, 2));
}
