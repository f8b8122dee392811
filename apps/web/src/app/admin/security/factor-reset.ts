import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { UserFactorsView, UserView } from '@rinjo/contract';
import { FactorTexts } from '../../account/security/factor-texts';
import { ErrorText } from '../../core/error-text';
import { FactorsClient } from '../../core/factors-client';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';

/** Which second factors somebody has, and the way to take them away from somebody who lost them. */
@Component({
  selector: 'rj-factor-reset',
  imports: [Confirm, MatButton, Notice],
  template: `
    @let t = texts.t().admin;
    @if (refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    } @else if (done()) {
      <rj-notice kind="success">{{ t.resetDone(user().displayName) }}</rj-notice>
    }
    @if (factors(); as has) {
      <p class="small muted">{{ t.factorsOf(has.passkeys, has.totp) }}</p>
      @if (resettable()) {
        <div>
          <button matButton="outlined" type="button" (click)="asking.set(true)">{{ t.resetButton }}</button>
        </div>
      }
    }
    @if (asking()) {
      <rj-confirm
        [heading]="t.resetTitle(user().displayName)"
        [text]="t.resetText"
        [yes]="t.resetButton"
        [no]="i18n.t().common.cancel"
        (confirmed)="reset()"
        (dismissed)="asking.set(false)"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
    }
    p {
      margin: 0;
    }
  `,
})
export class FactorReset {
  readonly user = input.required<UserView>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(FactorTexts);
  protected readonly errors = inject(ErrorText);
  private readonly client = inject(FactorsClient);
  protected readonly factors = signal<UserFactorsView | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly done = signal(false);
  protected readonly asking = signal(false);
  protected readonly resettable = computed(() => {
    const has = this.factors();
    return has !== null && (has.passkeys > 0 || has.totp);
  });

  constructor() {
    effect(() => {
      this.user();
      untracked(() => void this.load());
    });
  }

  protected async reset(): Promise<void> {
    this.asking.set(false);
    this.refused.set(null);
    try {
      await this.client.reset(this.user().id);
      this.done.set(true);
      await this.load();
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }

  private async load(): Promise<void> {
    try {
      this.factors.set(await this.client.ofUser(this.user().id));
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
