import { Component, DOCUMENT, inject, input, linkedSignal } from '@angular/core';
import { copyText } from '../call/check/copy-text';
import { I18n } from '../core/i18n';
import { Icon } from './icon';

/** A value under its name, with a button that copies it. Without a clipboard it can be selected by hand. */
@Component({
  selector: 'rj-copy-value',
  imports: [Icon],
  template: `
    @let t = i18n.t().common;
    <span class="label">{{ label() }}</span>
    <code>{{ value() }}</code>
    <button type="button" class="quiet-button" [attr.aria-label]="t.copyOf(label())" (click)="copy()">
      <rj-icon [name]="copied() ? 'check' : 'copy'" />{{ copied() ? t.copied : t.copy }}
    </button>
    <span class="visually-hidden" role="status">{{ copied() ? t.copied : '' }}</span>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: 0 0.75rem;
      padding: 0.4rem 0.4rem 0.4rem 0.875rem;
      border: 1px solid var(--rj-outline);
      border-radius: 8px;
      background: var(--rj-surface);
    }
    .label {
      grid-column: 1;
      color: var(--rj-text-2);
      font-size: 0.875rem;
    }
    code {
      grid-column: 1;
      font-size: 0.9375rem;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
      user-select: all;
    }
    button {
      grid-column: 2;
      grid-row: 1 / span 2;
      white-space: nowrap;
    }
  `,
})
export class CopyValue {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  protected readonly i18n = inject(I18n);
  private readonly window = inject(DOCUMENT).defaultView ?? globalThis.window;
  protected readonly copied = linkedSignal({ source: this.value, computation: () => false });

  protected async copy(): Promise<void> {
    this.copied.set(await copyText(this.window, this.value()));
  }
}
