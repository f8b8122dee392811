import { Component, effect, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import type { AskSupport, SupportDesk, SupportRequestQuery, SupportRequestView } from '@rinjo/contract';
import { Attempt } from '../core/attempt';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { PagedList } from '../core/paged-list';
import { SessionStore } from '../core/session';
import { ListStates } from '../ui/list-states';
import { MoreButton } from '../ui/more-button';
import { Notice } from '../ui/notice';
import { AskForm } from './ask-form';
import { DeskHoursList } from './desk-hours-list';
import { SupportApi } from './support-api';
import { SupportTexts } from './support-texts';

type Whose = 'mine' | 'all';

/** Where people find help: the guide, the desk and when it is open, what they have asked, and a new request. */
@Component({
  selector: 'rj-support-page',
  imports: [
    ...[AskForm, DeskHoursList, ListStates, MatButton, MatFormField, MatLabel, MatOption, MatSelect],
    ...[MoreButton, Notice, RouterLink],
  ],
  templateUrl: './support-page.html',
  styleUrls: ['../ui/list-page.scss', '../ui/headed-list.scss', './support.scss'],
})
export class SupportPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(SupportTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  private readonly api = inject(SupportApi);
  private readonly form = viewChild(AskForm);
  protected readonly attempts = new Attempt();
  protected readonly desk = signal<SupportDesk | null>(null);
  protected readonly whose = signal<Whose>('mine');
  /** Number of the request that was sent. */
  protected readonly sent = signal<number | null>(null);
  protected readonly list = new PagedList<SupportRequestView, SupportRequestQuery>(
    (query) => this.api.list(query),
    { whose: 'mine' },
  );

  constructor() {
    void this.list.refresh();
    this.api.desk().then(
      (desk) => this.desk.set(desk),
      // Requests are sent without knowing the hours.
      () => this.desk.set(null),
    );
    const title = inject(Title);
    effect(() => title.setTitle(`${this.texts.t().heading} – Rinjo`));
  }

  protected show(whose: Whose): Promise<void> {
    this.whose.set(whose);
    return this.list.ask({ whose });
  }

  protected ask(wanted: AskSupport): Promise<void> {
    this.sent.set(null);
    return this.attempts.run(async () => {
      const { number } = await this.api.ask(wanted);
      this.form()?.clear();
      this.sent.set(number);
      await this.list.refresh();
    });
  }
}
