import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
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
import { LIMITS, type RoleKey, type ServiceAccountView } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { fieldError } from '../../ui/text-errors';
import { RoleSelect } from '../people/role-select';
import { KeyTexts } from './key-texts';
import type { KeysStore } from './keys-store';

export interface AccountDialogData {
  /** Null for a new account. */
  readonly account: ServiceAccountView | null;
  readonly store: KeysStore;
}

/** Adds or changes a service account. Closes with its name once the server has agreed. */
@Component({
  selector: 'rj-account-dialog',
  imports: [
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
    RoleSelect,
  ],
  template: `
    @let t = texts.t();
    <h2 matDialogTitle>{{ data.account ? t.accountTitle.edit : t.accountTitle.add }}</h2>
    <form [formRoot]="form">
      <mat-dialog-content>
        @if (refused(); as why) {
          <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
        }
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.accountName }}</mat-label>
          <input
            matInput
            [formField]="form.displayName"
            autocomplete="off"
            [placeholder]="t.accountNamePlaceholder"
          />
          <mat-hint>{{ t.accountNameHint }}</mat-hint>
          @if (problems().displayName; as text) {
            <mat-error>{{ text }}</mat-error>
          }
        </mat-form-field>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.description }}</mat-label>
          <textarea matInput rows="2" [formField]="form.description"></textarea>
          <mat-hint>{{ t.descriptionHint }}</mat-hint>
          @if (problems().description; as text) {
            <mat-error>{{ text }}</mat-error>
          }
        </mat-form-field>
        <div>
          <rj-role-select [(value)]="roles" [label]="t.roles" />
          <p class="small muted">{{ t.rolesHint }}</p>
          @if (roles().includes('admin')) {
            <rj-notice kind="warning">{{ t.adminHint }}</rj-notice>
          }
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" (click)="cancel()">{{ i18n.t().common.cancel }}</button>
        <button matButton="filled" type="submit" [disabled]="form().submitting() || roles().length === 0">
          {{ i18n.t().common.save }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: '../dialog.scss',
})
export class AccountDialog {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(KeyTexts);
  protected readonly errors = inject(ErrorText);
  private readonly dialog = inject<MatDialogRef<AccountDialog, string>>(MatDialogRef);
  protected readonly data = inject<AccountDialogData>(MAT_DIALOG_DATA);
  protected readonly refused = signal<unknown>(null);
  protected readonly roles = signal<readonly RoleKey[]>(this.data.account?.roles ?? ['member']);
  private readonly model = signal({
    displayName: this.data.account?.displayName ?? '',
    description: this.data.account?.description ?? '',
  });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.displayName);
      maxLength(path.displayName, LIMITS.displayName);
      maxLength(path.description, LIMITS.serviceAccountDescription);
    },
    { submission: { action: () => this.save() } },
  );
  protected readonly problems = computed(() => ({
    displayName: fieldError(this.i18n.t(), this.form.displayName(), LIMITS.displayName),
    description: fieldError(this.i18n.t(), this.form.description(), LIMITS.serviceAccountDescription),
  }));

  protected cancel(): void {
    this.dialog.close();
  }

  private async save(): Promise<void> {
    this.refused.set(null);
    const { displayName, description } = this.model();
    const roles = this.roles();
    const body = { displayName: displayName.trim(), description: description.trim(), roles };
    const { account, store } = this.data;
    try {
      await (account ? store.changeAccount(account.id, body) : store.addAccount(body));
      this.dialog.close(body.displayName);
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
