import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { type GroupId, type GroupView } from '@rinjo/contract';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Confirm } from '../ui/confirm';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { ListStates } from '../ui/list-states';
import { MoreButton } from '../ui/more-button';
import { SearchField } from '../ui/search-field';
import { groupDialogs } from './group-dialog';
import { GroupTexts } from './group-texts';
import { GroupsStore } from './groups-store';
import { MemberCount } from './member-count';

/** Every group of the tenant, for admins. */
@Component({
  selector: 'rj-groups',
  imports: [Confirm, Icon, ListStates, MatButton, MemberCount, MoreButton, Notice, RouterLink, SearchField],
  providers: [GroupsStore],
  templateUrl: './groups.html',
  styleUrls: ['../ui/list-page.scss', './groups.scss'],
})
export class Groups {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(GroupTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(GroupsStore);
  private readonly router = inject(Router);
  private readonly openDialog = groupDialogs();

  protected readonly term = signal('');
  protected readonly deleting = signal<GroupView | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly done = signal<string | null>(null);

  constructor() {
    void this.store.list.refresh();
  }

  protected search(term: string): void {
    this.term.set(term);
    void this.store.find(term);
  }

  /** A new group is empty: what comes next is its members. */
  protected async add(): Promise<void> {
    let made: GroupId | null = null;
    const save = async (body: { readonly displayName: string }): Promise<void> => {
      made = await this.store.create(body);
    };
    const name = await this.openDialog({ name: null, save });
    if (name !== undefined) await this.router.navigate(['/admin/groups', made]);
  }

  protected async delete(group: GroupView): Promise<void> {
    this.deleting.set(null);
    this.refused.set(null);
    this.done.set(null);
    try {
      await this.store.delete(group.id);
      this.done.set(this.texts.t().deleted(group.displayName));
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
