import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { type CreatedKey, type KeyView, LIMITS } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { KeyTexts } from './key-texts';
import type { KeysStore } from './keys-store';
import { ShownKey } from './shown-key';

export interface RotateDialogData {
  readonly key: KeyView;
  readonly store: KeysStore;
}

const GRACES = [0, 1, LIMITS.keyGraceHours, LIMITS.keyGraceHoursMax] as const;

/** Replaces a key by a new one, and shows that once. */
@Component({
  selector: 'rj-rotate-dialog',
  imports: [
    MatButton,
    MatDialogActions,
    MatDialogContent,
    MatDialogTitle,
    MatFormField,
    MatLabel,
    MatOption,
    MatSelect,
    Notice,
    ShownKey,
  ],
  template: `
    @let t = texts.t();
    @if (made(); as key) {
      <rj-shown-key [made]="key" (stored)="close()" />
    } @else {
      <h2 matDialogTitle>{{ t.rotateTitle(data.key.name) }}</h2>
      <mat-dialog-content>
        @if (refused(); as why) {
          <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
        }
        <p>{{ t.rotateText }}</p>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.grace }}</mat-label>
          <mat-select [value]="grace()" (valueChange)="grace.set($event)">
            @for (hours of graces; track hours) {
              <mat-option [value]="hours">{{ t.graces[hours] }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" (click)="close()">{{ i18n.t().common.cancel }}</button>
        <button matButton="filled" type="button" [disabled]="busy()" (click)="rotate()">
          {{ t.rotate }}
        </button>
      </mat-dialog-actions>
    }
  `,
  styleUrl: '../dialog.scss',
})
export class RotateDialog {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(KeyTexts);
  protected readonly errors = inject(ErrorText);
  private readonly dialog = inject<MatDialogRef<RotateDialog, boolean>>(MatDialogRef);
  protected readonly data = inject<RotateDialogData>(MAT_DIALOG_DATA);
  protected readonly graces = GRACES;
  protected readonly grace = signal<(typeof GRACES)[number]>(LIMITS.keyGraceHours);
  protected readonly made = signal<CreatedKey | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly busy = signal(false);

  protected close(): void {
    this.dialog.close(this.made() !== null);
  }

  protected async rotate(): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      const { key, store } = this.data;
      const made = await store.rotate(key.id, { graceHours: this.grace() });
      this.dialog.disableClose = true; // a key that was not stored is lost: no slip closes it
      this.made.set(made);
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }
}
