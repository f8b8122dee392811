import { Component, inject, input } from '@angular/core';
import { I18n } from '../../core/i18n';
import { bytesText } from '../../core/bytes-text';
import { LifeTexts } from '../../evidence/life/life-texts';

export interface StorageBar {
  readonly name: string;
  readonly bytes: number;
  /** Null where nobody counts them. */
  readonly items: number | null;
}

/** Names with their bytes, as lengths and as numbers. */
@Component({
  selector: 'rj-storage-bars',
  template: `
    <ul class="plain">
      @for (bar of bars(); track bar.name) {
        <li>
          <span class="name">{{ bar.name }}</span>
          <span class="numbers small">
            @if (bar.items !== null) {
              <span class="muted">{{ texts.t().storage.items(bar.items) }}</span>
            }
            {{ text(bar.bytes) }}
          </span>
          <span class="bar" aria-hidden="true"
            ><span [style.inline-size.%]="largest() ? (bar.bytes * 100) / largest() : 0"></span
          ></span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.625rem;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.125rem 1rem;
      align-items: baseline;
    }
    .name {
      overflow-wrap: anywhere;
    }
    .numbers {
      display: flex;
      gap: 0.75rem;
      font-variant-numeric: tabular-nums;
    }
    .bar {
      grid-column: 1 / -1;
      block-size: 0.5rem;
      border-radius: 4px;
      background: var(--rj-surface-2);
    }
    .bar span {
      display: block;
      min-inline-size: 2px;
      block-size: 100%;
      border-radius: 4px;
      background: var(--rj-primary);
    }
  `,
})
export class StorageBars {
  readonly bars = input.required<readonly StorageBar[]>();
  protected readonly texts = inject(LifeTexts);
  private readonly i18n = inject(I18n);

  protected largest(): number {
    return Math.max(0, ...this.bars().map(({ bytes }) => bytes));
  }

  protected text(bytes: number): string {
    return bytesText(bytes, this.i18n.locale());
  }
}
