import { computed, inject, Service, signal } from '@angular/core';
import {
  type CallId,
  type CreatedGuestLink,
  type GuestLinkId,
  type GuestLinkView,
  type InvitationView,
  LIMITS,
  type UserId,
  type UserQuery,
  type UserView,
} from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { type ApiError, toApiError } from '../core/api-error';
import { PagedList } from '../core/paged-list';

const PEOPLE_PAGE = 8;

/** Who is invited to one call, and its guest links. */
@Service({ autoProvided: false })
export class InviteStore {
  private readonly api = inject(ApiClient);
  private readonly invitations = signal<readonly InvitationView[]>([]);
  private readonly guestLinks = signal<readonly GuestLinkView[]>([]);
  private readonly created = signal<CreatedGuestLink | null>(null);
  private readonly failure = signal<ApiError | null>(null);

  readonly people = new PagedList<UserView, UserQuery>((query) => this.api.users(query), {
    status: 'active',
    limit: PEOPLE_PAGE,
  });
  readonly links = this.guestLinks.asReadonly();
  /** The link just made: its address is shown once, the server keeps only a hash. */
  readonly fresh = this.created.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly invited = computed(() => new Set(this.invitations().map(({ user }) => user.id)));

  async load(callId: CallId): Promise<void> {
    await Promise.all([
      this.people.refresh(),
      this.attempt(async () => {
        this.invitations.set(await this.api.invitations(callId));
      }),
      this.readLinks(callId),
    ]);
  }

  search(term: string): Promise<void> {
    const search = term.trim();
    return this.people.ask({ status: 'active', limit: PEOPLE_PAGE, ...(search && { search }) });
  }

  invite(callId: CallId, userId: UserId): Promise<void> {
    return this.attempt(async () => {
      await this.api.invite(callId, { userIds: [userId] });
      this.invitations.set(await this.api.invitations(callId));
    });
  }

  makeLink(callId: CallId, label: string): Promise<void> {
    return this.attempt(async () => {
      const link = await this.api.createGuestLink(callId, {
        ...(label && { label }),
        maxUses: 1,
        lifetimeS: LIMITS.guestLinkDefaultLifetimeS,
      });
      this.created.set(link);
      await this.readLinks(callId);
    });
  }

  revoke(callId: CallId, id: GuestLinkId): Promise<void> {
    return this.attempt(async () => {
      await this.api.revokeGuestLink(callId, id);
      if (this.created()?.id === id) this.created.set(null);
      await this.readLinks(callId);
    });
  }

  private readLinks(callId: CallId): Promise<void> {
    return this.attempt(async () => {
      this.guestLinks.set(await this.api.guestLinks(callId));
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failure.set(null);
    } catch (thrown) {
      this.failure.set(toApiError(thrown));
    }
  }
}
