import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import {
  type CallId,
  type CallView,
  type GroupId,
  type GroupRef,
  LIMITS,
  type SiteRef,
  type UserId,
  type UserView,
} from '@rinjo/contract';
import { OperatorAccessNotice } from '../admin/operator-access/operator-access-notice';
import { CallRow } from '../calls/call-row';
import { PeoplePicker, type PersonRef } from '../calls/people-picker';
import { Plans } from '../calls/plans';
import { type Plan, scheduleDialogs } from '../calls/schedule-dialog';
import { SitePicker } from '../calls/site-picker';
import { UpcomingRow } from '../calls/upcoming-row';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { GroupTexts } from '../groups/group-texts';
import { HistoryTexts } from '../history/history-texts';
import { MissedList } from '../reach/missed-list';
import { NoticeCard } from '../reach/notice-card';
import { RingNotices } from '../reach/ring-notices';
import { PresenceSign } from '../reach/presence-sign';
import { ReachStore } from '../reach/reach-store';
import { ReachTexts } from '../reach/reach-texts';
import { SessionStore } from '../core/session';
import { SupportTexts } from '../support/support-texts';
import { Avatar } from '../ui/avatar';
import { Confirm } from '../ui/confirm';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { ListStates } from '../ui/list-states';
import { MoreButton } from '../ui/more-button';
import { SearchField } from '../ui/search-field';

import { HomeStore } from './home-store';

@Component({
  selector: 'rj-home',
  imports: [
    Avatar,
    CallRow,
    Confirm,
    FormField,
    FormRoot,
    Icon,
    ListStates,
    MatButton,
    MatFormField,
    MatInput,
    MatLabel,
    MissedList,
    MoreButton,
    Notice,
    OperatorAccessNotice,
    NoticeCard,
    PeoplePicker,
    PresenceSign,
    RouterLink,
    SearchField,
    SitePicker,
    UpcomingRow,
  ],
  providers: [HomeStore],
  templateUrl: './home.html',
  styleUrl: './home.scss',
})
export class Home {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(HistoryTexts);
  protected readonly groupTexts = inject(GroupTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  protected readonly supportTexts = inject(SupportTexts);
  protected readonly notices = inject(RingNotices);
  protected readonly reach = inject(ReachStore);
  protected readonly reachTexts = inject(ReachTexts);
  protected readonly store = inject(HomeStore);
  private readonly router = inject(Router);
  private readonly plans = inject(Plans);
  private readonly openDialog = scheduleDialogs();

  protected readonly site = signal<SiteRef | null>(null);
  protected readonly people = signal<readonly PersonRef[]>([]);
  protected readonly groups = signal<readonly GroupRef[] | null>([]);
  /** Starting rings somebody. */
  protected readonly rings = computed(() => this.people().length + (this.groups()?.length ?? 0) > 0);
  protected readonly starting = signal(false);
  protected readonly refused = signal<unknown>(null);
  protected readonly cancelling = signal<CallView | null>(null);
  protected readonly unplanned = signal<unknown>(null);
  protected readonly done = signal<string | null>(null);
  protected readonly term = signal('');
  private readonly model = signal({ title: '' });
  protected readonly form = form(this.model, (path) => maxLength(path.title, LIMITS.callTitle), {
    submission: { action: () => this.startWithChosen() },
  });

  /** Without oneself. */
  protected readonly peopleList = {
    loading: this.store.people.loading,
    empty: computed(() => this.store.others().length === 0 && this.store.people.error() === null),
    error: this.store.people.error,
  };

  constructor() {
    void this.store.load();
  }

  protected search(term: string): void {
    this.term.set(term);
    void this.store.searchPeople(term);
  }

  protected enter(call: CallView): Promise<boolean> {
    return this.router.navigate(['/calls', call.id], { state: { enter: true } });
  }

  private titleFor([first, ...others]: readonly PersonRef[], groups: readonly GroupRef[]): string {
    if (!first || others.length + groups.length > 0) return this.defaultTitle();
    return this.titleWith(first.displayName);
  }

  private titleWith(other: string): string {
    const self = this.session.user()?.displayName ?? '';
    return this.i18n.t().home.callBetween(self, other).slice(0, LIMITS.callTitle);
  }

  protected callPerson(user: UserView): Promise<void> {
    return this.start(this.titleWith(user.displayName), [user.id]);
  }

  /** Plans a call with what is in the form already. */
  protected async plan(): Promise<void> {
    const title = await this.openDialog({
      call: null,
      title: this.model().title.trim(),
      site: this.site(),
      people: this.people(),
      groups: this.groups() ?? [],
      save: (plan) => this.plans.create(plan),
    });
    if (title === undefined) return;
    this.model.set({ title: '' });
    this.site.set(null);
    this.people.set([]);
    this.groups.set([]);
    await this.planned(this.i18n.t().schedule.planned(title));
  }

  protected async replan(call: CallView): Promise<void> {
    try {
      const people = await this.plans.people(call);
      const { title, site } = call;
      const save = (plan: Plan): Promise<void> => this.plans.update(call, people, plan);
      const saved = await this.openDialog({ call, title, site, people, groups: [], save });
      if (saved !== undefined) await this.planned(this.i18n.t().schedule.saved(saved));
    } catch (thrown) {
      this.unplanned.set(thrown);
    }
  }

  protected async cancel(call: CallView): Promise<void> {
    this.cancelling.set(null);
    try {
      await this.plans.cancel(call);
      await this.planned(this.i18n.t().schedule.cancelled(call.title));
    } catch (thrown) {
      this.unplanned.set(thrown);
    }
  }

  private async planned(text: string): Promise<void> {
    this.unplanned.set(null);
    this.done.set(text);
    await Promise.all([this.store.active.refresh(), this.store.upcoming.refresh()]);
  }

  /** The same call once more, with the same people. */
  protected again(call: CallView): Promise<void> {
    return this.enterNew(() => this.store.again(call.id));
  }

  /** What the form says. */
  private startWithChosen(): Promise<void> {
    const [people, groups] = [this.people(), this.groups() ?? []];
    const title = this.model().title.trim() || this.titleFor(people, groups);
    return this.start(
      title,
      people.map(({ id }) => id),
      groups.map(({ id }) => id),
    );
  }

  protected start(
    title: string,
    inviteUserIds: readonly UserId[],
    inviteGroupIds: readonly GroupId[] = [],
  ): Promise<void> {
    const siteId = this.site()?.id;
    const call = { title, inviteUserIds, inviteGroupIds, ...(siteId && { siteId }) };
    return this.enterNew(() => this.store.start(call));
  }

  private async enterNew(make: () => Promise<CallId>): Promise<void> {
    if (this.starting()) return;
    this.starting.set(true);
    this.refused.set(null);
    try {
      await this.router.navigate(['/calls', await make()], { state: { enter: true } });
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.starting.set(false);
    }
  }

  private defaultTitle(): string {
    return this.i18n.t().home.titleDefault(this.i18n.formatTime(new Date().toISOString()));
  }
}
