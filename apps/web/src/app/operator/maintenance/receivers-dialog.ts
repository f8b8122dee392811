import { Component, inject, input, output } from '@angular/core';
import type { NoticeReceiverView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Modal } from '../../ui/modal';
import { MaintenanceTexts } from './maintenance-texts';

/** Who was told of something, when and by what; those who were not first. Shown while it exists. */
@Component({
  selector: 'rj-receivers-dialog',
  imports: [Modal],
  template: `
    @let t = texts.t();
    <dialog aria-labelledby="receivers-heading" (rjModal)="dismissed.emit()">
      <h2 id="receivers-heading">{{ t.receiversHeading(event()) }}</h2>
      <ul class="plain" tabindex="0" [attr.aria-label]="t.receiversHeading(event())">
        @for (one of receivers(); track one.tenant.id) {
          <li>
            <strong>{{ one.tenant.name }}</strong>
            <span [class.bad]="one.reachedAt === null">
              @if (one.reachedAt; as at) {
                {{ t.reached(i18n.formatDateTime(at), t.reachedBy[one.by ?? 'mail']) }}
              } @else {
                {{ one.waiting ? t.sending(1) : t.notReached }}
              }
            </span>
            <span class="small muted">
              {{ t.counts(one.accepted, one.refused) }}
              @if (one.declined > 0) {
                · {{ t.declined(one.declined) }}
              }
              @if (one.code; as code) {
                · {{ t.code(code) }}
              }
              @if (!one.counts) {
                · {{ t.later }}
              }
            </span>
          </li>
        } @empty {
          <li class="muted">{{ t.noReceivers }}</li>
        }
      </ul>
      <div class="answers">
        <button type="button" class="button no" (click)="dismissed.emit()">{{ t.close }}</button>
      </div>
    </dialog>
  `,
  styleUrl: '../../ui/dialog.scss',
  styles: `
    ul {
      max-block-size: 50dvh;
      overflow-y: auto;
    }
    li {
      display: grid;
      gap: 0.15rem;
      padding-block: 0.6rem;
      overflow-wrap: anywhere;
    }
    li + li {
      border-block-start: 1px solid var(--rj-outline);
    }
    .bad {
      color: var(--rj-warning-text);
    }
  `,
})
export class ReceiversDialog {
  /** In words. */
  readonly event = input.required<string>();
  readonly receivers = input.required<readonly NoticeReceiverView[]>();
  readonly dismissed = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(MaintenanceTexts);
}
