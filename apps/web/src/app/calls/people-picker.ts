import { Component, computed, type ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import {
  MatAutocomplete,
  type MatAutocompleteSelectedEvent,
  MatAutocompleteTrigger,
} from '@angular/material/autocomplete';
import { MatFormField, MatLabel, MatPrefix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption } from '@angular/material/select';
import {
  type GroupQuery,
  type GroupRef,
  type GroupView,
  LIMITS,
  type UserId,
  type UserQuery,
  type UserView,
} from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { I18n } from '../core/i18n';
import { PagedList } from '../core/paged-list';
import { SessionStore } from '../core/session';
import { GroupTexts } from '../groups/group-texts';
import { MemberCount } from '../groups/member-count';
import { PresenceSign } from '../reach/presence-sign';
import { debounced } from '../ui/debounced';
import { Icon } from '../ui/icon';

/** Somebody of the tenant, as far as a list needs it. */
export interface PersonRef {
  readonly id: UserId;
  readonly displayName: string;
}

const PAGE = 20;
/** Few: the people come after them. */
const GROUPS = 6;

/**
 * Chooses several people of the tenant, and groups where they are wanted, found by what is typed. The one who chooses is
 * offered only when asked for.
 */
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
    MemberCount,
    PresenceSign,
  ],
  template: `
    @let t = i18n.t();
    @let g = texts.t();
    @if (value().length + (groups()?.length ?? 0) > 0) {
      <ul class="plain chosen" [attr.aria-label]="g.chosen">
        @for (group of groups(); track group.id) {
          <li class="chip">
            <rj-icon name="people" />{{ group.displayName }}
            <button
              type="button"
              class="quiet-button"
              [attr.aria-label]="g.takeOff(g.group(group.displayName))"
              (click)="takeGroupOff(group)"
            >
              <rj-icon name="close" />
            </button>
          </li>
        }
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
      <mat-label>{{ label() ?? (groups() ? g.pick : t.schedule.people) }}</mat-label>
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
      @for (group of offeredGroups(); track group.id) {
        <mat-option
          [value]="group"
          [disabled]="group.activeCount === 0"
          [attr.aria-label]="g.group(group.displayName)"
        >
          <rj-icon name="people" class="group" />{{ group.displayName }}
          <span class="small muted">
            @if (group.activeCount === 0) {
              {{ g.nobody }}
            } @else {
              <rj-member-count [group]="group" />
            }
          </span>
        </mat-option>
      }
      @for (user of offered(); track user.id) {
        <mat-option [value]="user">
          {{ user.displayName }} <span class="small muted">{{ user.email }}</span>
          <rj-presence [of]="user.id" />
        </mat-option>
      } @empty {
        @if (!users.loading() && offeredGroups().length === 0) {
          <mat-option disabled>{{ groups() ? g.pickNone : t.schedule.peopleNone }}</mat-option>
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
    .group {
      margin-inline-end: 0.4rem;
      vertical-align: -0.15em;
    }
    rj-presence {
      margin-inline-start: 0.625rem;
    }
    .sign {
      margin-inline: 0.75rem 0.25rem;
      color: var(--rj-text-2);
    }
  `,
})
export class PeoplePicker {
  readonly value = model<readonly PersonRef[]>([]);
  /** Null where groups cannot be chosen. */
  readonly groups = model<readonly GroupRef[] | null>(null);
  /** People who are not offered. */
  readonly without = input<readonly UserId[]>([]);
  readonly withSelf = input(false);
  /** Instead of "People". */
  readonly label = input<string>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(GroupTexts);
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
    const taken = new Set([...this.without(), ...this.value().map(({ id }) => id)]);
    const self = this.withSelf() ? undefined : this.session.user()?.id;
    return this.users.items().filter(({ id }) => !taken.has(id) && id !== self);
  });
  private readonly found = new PagedList<GroupView, GroupQuery>((query) => this.api.groups(query), {
    limit: GROUPS,
  });
  protected readonly offeredGroups = computed(() => {
    const taken = this.groups();
    return taken ? this.found.items().filter(({ id }) => !taken.some((group) => group.id === id)) : [];
  });
  protected readonly search = debounced((term) => {
    this.find(term);
  });
  protected readonly nothing = (): string => '';

  protected find(term: string): void {
    this.term.set(term.trim());
    const search = this.term() && { search: this.term() };
    void this.users.ask({ status: 'active', limit: PAGE, ...search });
    if (this.groups()) void this.found.ask({ limit: GROUPS, ...search });
  }

  protected choose({ option }: MatAutocompleteSelectedEvent): void {
    const chosen = option.value as UserView | GroupView;
    if (isGroup(chosen)) this.groups.update((groups) => [...(groups ?? []), chosen]);
    else this.value.update((people) => [...people, { id: chosen.id, displayName: chosen.displayName }]);
    this.box().nativeElement.value = '';
    this.find('');
  }

  protected takeOff({ id }: PersonRef): void {
    this.value.update((people) => people.filter((person) => person.id !== id));
  }

  protected takeGroupOff({ id }: GroupRef): void {
    this.groups.update((groups) => groups?.filter((group) => group.id !== id) ?? null);
  }
}

const isGroup = (chosen: UserView | GroupView): chosen is GroupView => 'memberCount' in chosen;
