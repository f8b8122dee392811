import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { LIMITS } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { SessionStore } from '../core/session';
import { Notice } from '../ui/notice';
import { fieldError } from '../ui/text-errors';
import { AccountTexts } from './account-texts';

/** The name that others see, beside what only an admin changes. */
@Component({
  selector: 'rj-profile-form',
  imports: [FormField, FormRoot, MatButton, MatError, MatFormField, MatInput, MatLabel, Notice],
  template: `
    @let t = i18n.t();
    <dl>
      <dt>{{ own.t().email }}</dt>
      <dd>{{ session.user()?.email }}</dd>
      <dt>{{ own.t().organization }}</dt>
      <dd>{{ session.tenant()?.name }}</dd>
    </dl>
    <form [formRoot]="form">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ own.t().displayName }}</mat-label>
        <input matInput [formField]="form.displayName" autocomplete="name" />
        @if (problem(); as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ t.common.save }}</button>
    </form>
    @if (refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    } @else if (saved()) {
      <rj-notice kind="success">{{ own.t().saved }}</rj-notice>
    }
  `,
  styleUrl: './form.scss',
})
export class ProfileForm {
  protected readonly i18n = inject(I18n);
  protected readonly own = inject(AccountTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  private readonly api = inject(ApiClient);
  protected readonly refused = signal<unknown>(null);
  protected readonly saved = signal(false);
  private readonly model = signal({ displayName: this.session.user()?.displayName ?? '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.displayName);
      maxLength(path.displayName, LIMITS.displayName);
    },
    { submission: { action: () => this.save() } },
  );
  protected readonly problem = computed(() =>
    fieldError(this.i18n.t(), this.form.displayName(), LIMITS.displayName),
  );

  private async save(): Promise<void> {
    this.refused.set(null);
    this.saved.set(false);
    try {
      this.session.changed(await this.api.updateMe({ displayName: this.model().displayName.trim() }));
      this.saved.set(true);
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
