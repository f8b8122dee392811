import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import type { CreatedKey } from '@rinjo/contract';
import { CopyValue } from '../../ui/copy-value';
import { Notice } from '../../ui/notice';
import { KeyTexts } from './key-texts';

/** A new key, the one time that it is shown. Inside a dialog. */
@Component({
  selector: 'rj-shown-key',
  imports: [CopyValue, MatButton, MatDialogActions, MatDialogContent, MatDialogTitle, Notice],
  template: `
    @let t = texts.t();
    <h2 matDialogTitle>{{ t.shownTitle }}</h2>
    <mat-dialog-content>
      <rj-notice kind="warning">{{ t.shownLead }}</rj-notice>
      <rj-copy-value [label]="t.key" [value]="made().key" />
      <p class="small muted">{{ t.shownHint }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="filled" type="button" (click)="stored.emit()">{{ t.stored }}</button>
    </mat-dialog-actions>
  `,
  styleUrl: '../dialog.scss',
})
export class ShownKey {
  readonly made = input.required<CreatedKey>();
  readonly stored = output();
  protected readonly texts = inject(KeyTexts);
}
