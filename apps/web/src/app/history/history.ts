import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { type CallView } from '@rinjo/contract';
import { PeoplePicker, type PersonRef } from '../calls/people-picker';
import { SitePicker } from '../calls/site-picker';
import { I18n } from '../core/i18n';
import { FieldFilter } from '../fields/field-filter';
import { HistoryTexts } from './history-texts';
import { ReachTexts } from '../reach/reach-texts';
import { Icon } from '../ui/icon';
import { ListStates } from '../ui/list-states';
import { MoreButton } from '../ui/more-button';
import { SearchField } from '../ui/search-field';
import { HistoryStore } from './history-store';

/** Calls that are over, narrowed down by site, person, days, text and an own field. */
@Component({
  selector: 'rj-history',
  imports: [
    FieldFilter,
    Icon,
    ListStates,
    MatButton,
    MatFormField,
    MatInput,
    MatLabel,
    MoreButton,
    PeoplePicker,
    RouterLink,
    SearchField,
    SitePicker,
  ],
  providers: [HistoryStore],
  templateUrl: './history.html',
  styleUrl: './history.scss',
})
export class History {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(HistoryTexts);
  protected readonly reachTexts = inject(ReachTexts);
  protected readonly store = inject(HistoryStore);
  protected readonly term = signal('');
  protected readonly person = computed(() => {
    const { person } = this.store.filter();
    return person ? [person] : [];
  });

  constructor() {
    void this.store.calls.refresh();
  }

  protected search(term: string): void {
    void this.store.narrow({ search: term });
  }

  /** The last one chosen counts: a second person takes the place of the first. */
  protected choose(people: readonly PersonRef[]): void {
    void this.store.narrow({ person: people.at(-1) ?? null });
  }

  protected day(event: Event, which: 'from' | 'to'): void {
    if (event.target instanceof HTMLInputElement) void this.store.narrow({ [which]: event.target.value });
  }

  protected peopleOf({ people }: CallView): string {
    const history = this.texts.t();
    if (people.total === 0) return history.nobody;
    return history.people(people.names.join(', '), people.total - people.names.length);
  }

  protected durationOf({ startedAt, endedAt }: CallView): string | null {
    return startedAt && endedAt
      ? this.i18n.formatDuration(Date.parse(endedAt) - Date.parse(startedAt))
      : null;
  }
}
