import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogActions,
  MatDialogConfig,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { type CreateGroup, LIMITS } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Notice } from '../ui/notice';
import { fieldError } from '../ui/text-errors';
import { GroupTexts } from './group-texts';

export interface GroupDialogData {
  /** The name until now; null for a new group. */
  readonly name: string | null;
  readonly save: (body: CreateGroup) => Promise<void>;
}

/** Names a group. Closes with the name once the server has agreed. */
@Component({
  selector: 'rj-group-dialog',
  imports: [
    FormField,
    FormRoot,
    MatButton,
    MatDialogActions,
    MatDialogContent,
    MatDialogTitle,
    MatError,
    MatFormField,
    MatInput,
    MatLabel,
    Notice,
  ],
  template: `
    @let t = texts.t();
    <h2 matDialogTitle>{{ data.name === null ? t.addTitle : t.renameTitle }}</h2>
    <form [formRoot]="form">
      <mat-dialog-content>
        @if (refused(); as why) {
          <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
        }
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.name }}</mat-label>
          <input matInput [formField]="form.name" autocomplete="off" [placeholder]="t.namePlaceholder" />
          @if (problem(); as text) {
            <mat-error>{{ text }}</mat-error>
          }
        </mat-form-field>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" (click)="cancel()">{{ i18n.t().common.cancel }}</button>
        <button matButton="filled" type="submit" [disabled]="form().submitting()">
          {{ i18n.t().common.save }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: '../admin/dialog.scss',
})
export class GroupDialog {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(GroupTexts);
  protected readonly errors = inject(ErrorText);
  private readonly dialog = inject<MatDialogRef<GroupDialog, string>>(MatDialogRef);
  protected readonly data = inject<GroupDialogData>(MAT_DIALOG_DATA);
  protected readonly refused = signal<unknown>(null);
  private readonly model = signal({ name: this.data.name ?? '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name);
      maxLength(path.name, LIMITS.groupName);
    },
    { submission: { action: () => this.save() } },
  );
  protected readonly problem = computed(() => fieldError(this.i18n.t(), this.form.name(), LIMITS.groupName));

  protected cancel(): void {
    this.dialog.close();
  }

  private async save(): Promise<void> {
    this.refused.set(null);
    const displayName = this.model().name.trim();
    try {
      await this.data.save({ displayName });
      this.dialog.close(displayName);
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}

/** Opens the dialog; answers the group's name, or nothing. Call it where dependencies can be injected. */
export function groupDialogs(): (data: GroupDialogData) => Promise<string | undefined> {
  const dialog = inject(MatDialog);
  return (data) => {
    const config = Object.assign(new MatDialogConfig<GroupDialogData>(), {
      data,
      width: '28rem',
      maxWidth: 'calc(100vw - 1.5rem)',
    });
    return firstValueFrom(
      dialog.open<GroupDialog, GroupDialogData, string>(GroupDialog, config).afterClosed(),
    );
  };
}
