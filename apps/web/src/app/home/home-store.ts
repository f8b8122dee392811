import { httpResource } from '@angular/common/http';
import { computed, DestroyRef, DOCUMENT, inject, Service } from '@angular/core';
import type {
  CallId,
  CallQuery,
  CallView,
  CreateCall,
  TenantView,
  UserQuery,
  UserView,
} from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { API } from '../core/api-interceptor';
import { PagedList } from '../core/paged-list';
import { SessionStore } from '../core/session';
import { ReachStore } from '../reach/reach-store';

const REFRESH_MS = 5_000;
/** Refreshing would keep the session of an absent person alive: it stops this long after the last input. */
const PRESENT_MS = 5 * 60_000;
const PAST_PAGE = 10;
const UPCOMING_PAGE = 5;
const PEOPLE_PAGE = 25;

/** What the home page shows: calls now, calls before, people. */
@Service({ autoProvided: false })
export class HomeStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly reach = inject(ReachStore);
  private readonly document = inject(DOCUMENT);
  private lastInput = Date.now();

  readonly active = new PagedList<CallView, CallQuery>((query) => this.api.calls(query), { when: 'now' });
  readonly upcoming = new PagedList<CallView, CallQuery>((query) => this.api.calls(query), {
    when: 'upcoming',
    limit: UPCOMING_PAGE,
  });
  readonly past = new PagedList<CallView, CallQuery>((query) => this.api.calls(query), {
    when: 'past',
    limit: PAST_PAGE,
  });
  readonly people = new PagedList<UserView, UserQuery>((query) => this.api.users(query), {
    status: 'active',
    limit: PEOPLE_PAGE,
  });
  readonly others = computed(() => this.people.items().filter((user) => user.id !== this.session.user()?.id));

  private readonly tenant = httpResource<TenantView>(() => `${API}/tenant`);
  /** How many calls run at once, of how many the plan allows. */
  readonly use = computed(() => {
    if (!this.tenant.hasValue()) return null;
    const { plan, use } = this.tenant.value();
    return { used: use.concurrentCalls, max: plan.maxConcurrentCalls };
  });

  constructor() {
    const noteInput = (): void => {
      this.lastInput = Date.now();
    };
    const timer = setInterval(() => {
      if (this.document.visibilityState === 'visible' && Date.now() - this.lastInput < PRESENT_MS) {
        this.refresh();
      }
    }, REFRESH_MS);
    const whenBack = (): void => {
      if (this.document.visibilityState !== 'visible') return;
      noteInput();
      this.refresh();
    };
    this.document.addEventListener('pointerdown', noteInput);
    this.document.addEventListener('keydown', noteInput);
    this.document.addEventListener('visibilitychange', whenBack);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      this.document.removeEventListener('pointerdown', noteInput);
      this.document.removeEventListener('keydown', noteInput);
      this.document.removeEventListener('visibilitychange', whenBack);
    });
  }

  async load(): Promise<void> {
    await Promise.all([
      this.active.refresh(),
      this.upcoming.refresh(),
      this.past.refresh(),
      this.people.refresh(),
    ]);
  }

  searchPeople(term: string): Promise<void> {
    const search = term.trim();
    return this.people.ask({ status: 'active', limit: PEOPLE_PAGE, ...(search && { search }) });
  }

  /** Makes a call, calls the people into it, and gives its id. Throws `ApiError`. */
  async start(call: CreateCall): Promise<CallId> {
    const { id } = await this.api.createCall(call);
    if (call.inviteUserIds.length + (call.inviteGroupIds?.length ?? 0) > 0) await this.reach.ring(id);
    return id;
  }

  /** A call of the same name, at the same site, with the same people. Throws `ApiError`. */
  async again(id: CallId): Promise<CallId> {
    const call = await this.api.callAgain(id);
    await this.reach.ring(call.id);
    return call.id;
  }

  private refresh(): void {
    void this.active.refresh();
    if (this.upcoming.items().length <= UPCOMING_PAGE) void this.upcoming.refresh();
    this.tenant.reload();
  }
}
