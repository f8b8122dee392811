import { Component, computed, inject } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { ActivatedRoute } from '@angular/router';
import {
  ACTOR_KINDS,
  AFTER,
  AUDIT_ACTIONS,
  type AuditEntryView,
  type AuditQuery,
  BEFORE,
} from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { SearchField } from '../../ui/search-field';
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
import { SignedLog } from './signed-log';
import { TypedCondition } from './typed-condition';

const FIELDS = [
  ...(['search', 'action', 'outcome', 'actorKind', 'actorId', 'address', 'requestId', 'callId'] as const),
  ...(['objectId', 'from', 'until', 'heartbeats'] as const),
];
const SHORTEST_SEARCH = 2;

/** A value as it was or is; a dash for none. */
const said = (value: AuditEntryView['details'][string] | undefined): string =>
  value === null || value === undefined || value === '' ? '–' : String(value);

/** What was done in the organization, the newest first. */
@Component({
  selector: 'rj-log',
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
    SearchField,
    SignedLog,
    TypedCondition,
  ],
  templateUrl: './log.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/table.scss', './log-page.scss'],
})
export class Log {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(LogTexts);
  protected readonly clock = inject(LogClock);
  private readonly api = inject(LogApi);
  protected readonly store = new LogStore<AuditEntryView, AuditQuery>(
    (query) => this.api.entries(query),
    FIELDS,
    inject(ActivatedRoute).snapshot.queryParams,
    (query) => this.api.live('audit-entries', query),
  );
  protected readonly list = this.store.list;
  protected readonly kinds = ACTOR_KINDS;
  /** By name, as people look for them. */
  protected readonly choices = computed(() => {
    const names = this.texts.actions();
    return AUDIT_ACTIONS.map((action) => ({ action, name: names[action] })).sort((a, b) =>
      a.name.localeCompare(b.name, this.i18n.locale()),
    );
  });
  protected readonly words = computed(() => {
    const { kinds, outcomes, heartbeats } = this.texts.t();
    return {
      action: this.texts.actions(),
      actorKind: kinds,
      outcome: outcomes,
      heartbeats: { true: heartbeats },
    };
  });

  constructor() {
    void this.list.refresh();
  }

  protected search(term: string): void {
    const characters = Array.from(term.replace(/\s/gu, '')).length;
    if (characters === 0 || characters >= SHORTEST_SEARCH) this.store.narrow('search', term);
  }

  /** The product's own jobs have names that only its makers know. */
  protected actorOf({ actor }: AuditEntryView): string {
    const { job, anonymous } = this.texts.t();
    if (actor.kind === 'job') return job;
    return actor.kind === 'anonymous' ? anonymous : actor.name || '–';
  }

  protected detailsOf({ details }: AuditEntryView): readonly NamedValue[] {
    const names = new Set(
      Object.keys(details).map((name) => (name.startsWith(BEFORE) ? name.slice(BEFORE.length) : name)),
    );
    return [...names]
      .filter((name) => !name.startsWith(AFTER))
      .map((name) =>
        AFTER + name in details
          ? [name, `${said(details[BEFORE + name])} → ${said(details[AFTER + name])}`]
          : [name, details[name]],
      );
  }
}
