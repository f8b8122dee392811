import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ConnectionView } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { ConnectionStore } from './connection-store';
import { ConnectionTexts } from './connection-texts';

/** Changes what we sign with: published first, used when the identity provider knows it. */
@Component({
  selector: 'rj-key-rotation',
  imports: [Confirm, MatButton, Notice],
  template: `
    @let t = texts.t().key;
    <p class="muted">{{ t.lead }}</p>
    @if (refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    }
    @if (isPrepared()) {
      <rj-notice kind="info">{{ t.prepared }}</rj-notice>
    }
    <div class="answers">
      @if (isPrepared()) {
        <button matButton="outlined" type="button" [disabled]="busy()" (click)="asking.set(true)">
          {{ t.activate }}
        </button>
      } @else {
        <button matButton="outlined" type="button" [disabled]="busy()" (click)="prepare()">
          {{ t.prepare }}
        </button>
      }
    </div>
    @if (asking()) {
      <rj-confirm
        [heading]="t.activateTitle"
        [text]="t.activateText"
        [yes]="t.activate"
        [no]="i18n.t().common.cancel"
        (confirmed)="activate()"
        (dismissed)="asking.set(false)"
      />
    }
  `,
  styleUrl: './section.scss',
  host: { class: 'stack' },
})
export class KeyRotation {
  readonly connection = input.required<ConnectionView>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionTexts);
  protected readonly errors = inject(ErrorText);
  private readonly store = inject(ConnectionStore);
  protected readonly asking = signal(false);
  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  protected readonly refused = this.attempts.refused;
  protected readonly isPrepared = computed(() =>
    this.connection().serviceProvider.certificates.some(({ state }) => state === 'next'),
  );

  protected prepare(): Promise<void> {
    return this.attempts.run(() => this.store.prepareKey());
  }

  protected activate(): Promise<void> {
    this.asking.set(false);
    return this.attempts.run(() => this.store.activateKey());
  }
}
