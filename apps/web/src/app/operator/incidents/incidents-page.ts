import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { IncidentView, ReportIncident } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { StatusTexts } from '../../status/status-texts';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { OperatorSessionStore } from '../operator-session';
import { IncidentsApi } from './incidents-api';
import { IncidentsTexts } from './incidents-texts';
import { OnCallForm } from './on-call-form';
import { refusalText } from './refusal-text';
import { ReportForm } from './report-form';

/** Incidents of the service, whom they are told to, and a report by hand. */
@Component({
  selector: 'rj-incidents-page',
  imports: [ListStates, MatButton, Notice, OnCallForm, ReportForm, RouterLink],
  templateUrl: './incidents-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss', './incidents.scss'],
})
export class IncidentsPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(IncidentsTexts);
  protected readonly status = inject(StatusTexts);
  private readonly errors = inject(ErrorText);
  private readonly api = inject(IncidentsApi);
  private readonly session = inject(OperatorSessionStore);
  private readonly router = inject(Router);
  protected readonly attempts = new Attempt();
  private readonly all = signal<readonly IncidentView[] | null>(null);
  private readonly failure = signal<unknown>(null);
  protected readonly incidents = computed(() => this.all() ?? []);
  protected readonly list = {
    error: this.failure.asReadonly(),
    loading: computed(() => this.all() === null && this.failure() === null),
    empty: computed(() => this.all()?.length === 0),
  };
  protected readonly problem = computed(() => {
    const why = this.attempts.refused();
    return why === null ? null : (refusalText(why, this.texts.t()) ?? this.errors.of(why));
  });

  constructor() {
    void this.refresh();
  }

  protected async refresh(): Promise<void> {
    this.failure.set(null);
    try {
      this.all.set(await this.api.list());
    } catch (thrown) {
      await this.session.noticed(thrown);
      this.failure.set(thrown);
    }
  }

  protected report(wanted: ReportIncident): Promise<void> {
    return this.attempts.run(async () => {
      try {
        const { id } = await this.api.report(wanted);
        await this.router.navigate(['/operator/incidents', id]);
      } catch (thrown) {
        await this.session.noticed(thrown);
        throw thrown;
      }
    });
  }
}
