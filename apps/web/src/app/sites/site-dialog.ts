import { Component, computed, inject, signal, viewChild } from '@angular/core';
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
import { type CreateSite, LIMITS, type SiteView } from '@rinjo/contract';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { FieldInputs } from '../fields/field-inputs';
import { Notice } from '../ui/notice';
import { fieldError } from '../ui/text-errors';
import { SitesTexts } from './sites-texts';

export interface SiteDialogData {
  /** Null for a new site. */
  readonly site: SiteView | null;
  readonly save: (body: Required<CreateSite>) => Promise<void>;
}

/** Adds or changes a site. Closes with its name once the server has agreed. */
@Component({
  selector: 'rj-site-dialog',
  imports: [
    FieldInputs,
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
  templateUrl: './site-dialog.html',
  styleUrl: '../admin/dialog.scss',
})
export class SiteDialog {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(SitesTexts);
  protected readonly errors = inject(ErrorText);
  private readonly dialog = inject<MatDialogRef<SiteDialog, string>>(MatDialogRef);
  protected readonly data = inject<SiteDialogData>(MAT_DIALOG_DATA);
  protected readonly refused = signal<unknown>(null);
  private readonly model = signal({
    name: this.data.site?.name ?? '',
    code: this.data.site?.code ?? '',
    address: this.data.site?.address ?? '',
    note: this.data.site?.note ?? '',
  });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name);
      maxLength(path.name, LIMITS.siteName);
      maxLength(path.code, LIMITS.siteCode);
      maxLength(path.address, LIMITS.siteAddress);
      maxLength(path.note, LIMITS.siteNote);
    },
    { submission: { action: () => this.save() } },
  );
  protected readonly problems = computed(() => {
    const t = this.i18n.t();
    return {
      name: fieldError(t, this.form.name(), LIMITS.siteName),
      code: fieldError(t, this.form.code(), LIMITS.siteCode),
      address: fieldError(t, this.form.address(), LIMITS.siteAddress),
      note: fieldError(t, this.form.note(), LIMITS.siteNote),
    };
  });

  private readonly fields = viewChild.required(FieldInputs);

  protected cancel(): void {
    this.dialog.close();
  }

  private async save(): Promise<void> {
    this.refused.set(null);
    if (!this.fields().check()) return;
    const customFields = this.fields().inputs();
    const { name, code, address, note } = this.model();
    const body = {
      name: name.trim(),
      code: code.trim(),
      address: address.trim(),
      note: note.trim(),
      customFields,
    };
    try {
      await this.data.save(body);
      this.dialog.close(body.name);
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
