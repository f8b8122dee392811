import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import { MatFormField, MatLabel, MatPrefix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { type GroupId, LIMITS, USER_STATUSES, type UserStatus, type UserView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { GroupTexts } from '../groups/group-texts';
import { Avatar } from '../ui/avatar';
import { Confirm } from '../ui/confirm';
import { debounced } from '../ui/debounced';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { ResetDialog } from './reset-dialog';
import { UserDialog } from './user-dialog';
import { UsersStore } from './users-store';

/** User administration: who is here, what they may do, who is shut out. */
@Component({
  selector: 'rj-users',
  imports: [
    Avatar,
    Confirm,
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
  ],
  providers: [UsersStore],
  templateUrl: './users.html',
  styleUrls: ['../ui/list-page.scss', '../ui/table.scss', './users.scss'],
})
export class Users {
  protected readonly i18n = inject(I18n);
  protected readonly groupTexts = inject(GroupTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(UsersStore);
  private readonly dialog = inject(MatDialog);

  protected readonly statuses = USER_STATUSES;
  protected readonly maxSearch = LIMITS.searchTerm;
  protected readonly toggling = signal<UserView | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly done = signal<string | null>(null);
  protected readonly search = debounced((term) => void this.store.find(term));

  constructor() {
    void this.store.list.refresh();
    void this.store.groups.refresh();
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
    const { users } = this.i18n.t();
    const name = await this.ask(UserDialog, user);
    if (name !== undefined) this.say(user ? users.saved(name) : users.created(name));
  }

  protected async resetPassword(user: UserView): Promise<void> {
    const name = await this.ask(ResetDialog, user);
    if (name !== undefined) this.say(this.i18n.t().users.resetDone(name));
  }

  protected async toggle(user: UserView): Promise<void> {
    this.toggling.set(null);
    const { users } = this.i18n.t();
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
    what: typeof UserDialog | typeof ResetDialog,
    user: UserView | null,
  ): Promise<string | undefined> {
    const config = Object.assign(new MatDialogConfig(), {
      data: { user, store: this.store },
      width: '28rem',
      maxWidth: 'calc(100vw - 1.5rem)',
    });
    const opened = this.dialog.open<UserDialog | ResetDialog, unknown, string>(what, config);
    return firstValueFrom(opened.afterClosed());
  }

  private say(text: string): void {
    this.refused.set(null);
    this.done.set(text);
  }
}
