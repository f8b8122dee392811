import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { type CallId, type Locale, LOCALES, type Page, type ReportView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ReportsTexts } from './reports-texts';

const LOOK_MS = 1_500;

/** Reports of a call: one click makes one, the next opens it. */
@Component({
  selector: 'rj-call-reports',
  imports: [Icon, MatProgressBar, Notice, RouterLink],
  templateUrl: './call-reports.html',
  styleUrl: './call-reports.scss',
})
export class CallReports {
  readonly callId = input.required<CallId>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ReportsTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  private readonly http = inject(HttpClient);
  protected readonly locales = LOCALES;
  protected readonly language = signal<Locale | null>(null);
  protected readonly busy = signal(false);
  protected readonly refused = signal<unknown>(null);
  protected readonly reports = httpResource<Page<ReportView>>(() => this.address());
  protected readonly coming = computed(
    () => this.reports.hasValue() && this.reports.value().items.some(isComing),
  );

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      this.reports.value(); // again after each answer
      if (!this.coming()) return;
      untracked(() => {
        clearTimeout(timer);
        timer = setTimeout(() => this.reports.reload(), LOOK_MS);
      });
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(timer);
    });
  }

  protected choose(value: string): void {
    this.language.set(LOCALES.find((locale) => locale === value) ?? null);
  }

  protected async make(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    const language = this.language();
    try {
      await firstValueFrom(this.http.post<ReportView>(this.address(), language ? { language } : {}));
      this.reports.reload();
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }

  protected stateOf({ state, percent }: ReportView): string {
    const t = this.texts.t().states;
    if (state === 'done') return '';
    const share = new Intl.NumberFormat(this.i18n.locale(), { style: 'percent' }).format(percent / 100);
    return state === 'making' ? t.making(share) : t[state];
  }

  protected whyOf({ reason }: ReportView): string {
    const text = reason && this.i18n.t().errors[reason];
    return typeof text === 'string' ? text : text ? text({}) : '';
  }

  private address(): string {
    return `${API}/calls/${this.callId()}/reports`;
  }
}

const isComing = ({ state }: ReportView): boolean => state === 'waiting' || state === 'making';
