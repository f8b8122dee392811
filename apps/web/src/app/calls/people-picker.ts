import { Component, computed, type ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import {
  MatAutocomplete,
  type MatAutocompleteSelectedEvent,
  MatAutocompleteTrigger,
} from '@angular/material/autocomplete';
import { MatFormField, MatLabel, MatPrefix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption } from '@angular/material/select';
import { LIMITS, type UserId, type UserQuery, type UserView } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { I18n } from '../core/i18n';
import { PagedList } from '../core/paged-list';
import { SessionStore } from '../core/session';
import { debounced } from '../ui/debounced';
import { Icon } from '../ui/icon';

/** Somebody of the tenant, as far as a list needs it. */
export interface PersonRef {
  readonly id: UserId;
  readonly displayName: string;
}

const PAGE = 20;

/** Chooses several people of the tenant, found by what is typed. The one who chooses is not offered. */
@Component({
  selector: 'rj-people-picker',
  imports: [
    Icon,
    MatAutocomplete,
    MatAutocompleteTrigger,
    MatFormField,
    MatInput,
    MatLabel,
    MatOption,
    MatPrefix,
  ],
  template: `
    @let t = i18n.t();
    @if (value().length > 0) {
      <ul class="plain chosen" [attr.aria-label]="t.schedule.people">
        @for (person of value(); track person.id) {
          <li class="chip">
            {{ person.displayName }}
            <button
              type="button"
              class="quiet-button"
              [attr.aria-label]="t.schedule.takeOff(person.displayName)"
              (click)="takeOff(person)"
            >
              <rj-icon name="close" />
            </button>
          </li>
        }
      </ul>
    }
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() ?? t.schedule.people }}</mat-label>
      <rj-icon matPrefix name="personAdd" class="sign" />
      <input
        #box
        matInput
        autocomplete="off"
        [placeholder]="t.schedule.peopleSearch"
        [attr.maxlength]="maxSearch"
        [matAutocomplete]="list"
        (focus)="find('')"
        (input)="search($event)"
      />
    </mat-form-field>
    <mat-autocomplete #list="matAutocomplete" [displayWith]="nothing" (optionSelected)="choose($event)">
      @for (user of offered(); track user.id) {
        <mat-option [value]="user">
          {{ user.displayName }} <span class="small muted">{{ user.email }}</span>
        </mat-option>
      } @empty {
        @if (!users.loading()) {
          <mat-option disabled>{{ t.schedule.peopleNone }}</mat-option>
        }
      }
    </mat-autocomplete>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
    }
    .chosen {
      display: flex;
      flex-wrap: wrap;
      gap: 0.35rem;
    }
    .chip {
      padding-inline-end: 0;
      font-size: 1rem;
    }
    .sign {
      margin-inline: 0.75rem 0.25rem;
      color: var(--rj-text-2);
    }
  `,
})
export class PeoplePicker {
  readonly value = model<readonly PersonRef[]>([]);
  /** Instead of "People". */
  readonly label = input<string>();
  protected readonly i18n = inject(I18n);
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  protected readonly maxSearch = LIMITS.searchTerm;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly term = signal('');
  protected readonly users = new PagedList<UserView, UserQuery>((query) => this.api.users(query), {
    status: 'active',
    limit: PAGE,
  });
  protected readonly offered = computed(() => {
    const taken = new Set([this.session.user()?.id, ...this.value().map(({ id }) => id)]);
    return this.users.items().filter(({ id }) => !taken.has(id));
  });
  protected readonly search = debounced((term) => {
    this.find(term);
  });
  protected readonly nothing = (): string => '';

  protected find(term: string): void {
    this.term.set(term.trim());
    void this.users.ask({ status: 'active', limit: PAGE, ...(this.term() && { search: this.term() }) });
  }

  protected choose({ option }: MatAutocompleteSelectedEvent): void {
    const { id, displayName } = option.value as UserView;
    this.value.update((people) => [...people, { id, displayName }]);
    this.box().nativeElement.value = '';
    this.find('');
  }

  protected takeOff({ id }: PersonRef): void {
    this.value.update((people) => people.filter((person) => person.id !== id));
  }
}
