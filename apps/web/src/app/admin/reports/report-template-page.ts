import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { LIMITS, LOCALES, PHOTOS_PER_PAGE } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { PdfPreview } from '../../evidence/preview/pdf-preview';
import { ReportsTexts } from '../../history/reports/reports-texts';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { LogoField } from '../logo/logo-field';
import { UnsavedChanges } from '../unsaved-changes';
import { TemplateStore } from './template-store';

/** How reports of calls look: their words, their sections and their order, with a preview. */
@Component({
  selector: 'rj-report-template',
  imports: [
    Confirm,
    LogoField,
    MatButton,
    MatCheckbox,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatOption,
    MatProgressBar,
    MatSelect,
    Notice,
    PdfPreview,
  ],
  providers: [TemplateStore],
  templateUrl: './report-template-page.html',
  styleUrls: ['../settings/settings.scss', './report-template-page.scss'],
  host: { '(window:beforeunload)': 'unsaved.warn($event)' },
})
export class ReportTemplatePage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ReportsTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(TemplateStore);
  protected readonly session = inject(SessionStore);
  protected readonly limits = LIMITS;
  protected readonly locales = LOCALES;
  protected readonly perPage = PHOTOS_PER_PAGE;
  protected readonly done = signal(false);
  protected readonly unsaved = new UnsavedChanges(() => this.store.dirty());

  constructor() {
    void this.store.load();
  }

  /** For the router: asks before changes are lost. */
  mayGo(): boolean | Promise<boolean> {
    return this.unsaved.mayGo();
  }

  protected async save(): Promise<void> {
    this.done.set(false);
    this.done.set(await this.store.save());
  }

  protected async readAgain(): Promise<void> {
    this.done.set(false);
    await this.store.load();
  }
}
