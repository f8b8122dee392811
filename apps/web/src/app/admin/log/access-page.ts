import { Component, computed, inject } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { ActivatedRoute } from '@angular/router';
import { ACCESS_OUTCOMES, type AccessEntryView, type AccessQuery, ACTOR_KINDS } from '@rinjo/contract';
import { ApiError } from '../../core/api-error';
import { errorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { LogExportPanel } from './exports/log-export-panel';
import { EntryFactsList, type NamedValue } from './entry-facts';
import { LiveBar } from './live/live-bar';
import { LogApi } from './log-api';
import { LogChips } from './log-chips';
import { LogClock } from './log-clock';
import { LogPeriod } from './log-period';
import { LogStore } from './log-store';
import { LogTabs } from './log-tabs';
import { SavedSearchesPanel } from './searches/saved-searches-panel';
import { LogTexts } from './log-texts';
import { TypedCondition } from './typed-condition';

const FIELDS = [
  ...(['outcome', 'code', 'actorKind', 'actorId', 'address', 'requestId', 'callId'] as const),
  ...(['objectId', 'from', 'until', 'contents'] as const),
];

/** Who opened and asked for what, the newest first; or of that what went wrong. */
@Component({
  selector: 'rj-access-page',
  imports: [
    EntryFactsList,
    ListStates,
    LiveBar,
    LogChips,
    LogExportPanel,
    LogPeriod,
    LogTabs,
    MatCheckbox,
    MatFormField,
    MatLabel,
    MatOption,
    MatSelect,
    MoreButton,
    SavedSearchesPanel,
    TypedCondition,
  ],
  templateUrl: './access-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/table.scss', './log-page.scss'],
})
export class AccessPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(LogTexts);
  protected readonly clock = inject(LogClock);
  private readonly api = inject(LogApi);
  private readonly route = inject(ActivatedRoute).snapshot;
  /** The page of errors shows nothing else. */
  protected readonly errors = this.route.data['errors'] === true;
  protected readonly log = this.errors ? 'errors' : 'access';
  protected readonly store = new LogStore<AccessEntryView, AccessQuery>(
    (query) => this.api.access(query),
    FIELDS,
    this.route.queryParams,
    (query) => this.api.live('access-entries', query),
    this.errors ? { errors: 'true' } : {},
  );
  protected readonly list = this.store.list;
  protected readonly kinds = ACTOR_KINDS;
  protected readonly outcomes = ACCESS_OUTCOMES.filter((outcome) => !this.errors || outcome !== 'success');
  protected readonly page = computed(() => {
    const { access, errors } = this.texts.t();
    return this.errors ? { ...access, ...errors } : access;
  });
  protected readonly words = computed(() => {
    const { kinds, access } = this.texts.t();
    return { actorKind: kinds, outcome: access.outcomes, contents: { true: access.contents } };
  });

  constructor() {
    void this.list.refresh();
  }

  protected nameOf({ actor }: AccessEntryView): string {
    return actor.kind === 'job' ? this.texts.t().job : actor.name || '–';
  }

  /** What the person saw. */
  protected saidOf({ code }: AccessEntryView): string | null {
    return code === null ? null : errorText(this.i18n.t(), new ApiError(code));
  }

  protected detailsOf(entry: AccessEntryView): readonly NamedValue[] {
    const { duration, status, code, object, took } = this.texts.t().access;
    return [
      [duration, took(entry.durationMs)],
      [status, entry.status],
      [code, entry.code],
      ...(entry.object ? [[`${object} (${entry.object.type})`, entry.object.id] as const] : []),
    ];
  }
}
