import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { ActivatedRoute, RouterLink } from '@angular/router';
import {
  type Id,
  type LogName,
  type Page,
  TIMELINE_SUBJECTS,
  type TimelineEntry,
  type TimelineQuery,
  type TimelineSubject,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { ApiError } from '../../../core/api-error';
import { API } from '../../../core/api-interceptor';
import { errorText } from '../../../core/error-text';
import { I18n } from '../../../core/i18n';
import { PagedList } from '../../../core/paged-list';
import { Icon } from '../../../ui/icon';
import type { IconName } from '../../../ui/icons';
import { ListStates } from '../../../ui/list-states';
import { MoreButton } from '../../../ui/more-button';
import { LogClock } from '../log-clock';
import { LOG_PATHS } from '../log-paths';
import { LogTexts } from '../log-texts';
import { daysOf } from './days-of';
import { TimelineTexts } from './timeline-texts';

const PAGE = 50;
const ICONS: Readonly<Record<LogName, IconName>> = {
  ...{ operations: 'edit', access: 'eye', errors: 'warning', signIns: 'key' },
};
/** Where a subject says what it is called, and the way back to it. */
const SUBJECTS: Readonly<
  Record<TimelineSubject, { readonly route: string; readonly name: string; readonly page: string }>
> = {
  user: { route: 'users', name: 'displayName', page: '/admin/users' },
  call: { route: 'calls', name: 'title', page: '/history' },
  evidence: { route: 'evidence', name: 'name', page: '/evidence' },
};

/** All logs of one person, call or item, day by day. */
@Component({
  selector: 'rj-timeline-page',
  imports: [Icon, ListStates, MatCheckbox, MoreButton, RouterLink],
  templateUrl: './timeline-page.html',
  styleUrls: ['../../../ui/list-page.scss', './timeline-page.scss'],
})
export class TimelinePage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(TimelineTexts);
  protected readonly logs = inject(LogTexts);
  protected readonly clock = inject(LogClock);
  private readonly http = inject(HttpClient);
  private readonly params = inject(ActivatedRoute).snapshot.paramMap;

  protected readonly id = this.params.get('id') ?? '';
  protected readonly subject = TIMELINE_SUBJECTS.find((subject) => subject === this.params.get('subject'));
  protected readonly icons = ICONS;
  /** Not everybody who reads the logs sees the thing itself, and it may be gone: then there is only its id. */
  private readonly thing = httpResource<Readonly<Record<string, unknown>>>(() =>
    this.subject ? `${API}/${SUBJECTS[this.subject].route}/${this.id}` : undefined,
  );
  protected readonly name = computed(() => {
    const thing = this.subject && this.thing.hasValue() ? this.thing.value() : {};
    const name = this.subject ? thing[SUBJECTS[this.subject].name] : undefined;
    return typeof name === 'string' ? name : null;
  });
  protected readonly page = computed(() => {
    if (!this.subject || this.name() === null) return null;
    const { page } = SUBJECTS[this.subject];
    return this.subject === 'user' ? [page] : [page, this.id];
  });
  private readonly question = {
    ...{ subject: this.subject ?? 'user', id: this.id as Id<string>, limit: PAGE },
  } as const;
  protected readonly list = new PagedList<TimelineEntry, TimelineQuery>(
    (query) => this.read(query),
    this.question,
  );
  protected readonly requests = signal(false);
  protected readonly days = computed(() => daysOf(this.list.items(), ({ at }) => this.clock.day(at)));

  constructor() {
    if (this.subject) void this.list.refresh();
  }

  protected show(requests: boolean): void {
    this.requests.set(requests);
    void this.list.ask({ ...this.question, ...(requests && { requests }) });
  }

  protected whatOf({ action, code, route }: TimelineEntry): string {
    if (action !== null) return this.logs.actions()[action];
    return code === null ? (route ?? '') : errorText(this.i18n.t(), new ApiError(code));
  }

  /** What its makers call it, below what people read. */
  protected codeOf({ action, code, route }: TimelineEntry): string | null {
    return action ?? (code === null ? null : route);
  }

  protected actorOf({ actor }: TimelineEntry): string {
    const { job, anonymous } = this.logs.t();
    if (actor.kind === 'job') return job;
    return actor.kind === 'anonymous' ? anonymous : actor.name || '–';
  }

  protected outcomeOf({ outcome }: TimelineEntry): string {
    return this.logs.t().access.outcomes[outcome];
  }

  /** The entry in its log. */
  protected pathOf({ log }: TimelineEntry): string {
    return LOG_PATHS[log === 'signIns' ? 'operations' : log];
  }

  private read(query: TimelineQuery): Promise<Page<TimelineEntry>> {
    return firstValueFrom(this.http.get<Page<TimelineEntry>>(`${API}/timeline`, { params: { ...query } }));
  }
}
