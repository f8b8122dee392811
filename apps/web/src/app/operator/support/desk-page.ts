import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import { type Locale, LOCALES, type OperatorDesk, SUPPORT_LIMITS } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n, LANGUAGE_NAMES } from '../../core/i18n';
import { DeskHoursList } from '../../support/desk-hours-list';
import { SupportTexts } from '../../support/support-texts';
import { Notice } from '../../ui/notice';
import { operatorTitle } from '../operator-title';
import {
  type DeskDraft,
  type DraftException,
  draftOfHours,
  type DraftSpan,
  hoursOfDraft,
  PROPOSED,
} from './desk-draft';
import { OperatorSupportApi } from './operator-support-api';
import { OperatorSupportTexts } from './operator-support-texts';
import { SpansFields } from './spans-fields';

/** When the desk is open, and when it was before. */
@Component({
  selector: 'rj-desk-page',
  imports: [
    ...[DeskHoursList, MatButton, MatCheckbox, MatFormField, MatLabel, MatOption, MatProgressBar, MatSelect],
    ...[Notice, RouterLink, SpansFields],
  ],
  templateUrl: './desk-page.html',
  styleUrls: ['../../ui/list-page.scss', './desk-page.scss'],
})
export class DeskPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(OperatorSupportTexts);
  protected readonly support = inject(SupportTexts);
  protected readonly errors = inject(ErrorText);
  private readonly api = inject(OperatorSupportApi);
  protected readonly attempts = new Attempt();
  protected readonly desk = signal<OperatorDesk | null>(null);
  protected readonly draft = signal<DeskDraft>(draftOfHours(PROPOSED));
  protected readonly mail = signal('');
  protected readonly locale = signal<Locale>('ja');
  protected readonly wrong = signal(false);
  protected readonly saved = signal(false);
  protected readonly locales = LOCALES;
  protected readonly languages = LANGUAGE_NAMES;
  protected readonly most = SUPPORT_LIMITS.exceptions;
  protected readonly noteLimit = SUPPORT_LIMITS.exceptionNote;

  constructor() {
    operatorTitle((t) => t.nav.desk);
    void this.attempts.run(async () => this.show(await this.api.desk()));
  }

  protected setWeekday(day: number, spans: readonly DraftSpan[]): void {
    this.draft.update((draft) => ({
      ...draft,
      weekdays: draft.weekdays.map((old, n) => (n === day ? spans : old)),
    }));
  }

  protected setHolidays(onHolidays: boolean): void {
    this.draft.update((draft) => ({ ...draft, onHolidays }));
  }

  protected addException(): void {
    this.draft.update((draft) => ({
      ...draft,
      exceptions: [...draft.exceptions, { day: '', spans: [], note: '' }],
    }));
  }

  protected setException(index: number, change: Partial<DraftException>): void {
    this.draft.update((draft) => ({
      ...draft,
      exceptions: draft.exceptions.map((old, n) => (n === index ? { ...old, ...change } : old)),
    }));
  }

  protected dropException(index: number): void {
    this.draft.update((draft) => ({
      ...draft,
      exceptions: draft.exceptions.filter((_, n) => n !== index),
    }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.saved.set(false);
    const hours = hoursOfDraft(this.draft());
    this.wrong.set(hours === null);
    if (!hours) return;
    await this.attempts.run(async () => {
      const [version, email] = [this.desk()?.version ?? 0, this.mail().trim()];
      const locale = this.locale();
      this.show(await this.api.setDesk({ version, hours, email: email === '' ? null : email, locale }));
      this.saved.set(true);
    });
  }

  private show(desk: OperatorDesk): void {
    this.desk.set(desk);
    this.draft.set(draftOfHours(desk.hours ?? PROPOSED));
    this.mail.set(desk.email ?? '');
    this.locale.set(desk.locale);
  }
}
