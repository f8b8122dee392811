import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import {
  BULK_USER_ACTIONS,
  type BulkUserAction,
  type ChangeUsers,
  type GroupId,
  type GroupView,
  type RoleKey,
  type UserView,
} from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Confirm } from '../../ui/confirm';
import { PeopleTexts } from './people-texts';
import { RoleSelect } from './role-select';

export type BulkChange = Omit<ChangeUsers, 'userIds'>;

/** What can be done to everybody who is selected; asks once, naming how many they are. */
@Component({
  selector: 'rj-bulk-bar',
  imports: [Confirm, MatButton, MatFormField, MatLabel, MatOption, MatSelect, RoleSelect],
  template: `
    @let t = texts.t().list;
    <p role="status">
      <strong>{{ t.chosen(people().length) }}</strong>
    </p>
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ t.action }}</mat-label>
      <mat-select [value]="action()" (valueChange)="action.set($event)">
        @for (one of actions(); track one) {
          <mat-option [value]="one">{{ t.actions[one] }}</mat-option>
        }
      </mat-select>
    </mat-form-field>
    @if (action() === 'add_to_group') {
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.chooseGroup }}</mat-label>
        <mat-select [value]="group()" (valueChange)="group.set($event)">
          @for (one of groups(); track one.id) {
            <mat-option [value]="one.id">{{ one.displayName }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
    }
    @if (action() === 'set_roles') {
      <rj-role-select [label]="t.chooseRoles" [(value)]="roles" />
    }
    <button matButton="filled" type="button" [disabled]="!change()" (click)="asking.set(true)">
      {{ t.apply }}
    </button>
    <button matButton type="button" (click)="cleared.emit()">{{ t.clear }}</button>
    @if (asking() && change(); as what) {
      <rj-confirm
        [heading]="t.confirmTitle(t.actions[what.action], people().length)"
        [text]="t.confirmText[what.action]"
        [yes]="t.actions[what.action]"
        [no]="i18n.t().common.cancel"
        [danger]="what.action === 'deactivate'"
        (confirmed)="confirm(what)"
        (dismissed)="asking.set(false)"
      />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.75rem;
      padding: 0.75rem;
      border-radius: 8px;
      background: var(--rj-surface-2);
    }
    rj-role-select {
      flex: 0 1 16rem;
    }
  `,
})
export class BulkBar {
  readonly people = input.required<readonly UserView[]>();
  readonly groups = input.required<readonly GroupView[]>();
  readonly applied = output<BulkChange>();
  readonly cleared = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(PeopleTexts);
  private readonly session = inject(SessionStore);

  protected readonly action = signal<BulkUserAction | null>(null);
  protected readonly group = signal<GroupId | null>(null);
  protected readonly roles = signal<readonly RoleKey[]>([]);
  protected readonly asking = signal(false);
  protected readonly actions = computed(() => {
    const invited = this.people().some(({ status }) => status === 'invited');
    return BULK_USER_ACTIONS.filter(
      (action) =>
        (action !== 'invite_again' || (invited && this.session.sendsMail())) &&
        (action !== 'add_to_group' || this.groups().length > 0),
    );
  });
  /** Null until it is known what is to be done. */
  protected readonly change = computed((): BulkChange | null => {
    const [action, groupId, roles] = [this.action(), this.group(), this.roles()];
    if (action === null) return null;
    if (action === 'add_to_group') return groupId && { action, groupId };
    if (action === 'set_roles') return roles.length > 0 ? { action, roles } : null;
    return { action };
  });

  protected confirm(change: BulkChange): void {
    this.asking.set(false);
    this.applied.emit(change);
  }
}
