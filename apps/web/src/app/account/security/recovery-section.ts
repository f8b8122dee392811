import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { FactorsStore } from './factors-store';
import { FactorTexts } from './factor-texts';

/** From this number of codes on the page asks for new ones. */
const FEW = 3;

/** How many recovery codes are left, and new ones. */
@Component({
  selector: 'rj-recovery-section',
  imports: [Confirm, MatButton, Notice],
  template: `
    @let t = texts.t();
    <h2>{{ t.recovery }}</h2>
    <p class="muted">{{ t.recoveryLead }}</p>
    @if (refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    }
    @if (offered()) {
      <p class="state">
        <strong>{{ t.recoveryLeft(left()) }}</strong>
      </p>
      @if (left() <= few) {
        <rj-notice kind="warning">{{ t.recoveryLow }}</rj-notice>
      }
      <div>
        <button matButton="outlined" type="button" (click)="asking.set(true)">{{ t.recoveryRenew }}</button>
      </div>
    } @else {
      <p>{{ t.recoveryNone }}</p>
    }
    @if (asking()) {
      <rj-confirm
        [heading]="t.recoveryRenewTitle"
        [text]="t.recoveryRenewText"
        [yes]="t.recoveryRenew"
        [no]="i18n.t().common.cancel"
        (confirmed)="renew()"
        (dismissed)="asking.set(false)"
      />
    }
  `,
  styleUrl: './section.scss',
})
export class RecoverySection {
  readonly left = input.required<number>();
  readonly offered = input.required<boolean>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(FactorTexts);
  protected readonly errors = inject(ErrorText);
  private readonly store = inject(FactorsStore);
  protected readonly few = FEW;
  protected readonly asking = signal(false);
  protected readonly refused = signal<unknown>(null);

  protected async renew(): Promise<void> {
    this.asking.set(false);
    this.refused.set(null);
    try {
      await this.store.renewCodes();
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
