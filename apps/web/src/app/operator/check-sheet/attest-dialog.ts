import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import {
  ATTESTATION_ANSWERS,
  type AttestationAnswer,
  type AttestRow,
  CHECK_SHEET_LIMITS,
  type PrintedRow,
} from '@rinjo/contract';
import { CheckSheetTexts } from '../../check-sheet/check-sheet-texts';
import { I18n } from '../../core/i18n';
import { Modal } from '../../ui/modal';
import { Notice } from '../../ui/notice';
import { fieldError } from '../../ui/text-errors';
import { sha256Of } from '../../core/sha256-of';

const EMPTY = {
  answer: 'yes' as AttestationAnswer,
  statementJa: '',
  statementEn: '',
  owner: '',
  validUntil: '',
};

/** What the operator states about a row that the software cannot measure. */
@Component({
  selector: 'rj-attest-dialog',
  imports: [
    ...[FormField, FormRoot, MatButton, MatError, MatFormField, MatInput, MatLabel],
    ...[MatRadioButton, MatRadioGroup, Modal, Notice],
  ],
  templateUrl: './attest-dialog.html',
  styleUrls: ['../../ui/dialog.scss', './attest-dialog.scss'],
})
export class AttestDialog {
  readonly row = input.required<PrintedRow>();
  readonly busy = input.required<boolean>();
  /** Why the last attempt was refused, in words. */
  readonly problem = input<string | null>(null);
  readonly stated = output<AttestRow>();
  readonly dismissed = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(CheckSheetTexts);
  protected readonly answers = ATTESTATION_ANSWERS;
  protected readonly model = signal(EMPTY);
  protected readonly document = signal<{ readonly name: string; readonly sha256: string } | null>(null);
  protected readonly hashing = signal(false);
  private readonly pressed = signal(false);
  protected readonly form = form(
    this.model,
    (path) => {
      for (const text of [path.statementJa, path.statementEn]) {
        required(text);
        maxLength(text, CHECK_SHEET_LIMITS.statement);
      }
      required(path.owner);
      maxLength(path.owner, CHECK_SHEET_LIMITS.owner);
    },
    {
      submission: {
        action: () => {
          this.send();
          return Promise.resolve();
        },
      },
    },
  );
  protected readonly wrong = computed(() => {
    const [t, f] = [this.i18n.t(), this.form];
    const lacking = this.pressed() && this.model().answer === 'yes';
    return {
      statementJa: fieldError(t, f.statementJa(), CHECK_SHEET_LIMITS.statement),
      statementEn: fieldError(t, f.statementEn(), CHECK_SHEET_LIMITS.statement),
      owner: fieldError(t, f.owner(), CHECK_SHEET_LIMITS.owner),
      document: lacking && this.document() === null,
      day: lacking && this.model().validUntil === '',
    };
  });

  protected async choose({ target }: Event): Promise<void> {
    const file = (target as HTMLInputElement).files?.[0];
    if (!file) return;
    this.hashing.set(true);
    try {
      const name = file.name.slice(0, CHECK_SHEET_LIMITS.document);
      this.document.set({ name, sha256: await sha256Of(await file.arrayBuffer()) });
    } finally {
      this.hashing.set(false);
    }
  }

  private send(): void {
    this.pressed.set(true);
    const { answer, validUntil, ...texts } = this.model();
    const document = this.document();
    if (answer === 'yes' && (document === null || validUntil === '')) return;
    const papers =
      answer === 'yes'
        ? { document: document?.name ?? null, sha256: document?.sha256 ?? null, validUntil }
        : { document: null, sha256: null, validUntil: null };
    this.stated.emit({ answer, ...texts, ...papers });
  }
}
