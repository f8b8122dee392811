import { Component, inject, input, signal } from '@angular/core';
import type { SharedItem } from '@rinjo/contract';
import { sha256Of } from '../core/sha256-of';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { ShareTexts } from './share-texts';

/** Tells of a file on this device whether it is one of those that are shared. Nothing is sent. */
@Component({
  selector: 'rj-verify-shared',
  imports: [Icon, Notice],
  template: `
    @let t = texts.t().page;
    <section class="card" aria-labelledby="verify-heading">
      <h2 id="verify-heading">{{ t.verify }}</h2>
      <p class="small muted">{{ t.verifyAbout }}</p>
      <input
        #field
        type="file"
        class="visually-hidden"
        tabindex="-1"
        [attr.aria-label]="t.verify"
        (change)="check(field)"
      />
      <button type="button" class="button" [disabled]="busy()" (click)="field.click()">
        <rj-icon name="check" />{{ busy() ? t.verifyBusy : t.verify }}
      </button>
      @if (found(); as item) {
        <rj-notice kind="success">{{ t.unaltered(item.name) }}</rj-notice>
      } @else if (checked()) {
        <rj-notice kind="warning">{{ t.unknown }}</rj-notice>
      }
    </section>
  `,
  styles: `
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.5rem;
    }
    button {
      justify-self: start;
    }
  `,
})
export class VerifyShared {
  readonly items = input.required<readonly SharedItem[]>();
  protected readonly texts = inject(ShareTexts);
  protected readonly busy = signal(false);
  protected readonly checked = signal(false);
  protected readonly found = signal<SharedItem | null>(null);

  protected async check(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    field.value = '';
    if (!file) return;
    this.busy.set(true);
    this.checked.set(false);
    this.found.set(null);
    try {
      const sha256 = await sha256Of(await file.arrayBuffer());
      this.found.set(this.items().find((item) => item.sha256 === sha256) ?? null);
      this.checked.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
