import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel, MatPrefix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { type CallView, LIMITS } from '@rinjo/contract';
import { PeoplePicker, type PersonRef } from '../calls/people-picker';
import { SitePicker } from '../calls/site-picker';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { HistoryTexts } from './history-texts';
import { ReachTexts } from '../reach/reach-texts';
import { debounced } from '../ui/debounced';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { HistoryStore } from './history-store';

/** Calls that are over, narrowed down by site, person, days and text. */
@Component({
  selector: 'rj-history',
  imports: [
    Icon,
    MatButton,
    MatFormField,
    MatInput,
    MatLabel,
    MatPrefix,
    MatProgressBar,
    Notice,
    PeoplePicker,
    RouterLink,
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
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(HistoryStore);
  protected readonly maxSearch = LIMITS.searchTerm;
  protected readonly term = signal('');
  protected readonly person = computed(() => {
    const { person } = this.store.filter();
    return person ? [person] : [];
  });
  protected readonly search = debounced((term) => void this.store.narrow({ search: term }));

  constructor() {
    void this.store.calls.refresh();
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
