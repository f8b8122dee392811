import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel, MatPrefix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { LIMITS, SIGN_IN_METHODS, type SignInQuery, type SignInView } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { PagedList } from '../../core/paged-list';
import { debounced } from '../../ui/debounced';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { PeopleApi } from '../people/people-api';
import { PeopleTexts } from '../people/people-texts';
import { SignInRows } from './sign-in-rows';

const PAGE = 50;
type Filter = Omit<SignInQuery, 'limit' | 'cursor'>;

/** Who signed in and who was refused, for administrators. */
@Component({
  selector: 'rj-sign-in-history',
  imports: [
    Icon,
    MatButton,
    MatFormField,
    MatInput,
    MatLabel,
    MatOption,
    MatPrefix,
    MatProgressBar,
    MatSelect,
    Notice,
    SignInRows,
  ],
  template: `
    @let t = texts.t().signIns;
    @let common = i18n.t().common;
    <div>
      <h1>{{ t.heading }}</h1>
      <p class="muted">{{ t.lead }}</p>
    </div>
    <section class="card" [attr.aria-label]="t.heading">
      <div class="filters">
        <mat-form-field appearance="outline" subscriptSizing="dynamic" class="search">
          <mat-label>{{ t.search }}</mat-label>
          <rj-icon matPrefix name="search" class="search-sign" />
          <input
            matInput
            type="search"
            autocomplete="off"
            [attr.maxlength]="maxSearch"
            (input)="search($event)"
          />
        </mat-form-field>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.outcome }}</mat-label>
          <mat-select [value]="null" (valueChange)="narrow('outcome', $event)">
            <mat-option [value]="null">{{ t.all }}</mat-option>
            <mat-option value="success">{{ t.outcomes.success }}</mat-option>
            <mat-option value="refused">{{ t.outcomes.refused }}</mat-option>
          </mat-select>
        </mat-form-field>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.method }}</mat-label>
          <mat-select [value]="null" (valueChange)="narrow('method', $event)">
            <mat-option [value]="null">{{ t.all }}</mat-option>
            @for (method of methods; track method) {
              <mat-option [value]="method">{{ t.methods[method] }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
        <mat-form-field appearance="outline" subscriptSizing="dynamic" floatLabel="always">
          <mat-label>{{ t.from }}</mat-label>
          <input matInput type="date" (change)="day('from', $event)" />
        </mat-form-field>
        <mat-form-field appearance="outline" subscriptSizing="dynamic" floatLabel="always">
          <mat-label>{{ t.until }}</mat-label>
          <input matInput type="date" (change)="day('until', $event)" />
        </mat-form-field>
      </div>
      @if (list.error(); as why) {
        <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
        <button matButton="outlined" type="button" (click)="list.refresh()">{{ common.retry }}</button>
      }
      @if (list.loading()) {
        <mat-progress-bar mode="indeterminate" [attr.aria-label]="common.loading" />
      } @else if (list.empty()) {
        <p class="muted" role="status">{{ t.none }}</p>
      } @else {
        <rj-sign-in-rows [rows]="list.items()" />
      }
      @if (list.hasMore()) {
        <button matButton type="button" [disabled]="list.loadingMore()" (click)="list.more()">
          {{ common.more }}
        </button>
      }
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
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(PeopleTexts);
  protected readonly errors = inject(ErrorText);
  private readonly api = inject(PeopleApi);
  protected readonly maxSearch = LIMITS.searchTerm;
  protected readonly methods = SIGN_IN_METHODS;
  private readonly filter = signal<Filter>({});
  protected readonly list = new PagedList<SignInView, SignInQuery>((query) => this.api.signIns(query), {
    limit: PAGE,
  });
  protected readonly search = debounced((term) => {
    this.narrow('search', term.trim() || null);
  });

  constructor() {
    void this.list.refresh();
  }

  protected narrow(field: keyof Filter, value: string | null): void {
    this.filter.update((filter) => {
      const others = Object.entries(filter).filter(([name]) => name !== field);
      return Object.fromEntries(value === null ? others : [...others, [field, value]]);
    });
    void this.list.ask({ limit: PAGE, ...this.filter() });
  }

  /** Days are those of whoever looks; `until` is the end of the day. */
  protected day(field: 'from' | 'until', event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const [year, month, date] = event.target.value.split('-').map(Number);
    if (year === undefined || month === undefined || date === undefined) {
      this.narrow(field, null);
      return;
    }
    const at = new Date(year, month - 1, date + (field === 'until' ? 1 : 0));
    this.narrow(field, at.toISOString());
  }
}
