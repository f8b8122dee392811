import { Component, computed, DOCUMENT, effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { I18n } from '../core/i18n';
import { Brand } from '../ui/brand';
import { LanguageSwitch } from '../ui/language-switch';
import { ListStates } from '../ui/list-states';
import { Notice } from '../ui/notice';
import { ComponentDays } from './component-days';
import { IncidentNews } from './incident-news';
import { overallOf } from './overall';
import { StatusMail } from './status-mail';
import { StatusStore } from './status-store';
import { StatusTexts } from './status-texts';

/** Whether the service works, for everybody and without an account. The prober's machine serves it as well. */
@Component({
  selector: 'rj-status-page',
  imports: [Brand, ComponentDays, IncidentNews, LanguageSwitch, ListStates, Notice, StatusMail],
  providers: [StatusStore],
  templateUrl: './status-page.html',
  styleUrl: './status-page.scss',
})
export class StatusPageView {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(StatusTexts);
  protected readonly store = inject(StatusStore);
  protected readonly overall = computed(() =>
    overallOf((this.store.page()?.components ?? []).map(({ status }) => status)),
  );
  protected readonly open = computed(() => this.incidents().filter(({ closedAt }) => closedAt === null));
  protected readonly past = computed(() => this.incidents().filter(({ closedAt }) => closedAt !== null));
  protected readonly maintenance = computed(() =>
    (this.store.page()?.maintenance ?? []).filter(
      ({ state }) => state !== 'completed' && state !== 'cancelled',
    ),
  );
  private readonly here = inject(DOCUMENT).location.origin;
  private readonly incidents = computed(() => this.store.page()?.incidents ?? []);

  /** Nobody can subscribe where the prober's machine stands in for the service. */
  protected isHere(url: string): boolean {
    return new URL(url).origin === this.here;
  }

  constructor() {
    // Of its own, so that a guest's page need not know it.
    const title = inject(Title);
    effect(() => title.setTitle(`${this.texts.t().title} – Rinjo`));
  }
}
