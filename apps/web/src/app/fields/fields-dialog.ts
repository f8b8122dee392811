import { Component, inject, signal, viewChild } from '@angular/core';
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
import type { CustomFieldSubject, CustomInput, CustomValue } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { Attempt } from '../core/attempt';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Notice } from '../ui/notice';
import { FieldInputs } from './field-inputs';
import { FieldTexts } from './field-texts';

export interface FieldsDialogData {
  readonly title: string;
  readonly subject: CustomFieldSubject;
  readonly values: readonly CustomValue[];
  readonly save: (inputs: readonly CustomInput[]) => Promise<void>;
}

/** The own fields of one thing alone. Closes with true once the server has agreed. */
@Component({
  selector: 'rj-fields-dialog',
  imports: [FieldInputs, MatButton, MatDialogActions, MatDialogContent, MatDialogTitle, Notice],
  template: `
    @let t = i18n.t();
    <h2 matDialogTitle>{{ texts.t().editTitle(data.title) }}</h2>
    <form (submit)="save($event)">
      <mat-dialog-content>
        @if (attempt.refused(); as why) {
          <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
        }
        <rj-field-inputs [subject]="data.subject" [values]="values()" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" (click)="dialog.close()">{{ t.common.cancel }}</button>
        <button matButton="filled" type="submit" [disabled]="attempt.busy()">{{ t.common.save }}</button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: '../admin/dialog.scss',
})
export class FieldsDialog {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(FieldTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly dialog = inject<MatDialogRef<FieldsDialog, boolean>>(MatDialogRef);
  protected readonly data = inject<FieldsDialogData>(MAT_DIALOG_DATA);
  protected readonly attempt = new Attempt();
  protected readonly values = signal(this.data.values);
  private readonly fields = viewChild.required(FieldInputs);

  protected save(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.fields().check()) return Promise.resolve();
    return this.attempt.run(async () => {
      await this.data.save(this.fields().inputs());
      this.dialog.close(true);
    });
  }
}

/** Opens the dialog; answers whether something was saved. Call it where dependencies can be injected. */
export function fieldsDialogs(): (data: FieldsDialogData) => Promise<boolean> {
  const dialog = inject(MatDialog);
  return async (data) => {
    const config = Object.assign(new MatDialogConfig<FieldsDialogData>(), {
      data,
      width: '32rem',
      maxWidth: 'calc(100vw - 1.5rem)',
    });
    const opened = dialog.open<FieldsDialog, FieldsDialogData, boolean>(FieldsDialog, config);
    return (await firstValueFrom(opened.afterClosed())) ?? false;
  };
}
