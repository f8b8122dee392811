import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, max, min, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { LIFE_LIMITS } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Confirm } from '../../ui/confirm';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { CancellationStore } from './cancellation-store';
import { CancellationTexts } from './cancellation-texts';

const DAY_MS = 86_400_000;

/** Where an administrator ends the contract of the organization, sees when it is erased, and takes it back. */
@Component({
  selector: 'rj-cancellation-page',
  imports: [
    ...[Confirm, FormField, ListStates, Notice, RouterLink],
    ...[MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel],
  ],
  providers: [CancellationStore],
  templateUrl: './cancellation-page.html',
  styleUrls: ['../../ui/list-page.scss', './cancellation-page.scss'],
})
export class CancellationPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(CancellationTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(CancellationStore);
  protected readonly session = inject(SessionStore);
  protected readonly most = LIFE_LIMITS.graceDaysMax;
  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  protected readonly refused = this.attempts.refused;
  protected readonly asked = signal<'cancel' | 'withdraw' | null>(null);
  protected readonly withdrawn = signal(false);
  protected readonly model = signal<{ readonly graceDays: number }>({ graceDays: LIFE_LIMITS.graceDays });
  protected readonly form = form(this.model, (path) => {
    required(path.graceDays);
    min(path.graceDays, 0);
    max(path.graceDays, LIFE_LIMITS.graceDaysMax);
  });
  /** When it would be erased, by the clock of this device: the server says it exactly. */
  protected readonly wouldBe = computed(() =>
    this.form().valid()
      ? this.i18n.formatDateTime(new Date(Date.now() + this.model().graceDays * DAY_MS).toISOString())
      : '',
  );

  constructor() {
    void this.store.refresh();
  }

  protected ask(): void {
    this.withdrawn.set(false);
    if (this.form().valid()) this.asked.set('cancel');
    else this.form().markAsTouched();
  }

  protected cancel(): Promise<void> {
    this.asked.set(null);
    return this.attempts.run(() => this.store.cancel(this.model().graceDays));
  }

  protected withdraw(): Promise<void> {
    this.asked.set(null);
    return this.attempts.run(async () => {
      await this.store.withdraw();
      this.withdrawn.set(true);
    });
  }
}
