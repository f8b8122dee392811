import { Component, computed, inject, output, signal } from '@angular/core';
import { MatProgressBarModule } from '@angular/material/progress-bar';
import { bytesText } from '../bytes-text';
import { Confirm } from '../../ui/confirm';
import { Modal } from '../../ui/modal';
import { I18n } from '../i18n';
import { Outbox } from './outbox';
import type { OutboxItem } from './outbox-item';
import { OutboxTexts } from './outbox-texts';

/** What waits on this device: each thing with its time, its size and how far it is, and a way to throw it away. */
@Component({
  selector: 'rj-outbox-list',
  imports: [Confirm, MatProgressBarModule, Modal],
  template: `
    @let t = texts.t();
    <dialog aria-labelledby="outbox-heading" (rjModal)="closed.emit()">
      <h2 id="outbox-heading">{{ t.listTitle }}</h2>
      @if (room(); as text) {
        <p class="muted">{{ text }}</p>
      }
      <ul class="plain">
        @for (row of rows(); track row.item.id) {
          <li>
            <div class="what">
              <span class="name">{{ row.item.name }}</span>
              <span class="small muted">{{ row.about }}</span>
              <span class="small" role="status">{{ row.says }}</span>
            </div>
            <button
              type="button"
              class="button small"
              [attr.aria-label]="t.discardOf(row.item.name)"
              (click)="asking.set(row.item)"
            >
              {{ t.discard }}
            </button>
            @if (row.percent !== null) {
              <mat-progress-bar [value]="row.percent" [attr.aria-label]="row.item.name" />
            }
          </li>
        } @empty {
          <li role="status">{{ t.empty }}</li>
        }
      </ul>
      <div class="end">
        @if (rows().length > 0 && !outbox.progress().sending) {
          <button type="button" class="button" (click)="again()">{{ t.again }}</button>
        }
        <button type="button" class="button primary" (click)="closed.emit()">{{ t.close }}</button>
      </div>
    </dialog>
    @if (asking(); as item) {
      <rj-confirm
        [heading]="t.discardTitle"
        [text]="t.discardText(item.name)"
        [yes]="t.discard"
        [no]="t.keep"
        (confirmed)="discard(item)"
        (dismissed)="asking.set(null)"
      />
    }
  `,
  styleUrl: '../../ui/dialog.scss',
  styles: `
    :host {
      pointer-events: auto;
    }
    dialog {
      max-block-size: calc(100dvh - 2rem);
      overflow: auto;
      margin-block-end: auto;
    }
    li {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 0.375rem 0.75rem;
      align-items: center;
      padding-block: 0.625rem;
      border-block-end: 1px solid var(--rj-outline);
    }
    .what {
      display: grid;
      min-inline-size: 0;
    }
    .name {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    mat-progress-bar {
      grid-column: 1 / -1;
    }
    .end {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 0.75rem;
      margin-block-start: 1.25rem;
    }
  `,
})
export class OutboxList {
  readonly closed = output();
  protected readonly outbox = inject(Outbox);
  protected readonly texts = inject(OutboxTexts);
  private readonly i18n = inject(I18n);
  protected readonly asking = signal<OutboxItem | null>(null);
  protected readonly rows = computed(() => this.outbox.items().map((item) => this.rowOf(item)));
  private readonly estimate = signal<StorageEstimate | null>(null);
  /** Null where the browser does not say. */
  protected readonly room = computed(() => {
    const { usage, quota } = this.estimate() ?? {};
    if (usage === undefined || quota === undefined) return null;
    const locale = this.i18n.locale();
    return this.texts.t().room(bytesText(usage, locale), bytesText(Math.max(0, quota - usage), locale));
  });

  constructor() {
    void this.look();
  }

  protected again(): void {
    void this.outbox.flush();
  }

  protected async discard(item: OutboxItem): Promise<void> {
    this.asking.set(null);
    await this.outbox.discard(item);
    await this.look();
  }

  private async look(): Promise<void> {
    await this.outbox.refresh();
    this.estimate.set(await navigator.storage.estimate());
  }

  private rowOf(item: OutboxItem) {
    const at = item.takenAt === null ? [] : [this.i18n.formatDateTime(item.takenAt)];
    const size = bytesText(item.bytes, this.i18n.locale());
    const { current, share, sending } = this.outbox.progress();
    const percent = sending && current === item.id ? Math.round(share * 100) : null;
    return { item, percent, about: [...at, size].join(' · '), says: this.says(item, percent) };
  }

  private says(item: OutboxItem, percent: number | null): string {
    const { states } = this.texts.t();
    if (percent !== null) return states.sending(percent);
    if (this.outbox.refusals().has(item.id)) return states.refused;
    if (this.outbox.isFilming(item)) return states.filming;
    return item.pieces && this.outbox.filmsWait() ? states.later : states.waiting;
  }
}
