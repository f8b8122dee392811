import { Component, inject, signal } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { SIGN_IN_METHODS, type SignInQuery, type SignInView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { PagedList } from '../../core/paged-list';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { SearchField } from '../../ui/search-field';
import { PeopleApi } from '../people/people-api';
import { PeopleTexts } from '../people/people-texts';
import { SignInRows } from './sign-in-rows';

const PAGE = 50;
type Filter = Omit<SignInQuery, 'limit' | 'cursor'>;

/** Who signed in and who was refused, for administrators. */
@Component({
  selector: 'rj-sign-in-history',
  imports: [
    ListStates,
    MatFormField,
    MatInput,
    MatLabel,
    MatOption,
    MatSelect,
    MoreButton,
    SearchField,
    SignInRows,
  ],
  template: `
    @let t = texts.t().signIns;
    <div>
      <h1>{{ t.heading }}</h1>
      <p class="muted">{{ t.lead }}</p>
    </div>
    <section class="card" [attr.aria-label]="t.heading">
      <div class="filters">
        <rj-search-field class="search" [label]="t.search" (searched)="search($event)" />
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
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(PeopleTexts);
  private readonly api = inject(PeopleApi);
  protected readonly methods = SIGN_IN_METHODS;
  private readonly filter = signal<Filter>({});
  protected readonly list = new PagedList<SignInView, SignInQuery>((query) => this.api.signIns(query), {
    limit: PAGE,
  });

  constructor() {
    void this.list.refresh();
  }

  protected search(term: string): void {
    this.narrow('search', term || null);
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
