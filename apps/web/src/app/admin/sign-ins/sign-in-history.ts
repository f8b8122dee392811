import { Component, computed, inject } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { ActivatedRoute } from '@angular/router';
import { SIGN_IN_METHODS, type SignInQuery, type SignInView } from '@rinjo/contract';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { SearchField } from '../../ui/search-field';
import { LogExportPanel } from '../log/exports/log-export-panel';
import { LiveBar } from '../log/live/live-bar';
import { LogApi } from '../log/log-api';
import { LogChips } from '../log/log-chips';
import { LogPeriod } from '../log/log-period';
import { LogStore } from '../log/log-store';
import { LogTabs } from '../log/log-tabs';
import { SavedSearchesPanel } from '../log/searches/saved-searches-panel';
import { PeopleApi } from '../people/people-api';
import { PeopleTexts } from '../people/people-texts';
import { SignInRows } from './sign-in-rows';

const FIELDS = ['search', 'outcome', 'method', 'userId', 'from', 'until'] as const;

/** Who signed in and who was refused, for administrators. */
@Component({
  selector: 'rj-sign-in-history',
  imports: [
    ListStates,
    LiveBar,
    LogChips,
    LogExportPanel,
    LogPeriod,
    LogTabs,
    MatFormField,
    MatLabel,
    MatOption,
    MatSelect,
    MoreButton,
    SavedSearchesPanel,
    SearchField,
    SignInRows,
  ],
  template: `
    @let t = texts.t().signIns;
    @let filter = store.filter;
    <div>
      <h1>{{ t.heading }}</h1>
      <p class="muted">{{ t.lead }}</p>
    </div>
    <rj-log-tabs />
    <rj-saved-searches log="signIns" [filter]="filter" (opened)="store.open($event)" />
    <rj-log-export-panel log="signIns" [filter]="filter" />
    <section class="card" [attr.aria-label]="t.heading">
      <div class="filters">
        <rj-search-field
          class="search"
          [label]="t.search"
          [value]="filter['search'] ?? ''"
          (searched)="store.narrow('search', $event)"
        />
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.outcome }}</mat-label>
          <mat-select [value]="filter['outcome'] ?? null" (valueChange)="store.narrow('outcome', $event)">
            <mat-option [value]="null">{{ t.all }}</mat-option>
            <mat-option value="success">{{ t.outcomes.success }}</mat-option>
            <mat-option value="refused">{{ t.outcomes.refused }}</mat-option>
          </mat-select>
        </mat-form-field>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.method }}</mat-label>
          <mat-select [value]="filter['method'] ?? null" (valueChange)="store.narrow('method', $event)">
            <mat-option [value]="null">{{ t.all }}</mat-option>
            @for (method of methods; track method) {
              <mat-option [value]="method">{{ t.methods[method] }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
        <rj-log-period [filter]="filter" (changed)="store.narrow($event.field, $event.value)" />
      </div>
      <rj-log-chips
        [filter]="filter"
        [words]="words()"
        (removed)="store.narrow($event, null)"
        (cleared)="store.clear()"
      />
      <rj-live-bar [tail]="store.live" />
      <rj-list-states [list]="list" [none]="t.none" (retry)="list.refresh()" />
      @if (list.items().length > 0) {
        <rj-sign-in-rows [rows]="list.items()" />
      }
      <rj-more-button [list]="list" (more)="list.more()" />
    </section>
  `,
  styleUrl: '../../ui/list-page.scss',
  styles: `
    :host {
      --page-width: 76rem;
    }
  `,
})
export class SignInHistory {
  protected readonly texts = inject(PeopleTexts);
  private readonly api = inject(PeopleApi);
  private readonly logs = inject(LogApi);
  protected readonly methods = SIGN_IN_METHODS;
  protected readonly store = new LogStore<SignInView, SignInQuery>(
    (query) => this.api.signIns(query),
    FIELDS,
    inject(ActivatedRoute).snapshot.queryParams,
    (query) => this.logs.live('sign-ins', query),
  );
  protected readonly list = this.store.list;
  protected readonly words = computed(() => {
    const { outcomes, methods } = this.texts.t().signIns;
    return { outcome: outcomes, method: methods };
  });

  constructor() {
    void this.list.refresh();
  }
}
