import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import type {
  AddIncidentUpdate,
  AlertDelivery,
  IncidentAlertView,
  IncidentId,
  IncidentView,
} from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { IncidentNews } from '../../status/incident-news';
import { StatusTexts } from '../../status/status-texts';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { OperatorSessionStore } from '../operator-session';
import { IncidentsApi } from './incidents-api';
import { IncidentsTexts } from './incidents-texts';
import { refusalText } from './refusal-text';
import { UpdateForm } from './update-form';

/** One incident: what was said, who was told, and what is said next. */
@Component({
  selector: 'rj-incident-page',
  imports: [Confirm, IncidentNews, MatButton, MatProgressBar, Notice, RouterLink, UpdateForm],
  templateUrl: './incident-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss', './incidents.scss'],
})
export class IncidentPage {
  /** From the route. */
  readonly incidentId = input.required<IncidentId>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(IncidentsTexts);
  protected readonly status = inject(StatusTexts);
  private readonly errors = inject(ErrorText);
  private readonly api = inject(IncidentsApi);
  private readonly session = inject(OperatorSessionStore);
  private readonly form = viewChild(UpdateForm);
  protected readonly attempts = new Attempt();
  protected readonly incident = signal<IncidentView | null>(null);
  protected readonly asked = signal<AddIncidentUpdate | null>(null);
  protected readonly published = signal(false);
  protected readonly problem = computed(() => {
    const why = this.attempts.refused();
    return why === null ? null : (refusalText(why, this.texts.t()) ?? this.errors.of(why));
  });

  constructor() {
    queueMicrotask(() => void this.attempt(() => this.read()));
  }

  protected publish(update: AddIncidentUpdate): Promise<void> {
    this.asked.set(null);
    return this.attempt(async () => {
      this.incident.set(await this.api.add(this.incidentId(), update));
      this.form()?.clear();
      this.published.set(true);
    });
  }

  protected take({ id }: IncidentAlertView): Promise<void> {
    return this.attempt(async () => {
      await this.api.take(id);
      await this.read();
    });
  }

  protected told({ channel, contact, at, ok }: AlertDelivery): string {
    const t = this.texts.t();
    return (ok ? t.delivered : t.failed)(t.channels[channel], contact, this.i18n.formatSeconds(at));
  }

  private async read(): Promise<void> {
    this.incident.set(await this.api.one(this.incidentId()));
  }

  private attempt(work: () => Promise<void>): Promise<void> {
    return this.attempts.run(async () => {
      this.published.set(false);
      try {
        await work();
      } catch (thrown) {
        await this.session.noticed(thrown);
        throw thrown;
      }
    });
  }
}
