import { HttpClient } from '@angular/common/http';
import { Component, computed, DestroyRef, inject, signal, viewChild } from '@angular/core';
import type { AnnounceServiceEnd, ServiceEndView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { OperatorSessionStore } from '../operator-session';
import { operatorTitle } from '../operator-title';
import { dayInJapan } from './end-days';
import { EndForm } from './end-form';
import { EndTexts } from './end-texts';

const PATH = `${API}/operator/end-of-service`;
const LOOK_MS = 5_000;

/** The end of the service: whether one is announced, who was told, and announcing it or putting it off. */
@Component({
  selector: 'rj-end-page',
  imports: [Confirm, EndForm, ListStates, Notice],
  templateUrl: './end-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss'],
})
export class EndPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(EndTexts);
  private readonly http = inject(HttpClient);
  private readonly session = inject(OperatorSessionStore);
  private readonly errors = inject(ErrorText);
  private readonly form = viewChild(EndForm);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private gone = false;
  protected readonly attempts = new Attempt();
  protected readonly view = signal<ServiceEndView | null>(null);
  private readonly failure = signal<unknown>(null);
  protected readonly list = {
    error: this.failure.asReadonly(),
    loading: computed(() => this.view() === null && this.failure() === null),
    empty: computed(() => this.view()?.announcements.length === 0),
  };
  protected readonly asked = signal<AnnounceServiceEnd | null>(null);
  protected readonly done = signal(false);
  protected readonly problem = computed(() => {
    const why = this.attempts.refused();
    return why === null ? null : this.errors.of(why);
  });
  protected readonly least = computed(() => {
    const view = this.view();
    return view ? dayInJapan(view.announcements[0]?.endsAt ?? view.earliest) : '';
  });
  protected readonly day = dayInJapan;

  constructor() {
    operatorTitle((t) => t.nav['end-of-service']);
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      clearTimeout(this.timer);
    });
    void this.refresh();
  }

  protected async refresh(): Promise<void> {
    this.failure.set(null);
    try {
      this.show(await firstValueFrom(this.http.get<ServiceEndView>(PATH)));
    } catch (thrown) {
      await this.session.noticed(thrown);
      this.failure.set(thrown);
    }
  }

  protected announce(wanted: AnnounceServiceEnd): Promise<void> {
    this.asked.set(null);
    this.done.set(false);
    return this.attempts.run(async () => {
      try {
        this.show(await firstValueFrom(this.http.post<ServiceEndView>(PATH, wanted)));
        this.form()?.clear();
        this.done.set(true);
      } catch (thrown) {
        await this.session.noticed(thrown);
        throw thrown;
      }
    });
  }

  /** Looked at again in a moment while letters are being sent. */
  private show(view: ServiceEndView): void {
    clearTimeout(this.timer);
    this.view.set(view);
    const sends = view.announcements.some(({ notices }) => notices.some(({ waiting }) => waiting > 0));
    if (sends && !this.gone) this.timer = setTimeout(() => void this.refresh(), LOOK_MS);
  }
}
