import { httpResource } from '@angular/common/http';
import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import {
  type CallId,
  type CreatedGuestLink,
  type CreateGuestLink,
  type GroupId,
  type GroupQuery,
  type GroupView,
  type GuestLinkId,
  type GuestLinkView,
  type InvitationView,
  type UserId,
  type UserQuery,
  type UserView,
} from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { API } from '../core/api-interceptor';
import { type ApiError, toApiError } from '../core/api-error';
import { ReachStore } from '../reach/reach-store';
import { PagedList } from '../core/paged-list';
import { CallStore } from './call-store';

const PEOPLE_PAGE = 8;
const GROUPS_PAGE = 4;

/** Who is invited to one call, and its guest links. */
@Service({ autoProvided: false })
export class InviteStore {
  private readonly api = inject(ApiClient);
  private readonly reach = inject(ReachStore);
  private readonly call = inject(CallStore);
  private readonly present = computed(() => this.call.snapshot()?.participants.length ?? 0);
  private readonly callId = signal<CallId | null>(null);
  private readonly invitations = httpResource<readonly InvitationView[]>(() => this.of('invitations'), {
    defaultValue: [],
  });
  /** Read again whenever somebody comes or goes: a link may have been used. */
  private readonly guestLinks = httpResource<readonly GuestLinkView[]>(() => this.of('guest-links'), {
    defaultValue: [],
  });
  private readonly created = signal<CreatedGuestLink | null>(null);
  private readonly failure = signal<ApiError | null>(null);

  readonly people = new PagedList<UserView, UserQuery>((query) => this.api.users(query), {
    status: 'active',
    limit: PEOPLE_PAGE,
  });
  readonly groups = new PagedList<GroupView, GroupQuery>((query) => this.api.groups(query), {
    limit: GROUPS_PAGE,
  });
  private readonly asked = signal<ReadonlySet<GroupId>>(new Set());
  private readonly unasked = signal<ApiError | null>(null);
  /** Groups that were invited from here. */
  readonly invitedGroups = this.asked.asReadonly();
  /** Why somebody could not be invited. */
  readonly inviteError = this.unasked.asReadonly();
  /** The last list stays while the next one is on its way. */
  readonly links = linkedSignal<readonly GuestLinkView[] | null, readonly GuestLinkView[]>({
    source: () =>
      this.guestLinks.isLoading() || !this.guestLinks.hasValue() ? null : this.guestLinks.value(),
    computation: (now, before) => now ?? before?.value ?? [],
  });
  /** The link just made: its address is shown once, the server keeps only a hash. */
  readonly fresh = this.created.asReadonly();
  readonly error = computed(
    () => this.failure() ?? this.guestLinks.error() ?? this.invitations.error() ?? null,
  );
  readonly invited = computed(
    () => new Set((this.invitations.hasValue() ? this.invitations.value() : []).map(({ user }) => user.id)),
  );

  async load(callId: CallId): Promise<void> {
    this.callId.set(callId);
    await Promise.all([this.people.refresh(), this.groups.refresh()]);
  }

  async search(term: string): Promise<void> {
    const search = term.trim() && { search: term.trim() };
    await Promise.all([
      this.people.ask({ status: 'active', limit: PEOPLE_PAGE, ...search }),
      this.groups.ask({ limit: GROUPS_PAGE, ...search }),
    ]);
  }

  invite(callId: CallId, userId: UserId): Promise<void> {
    return this.attempt(async () => {
      await this.api.invite(callId, { userIds: [userId] });
      this.invitations.reload();
    }, this.unasked);
  }

  /** Everybody of the group who may sign in. */
  inviteGroup(callId: CallId, groupId: GroupId): Promise<void> {
    return this.attempt(async () => {
      await this.api.invite(callId, { userIds: [], groupIds: [groupId] });
      this.asked.update((groups) => new Set([...groups, groupId]));
      this.invitations.reload();
    }, this.unasked);
  }

  /** Calls somebody into the call, which invites them. */
  ring(callId: CallId, userId: UserId): Promise<void> {
    return this.attempt(async () => {
      await this.reach.ring(callId, [userId]);
      this.invitations.reload();
    });
  }

  makeLink(callId: CallId, body: CreateGuestLink): Promise<void> {
    return this.attempt(async () => {
      this.created.set(await this.api.createGuestLink(callId, body));
      this.guestLinks.reload();
    });
  }

  revoke(callId: CallId, id: GuestLinkId): Promise<void> {
    return this.attempt(async () => {
      await this.api.revokeGuestLink(callId, id);
      if (this.created()?.id === id) this.created.set(null);
      this.guestLinks.reload();
    });
  }

  private of(what: 'invitations' | 'guest-links'): { url: string } | undefined {
    const callId = this.callId();
    // A new object for every number of participants: the same address is asked again.
    return callId && this.present() > 0 ? { url: `${API}/calls/${callId}/${what}` } : undefined;
  }

  private async attempt(work: () => Promise<void>, told = this.failure): Promise<void> {
    try {
      await work();
      told.set(null);
    } catch (thrown) {
      told.set(toApiError(thrown));
    }
  }
}
