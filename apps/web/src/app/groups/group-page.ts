import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { type GroupId, type GroupMemberView, LIMITS } from '@rinjo/contract';
import { PeoplePicker, type PersonRef } from '../calls/people-picker';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Avatar } from '../ui/avatar';
import { Confirm } from '../ui/confirm';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { SearchField } from '../ui/search-field';
import { groupDialogs } from './group-dialog';
import { GroupStore } from './group-store';
import { GroupTexts } from './group-texts';
import { MemberCount } from './member-count';

/** So few members are found by looking. */
const FILTER_FROM = 10;

/** One group: its name and who is in it. */
@Component({
  selector: 'rj-group-page',
  imports: [
    Avatar,
    Confirm,
    Icon,
    MatButton,
    MatProgressBar,
    MemberCount,
    Notice,
    PeoplePicker,
    RouterLink,
    SearchField,
  ],
  providers: [GroupStore],
  templateUrl: './group-page.html',
  styleUrls: ['../ui/list-page.scss', './group-page.scss'],
})
export class GroupPage {
  /** From the address. The server checks that it names a group. */
  readonly groupId = input.required<GroupId>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(GroupTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(GroupStore);
  private readonly router = inject(Router);
  private readonly openDialog = groupDialogs();

  protected readonly filterFrom = FILTER_FROM;
  protected readonly maxMembers = LIMITS.groupMembers;
  protected readonly chosen = signal<readonly PersonRef[]>([]);
  protected readonly deleting = signal(false);
  protected readonly busy = signal(false);
  protected readonly refused = signal<unknown>(null);
  protected readonly done = signal<string | null>(null);
  private readonly term = signal('');
  private readonly members = computed(() =>
    this.store.group.hasValue() ? this.store.group.value().members : [],
  );
  protected readonly memberIds = computed(() => this.members().map(({ id }) => id));
  protected readonly room = computed(() => LIMITS.groupMembers - this.members().length);
  protected readonly shown = computed(() => {
    const term = folded(this.term());
    return this.members().filter((member) => folded(member.displayName + member.email).includes(term));
  });

  constructor() {
    effect(() => {
      const id = this.groupId();
      untracked(() => {
        this.store.open(id);
      });
    });
  }

  protected filter(term: string): void {
    this.term.set(term);
  }

  protected async rename(name: string): Promise<void> {
    const renamed = await this.openDialog({ name, save: (body) => this.store.rename(body) });
    if (renamed !== undefined && renamed !== name) this.say(this.texts.t().renamed(renamed));
  }

  protected add(event: Event): Promise<void> {
    event.preventDefault();
    const ids = this.chosen().map(({ id }) => id);
    return this.attempt(async () => {
      await this.store.add(ids);
      this.chosen.set([]);
      this.say(this.texts.t().added(ids.length));
    });
  }

  protected remove({ id, displayName }: GroupMemberView): Promise<void> {
    return this.attempt(async () => {
      await this.store.remove(id);
      this.say(this.texts.t().removed(displayName));
    });
  }

  protected delete(): Promise<void> {
    this.deleting.set(false);
    return this.attempt(async () => {
      await this.store.delete();
      await this.router.navigate(['/admin/groups']);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await work();
    } catch (thrown) {
      this.done.set(null);
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }

  private say(text: string): void {
    this.refused.set(null);
    this.done.set(text);
  }
}

/** As the server searches: without regard to case, width and spaces. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
