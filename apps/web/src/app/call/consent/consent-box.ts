import { Component, computed, inject, input } from '@angular/core';
import type { ConsentText } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { consentWords } from './consent-words';

/** The tenant's text as it was written: paragraphs, and addresses as text. */
@Component({
  selector: 'rj-consent-box',
  template: `
    <div
      class="text"
      tabindex="0"
      role="region"
      [attr.aria-label]="label()"
      [lang]="words().lang"
      [textContent]="words().text"
    ></div>
  `,
  styles: `
    .text {
      max-block-size: 32dvh;
      padding: 0.75rem 0.875rem;
      border: 1px solid var(--rj-outline-strong);
      border-radius: 8px;
      background: var(--rj-surface);
      overflow-y: auto;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class ConsentBox {
  readonly consent = input.required<Pick<ConsentText, 'ja' | 'en'>>();
  readonly label = input.required<string>();
  private readonly i18n = inject(I18n);
  protected readonly words = computed(() => consentWords(this.consent(), this.i18n.locale()));
}
