import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import type { CallId, CallView, ChatMessage, PageQuery, ParticipationView, SiteRef } from '@rinjo/contract';
import { SitePicker } from '../calls/site-picker';
import { ApiClient } from '../core/api-client';
import { API } from '../core/api-interceptor';
import { EvidenceTexts } from '../evidence/evidence-texts';
import { HoldOf } from '../evidence/life/hold-of';
import { KeptOf } from '../evidence/kept-of';
import { CallFields } from '../fields/call-fields';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { SessionStore } from '../core/session';
import { ConformityReportView } from './conformity/conformity-report';
import { CallReports } from './reports/call-reports';
import { CallRecordings } from './recordings/call-recordings';
import { TimelineLink } from '../admin/log/timeline/timeline-link';
import { HistoryTexts } from './history-texts';
import { PagedList } from '../core/paged-list';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';

const CHAT_PAGE = 100;

/** One call that is over: who was in it and when, how it ended, what was written. */
@Component({
  selector: 'rj-past-call',
  imports: [
    CallFields,
    CallRecordings,
    CallReports,
    TimelineLink,
    ConformityReportView,
    HoldOf,
    Icon,
    KeptOf,
    MatButton,
    MatProgressBar,
    Notice,
    RouterLink,
    SitePicker,
  ],
  templateUrl: './past-call.html',
  styleUrl: './past-call.scss',
})
export class PastCall {
  /** From the address. The server checks that it names a call. */
  readonly callId = input.required<CallId>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(HistoryTexts);
  protected readonly evidenceTexts = inject(EvidenceTexts);
  protected readonly errors = inject(ErrorText);
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);

  protected readonly call = httpResource<CallView>(() => `${API}/calls/${this.callId()}`);
  protected readonly people = httpResource<readonly ParticipationView[]>(
    () => `${API}/calls/${this.callId()}/participants`,
  );
  protected readonly chat = new PagedList<ChatMessage, PageQuery>(
    (query) => this.api.chat(this.callId(), query),
    { limit: CHAT_PAGE },
  );
  protected readonly starting = signal(false);
  protected readonly refused = signal<unknown>(null);
  protected readonly saved = signal(false);
  protected readonly duration = computed(() => {
    if (!this.call.hasValue()) return null;
    const { startedAt, endedAt } = this.call.value();
    return startedAt && endedAt
      ? this.i18n.formatDuration(Date.parse(endedAt) - Date.parse(startedAt))
      : null;
  });

  constructor() {
    effect(() => {
      this.callId();
      untracked(() => void this.chat.ask({ limit: CHAT_PAGE }));
    });
  }

  protected async move(call: CallView, site: SiteRef | null): Promise<void> {
    this.saved.set(false);
    this.refused.set(null);
    try {
      this.call.set(await this.api.updateCall(call.id, { siteId: site?.id ?? null }));
      this.saved.set(true);
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }

  protected async again(call: CallView): Promise<void> {
    if (this.starting()) return;
    this.starting.set(true);
    this.refused.set(null);
    try {
      const { id } = await this.api.callAgain(call.id);
      await this.router.navigate(['/calls', id], { state: { enter: true } });
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.starting.set(false);
    }
  }
}
