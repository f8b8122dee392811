import { Component, computed, inject, input } from '@angular/core';
import type { PageOf } from '@rinjo/contract';
import { I18n } from '../../../core/i18n';
import { Icon } from '../../../ui/icon';
import { CallStore } from '../../call-store';
import { FilesStore } from '../files-store';
import { PdfPages } from './pdf-pages';

/** Which page of a document is before everybody, and for whoever may, the way to the others. */
@Component({
  selector: 'rj-page-turner',
  imports: [Icon],
  template: `
    @let t = i18n.t().files.pdf;
    @let at = page();
    @if (call.allows('stage:show') && document()) {
      <div role="group" [attr.aria-label]="t.pages">
        <button type="button" [disabled]="at.number <= 1 || busy()" (click)="turn(at.number - 1)">
          <rj-icon name="back" /><span class="visually-hidden">{{ t.before }}</span>
        </button>
        <label>
          <span class="visually-hidden">{{ t.page }}</span>
          <input
            #field
            inputmode="numeric"
            autocomplete="off"
            [value]="at.number"
            [disabled]="busy()"
            (change)="typed(field)"
          />
          <span>/ {{ at.count }}</span>
        </label>
        <button type="button" [disabled]="at.number >= at.count || busy()" (click)="turn(at.number + 1)">
          <rj-icon name="forward" /><span class="visually-hidden">{{ t.after }}</span>
        </button>
      </div>
    } @else {
      <p>{{ t.shown(at.number, at.count) }}</p>
    }
    <p class="busy" role="status">{{ busy() ? t.working : '' }}</p>
  `,
  styleUrl: './page-turner.scss',
})
export class PageTurner {
  readonly page = input.required<PageOf>();
  protected readonly i18n = inject(I18n);
  protected readonly call = inject(CallStore);
  private readonly files = inject(FilesStore);
  private readonly pages = inject(PdfPages);
  protected readonly document = computed(() =>
    this.files.files().find(({ id }) => id === this.page().fileId),
  );
  protected readonly busy = computed(() => this.pages.busy() !== null);

  protected turn(number: number): void {
    const document = this.document();
    if (document) void this.pages.show(document, number);
  }

  protected typed(field: HTMLInputElement): void {
    const { number, count } = this.page();
    const wanted = Number(field.value);
    const exists = Number.isInteger(wanted) && wanted >= 1 && wanted <= count;
    if (exists && wanted !== number) this.turn(wanted);
    else field.value = String(number);
  }
}
