import { Component, computed, inject, Injector, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import {
  type GroupId,
  LIMITS,
  type RoleKey,
  type SentUserInvitation,
  USER_STATUSES,
  type UserId,
  type UserStatus,
  type UserView,
} from '@rinjo/contract';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { ApiError } from '../core/api-error';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { GroupTexts } from '../groups/group-texts';
import { Avatar } from '../ui/avatar';
import { Confirm } from '../ui/confirm';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { ListStates } from '../ui/list-states';
import { MoreButton } from '../ui/more-button';
import { SearchField } from '../ui/search-field';
import { BulkBar, type BulkChange } from './people/bulk-bar';
import { DeleteUser } from './people/delete-user';
import { InviteDialog } from './people/invite-dialog';
import { PeopleTexts } from './people/people-texts';
import { RoleNames } from './people/role-names';
import { TimelineLink } from './log/timeline/timeline-link';
import { ResetDialog } from './reset-dialog';
import { UserDialog } from './user-dialog';
import { UsersStore } from './users-store';

/** User administration: who is here, what they may do, who is shut out. */
@Component({
  selector: 'rj-users',
  imports: [
    Avatar,
    TimelineLink,
    BulkBar,
    Confirm,
    DeleteUser,
    Icon,
    ListStates,
    MatButton,
    MatCheckbox,
    MatFormField,
    MatLabel,
    MatOption,
    MatSelect,
    MoreButton,
    Notice,
    RouterLink,
    SearchField,
  ],
  providers: [UsersStore, RoleNames],
  templateUrl: './users.html',
  styleUrls: ['../ui/list-page.scss', '../ui/table.scss', './users.scss'],
})
export class Users {
  protected readonly i18n = inject(I18n);
  protected readonly groupTexts = inject(GroupTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(UsersStore);
  protected readonly people = inject(PeopleTexts);
  protected readonly roleNames = inject(RoleNames);
  private readonly dialog = inject(MatDialog);
  private readonly injector = inject(Injector);

  /** From the address: a role whose people are shown first. */
  readonly role = input<RoleKey>();

  protected readonly statuses = USER_STATUSES;
  protected readonly toggling = signal<UserView | null>(null);
  protected readonly deleting = signal<UserView | null>(null);
  protected readonly revoking = signal<UserView | null>(null);
  private readonly chosenIds = signal<ReadonlySet<UserId>>(new Set());
  protected readonly chosen = computed(() =>
    this.store.list.items().filter(({ id }) => this.chosenIds().has(id)),
  );
  protected readonly allChosen = computed(
    () => this.selectable().length > 0 && this.selectable().every(({ id }) => this.chosenIds().has(id)),
  );
  private readonly selectable = computed(() =>
    this.store.list.items().filter((user) => !this.store.isSelf(user)),
  );
  protected readonly refused = signal<unknown>(null);
  protected readonly done = signal<string | null>(null);

  constructor() {
    queueMicrotask(() => void this.store.withRole(this.role() ?? null));
    void this.store.groups.refresh();
    this.roleNames.load().catch((thrown: unknown) => this.refused.set(thrown));
  }

  protected search(term: string): void {
    void this.store.find(term);
  }

  protected withRole(role: RoleKey | null): void {
    void this.store.withRole(role);
  }

  protected isChosen({ id }: UserView): boolean {
    return this.chosenIds().has(id);
  }

  protected choose({ id }: UserView, on: boolean): void {
    this.chosenIds.update((ids) => {
      const next = new Set(ids);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  }

  protected chooseAll(on: boolean): void {
    this.chosenIds.set(
      new Set(
        on
          ? this.selectable()
              .slice(0, LIMITS.usersPerBulk)
              .map(({ id }) => id)
          : [],
      ),
    );
  }

  protected async applyToChosen(change: BulkChange): Promise<void> {
    const { list } = this.people.t();
    const userIds = this.chosen().map(({ id }) => id);
    await this.attempt(async () => {
      const { done, refused } = await this.store.changeMany({ ...change, userIds });
      this.chooseAll(false);
      const parts = [
        list.doneMany(done.length),
        ...(refused.length > 0 ? [list.refusedMany(refused.length)] : []),
      ];
      const codes = [...new Set(refused.map(({ code }) => code))];
      return [...parts, ...codes.map((code) => this.errors.of(new ApiError(code)))].join(' ');
    });
  }

  protected async invite(): Promise<void> {
    const name = await this.ask(InviteDialog, null, null);
    if (name !== undefined) this.say(this.people.t().invite.sent(name));
  }

  protected async inviteAgain(user: UserView): Promise<void> {
    await this.attempt(async () => {
      const sent = await this.store.inviteAgain(user.id);
      if (sent.url === null) return this.people.t().invite.sent(user.displayName);
      await this.ask(InviteDialog, user, sent);
      return null;
    });
  }

  protected async revoke(user: UserView): Promise<void> {
    this.revoking.set(null);
    await this.attempt(async () => {
      await this.store.revoke(user.id);
      return this.people.t().list.revoked(user.displayName);
    });
  }

  protected async delete(user: UserView): Promise<void> {
    this.deleting.set(null);
    await this.attempt(async () => {
      await this.store.delete(user.id);
      return this.people.t().list.deleted(user.displayName);
    });
  }

  protected rolesOf({
    roles,
    tenantRoles,
  }: UserView): readonly { readonly key: RoleKey; readonly name: string }[] {
    const system: Readonly<Record<string, string>> = this.people.t().roles.systemNames;
    const own = (key: RoleKey): string => tenantRoles.find(({ id }) => id === key)?.name ?? key;
    return roles.map((key) => ({ key, name: system[key] ?? own(key) }));
  }

  protected show(status: UserStatus | null): void {
    void this.store.show(status);
  }

  protected ofGroup(groupId: GroupId | null): void {
    void this.store.ofGroup(groupId);
  }

  protected namesOf({ groups }: UserView): string {
    return groups.map(({ displayName }) => displayName).join(this.i18n.locale() === 'ja' ? '、' : ', ');
  }

  protected async add(): Promise<void> {
    await this.edit(null);
  }

  protected async edit(user: UserView | null): Promise<void> {
    const { users } = this.people.t();
    const name = await this.ask(UserDialog, user);
    if (name !== undefined) this.say(user ? users.saved(name) : users.created(name));
  }

  protected async resetPassword(user: UserView): Promise<void> {
    const name = await this.ask(ResetDialog, user);
    if (name !== undefined) this.say(this.people.t().users.resetDone(name));
  }

  protected async toggle(user: UserView): Promise<void> {
    this.toggling.set(null);
    const { users } = this.people.t();
    const status = user.status === 'active' ? 'deactivated' : 'active';
    try {
      await this.store.update(user.id, { status });
      this.say(
        status === 'active' ? users.reactivated(user.displayName) : users.deactivated(user.displayName),
      );
    } catch (thrown) {
      this.done.set(null);
      this.refused.set(thrown);
    }
  }

  /** Opens a dialog that does its work itself and answers with the user's name, or with nothing. */
  private ask(
    what: typeof UserDialog | typeof ResetDialog | typeof InviteDialog,
    user: UserView | null,
    sent: SentUserInvitation | null = null,
  ): Promise<string | undefined> {
    const config = Object.assign(new MatDialogConfig(), {
      data: { user, store: this.store, sent },
      injector: this.injector,
      width: '28rem',
      maxWidth: 'calc(100vw - 1.5rem)',
    });
    const opened = this.dialog.open<UserDialog | ResetDialog | InviteDialog, unknown, string>(what, config);
    return firstValueFrom(opened.afterClosed());
  }

  /** Does something and says what came of it. */
  private async attempt(work: () => Promise<string | null>): Promise<void> {
    this.done.set(null);
    this.refused.set(null);
    try {
      this.done.set(await work());
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }

  private say(text: string): void {
    this.refused.set(null);
    this.done.set(text);
  }
}
