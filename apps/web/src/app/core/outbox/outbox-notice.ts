import { Component, computed, inject, signal } from '@angular/core';
import { Outbox } from './outbox';
import { OutboxList } from './outbox-list';
import { OutboxTexts } from './outbox-texts';

/** How many photos and films wait on this device, and what becomes of them. Loaded where there are any. */
@Component({
  selector: 'rj-outbox-notice',
  imports: [OutboxList],
  template: `
    @if (text(); as line) {
      <div class="chip" role="status" [attr.aria-label]="texts.t().heading">
        <span>{{ line }}</span>
        @if (outbox.any()) {
          <button type="button" class="button small" (click)="listed.set(true)">{{ texts.t().show }}</button>
        }
        @if (!outbox.progress().sending && outbox.any()) {
          <button type="button" class="button small" (click)="again()">{{ texts.t().again }}</button>
        }
      </div>
    }
    @if (listed()) {
      <rj-outbox-list (closed)="listed.set(false)" />
    }
  `,
  styles: `
    :host {
      position: fixed;
      inset-inline: 0;
      inset-block-start: calc(env(safe-area-inset-top) + 3.75rem);
      display: flex;
      justify-content: center;
      padding-inline: 0.75rem;
      pointer-events: none;
      z-index: 40;
    }
    /* Below the sign that something is filmed: that one is never covered. */
    :host-context(body:has(.film-sign)) {
      inset-block-start: calc(env(safe-area-inset-top) + 9.25rem);
    }
    .chip {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      flex-wrap: wrap;
      max-inline-size: 34rem;
      white-space: normal;
      padding: 0.5rem 0.875rem;
      border-radius: 0.75rem;
      background: rgb(20 24 28 / 92%);
      color: #fff;
      font-size: 0.875rem;
      line-height: 1.4;
    }
    .button {
      flex: none;
      pointer-events: auto;
    }
  `,
})
export class OutboxNotice {
  protected readonly outbox = inject(Outbox);
  protected readonly texts = inject(OutboxTexts);
  protected readonly listed = signal(false);
  protected readonly text = computed(() => {
    const { waiting, sent, share, sending, hold, refused } = this.outbox.progress();
    const t = this.texts.t();
    if (waiting === 0) return sent > 0 ? t.allSent(sent) : null;
    if (sending) return t.sending(waiting, Math.round(share * 100));
    if (hold === 'no_signal') return t.noSignal(waiting);
    if (hold === 'sign_in') return t.signIn(waiting);
    if (hold === 'full') return t.full(waiting);
    return refused > 0 ? t.refused(refused) : t.waiting(waiting);
  });

  constructor() {
    this.again();
  }

  protected again(): void {
    void this.outbox.flush();
  }
}
