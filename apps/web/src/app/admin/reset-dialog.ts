import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { LIMITS, type UserView } from '@rinjo/contract';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { FactorsClient } from '../core/factors-client';
import { generatePassword, passwordMinimum, passwordTooShort } from '../core/passwords';
import { Notice } from '../ui/notice';
import { fieldError } from '../ui/text-errors';
import { FactorReset } from './security/factor-reset';
import type { UsersStore } from './users-store';
import { PeopleTexts } from './people/people-texts';

/** Gives a user a new password, which ends their sessions. Closes with the user's name. */
@Component({
  selector: 'rj-reset-dialog',
  imports: [
    FactorReset,
    FormField,
    FormRoot,
    MatButton,
    MatDialogActions,
    MatDialogContent,
    MatDialogTitle,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    Notice,
  ],
  template: `
    @let t = i18n.t();
    <h2 matDialogTitle>{{ people.t().users.resetTitle(data.user.displayName) }}</h2>
    <form [formRoot]="form">
      <mat-dialog-content>
        <p>{{ people.t().users.resetText }}</p>
        @if (refused(); as why) {
          <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
        }
        <div class="with-button">
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ people.t().users.newPassword }}</mat-label>
            <input matInput [formField]="form.password" autocomplete="new-password" spellcheck="false" />
            <mat-hint>{{ people.t().users.passwordHint(min()) }}</mat-hint>
            @if (problem(); as text) {
              <mat-error>{{ text }}</mat-error>
            }
          </mat-form-field>
          <button matButton="outlined" type="button" (click)="generate()">
            {{ people.t().users.generate }}
          </button>
        </div>
        <rj-factor-reset [user]="data.user" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" (click)="cancel()">{{ t.common.cancel }}</button>
        <button matButton="filled" type="submit" [disabled]="form().submitting()">
          {{ people.t().users.resetPassword }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: './dialog.scss',
})
export class ResetDialog {
  protected readonly i18n = inject(I18n);
  protected readonly people = inject(PeopleTexts);
  protected readonly errors = inject(ErrorText);
  private readonly dialog = inject<MatDialogRef<ResetDialog, string>>(MatDialogRef);
  protected readonly data = inject<{ readonly user: UserView; readonly store: UsersStore }>(MAT_DIALOG_DATA);
  private readonly crypto = inject(DOCUMENT).defaultView?.crypto ?? globalThis.crypto;
  /** Shorter passwords do for those whose roles demand a second factor. */
  protected readonly min = signal(passwordMinimum(false));
  protected readonly refused = signal<unknown>(null);
  private readonly model = signal({ password: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.password);
      validate(path.password, ({ value }) => passwordTooShort(value(), this.min()));
    },
    { submission: { action: () => this.save() } },
  );
  protected readonly problem = computed(() =>
    fieldError(this.i18n.t(), this.form.password(), LIMITS.passwordMaxCodePoints),
  );

  constructor() {
    inject(FactorsClient)
      .ofUser(this.data.user.id)
      .then(
        ({ required }) => this.min.set(passwordMinimum(required)),
        (cause: unknown) => console.debug('password rule:', cause),
      );
  }

  protected generate(): void {
    this.model.set({ password: generatePassword((bytes) => this.crypto.getRandomValues(bytes)) });
  }

  protected cancel(): void {
    this.dialog.close();
  }

  private async save(): Promise<void> {
    this.refused.set(null);
    const { store, user } = this.data;
    try {
      await store.update(user.id, { password: this.model().password });
      this.dialog.close(user.displayName);
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
