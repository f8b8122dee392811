import { computed, inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { CallId, DeclineNote, IncomingRing, RingId, RingView, UserId } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { toApiError } from '../core/api-error';
import { type Desk, OPEN_DESK } from './open-desk';
import { after, NOBODY, type ReachState, withRings, without } from './reach-state';

/** Many components ask for presence in the same moment; the server is asked once. */
const GATHER_MS = 50;
const MOST_WATCHED = 200;

/** Who can be reached, who calls, who is called: this tab's line to the server outside calls. */
@Service()
export class ReachStore {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly open = inject(OPEN_DESK);
  private readonly state = signal<ReachState>(NOBODY);
  private readonly watchers = new Map<UserId, number>();
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private desk: Desk | null = null;
  private running = false;

  readonly connected = computed(() => this.state().connected);
  /** A line was there and is not any more; not shown for a moment's absence at the start. */
  private readonly everConnected = signal(false);
  readonly lost = computed(() => this.everConnected() && !this.connected());
  readonly incoming = computed(() => this.state().incoming);
  readonly unseenMissed = computed(() => this.state().unseenMissed);
  readonly doNotDisturb = computed(() => this.state().doNotDisturb);
  readonly due = computed(() => this.state().due);
  readonly ended = computed(() => this.state().ended);
  readonly presences = computed(() => this.state().presences);

  /** Opens the line; again after a sign-out. */
  async start(): Promise<void> {
    if (this.running) return;
    this.running = true;
    const desk = await this.open({
      state: ({ rings, unseenMissed, doNotDisturb }) =>
        this.state.update((state) => ({ ...state, incoming: rings, unseenMissed, doNotDisturb })),
      presences: (people) =>
        this.state.update((state) => ({
          ...state,
          presences: new Map(people.map(({ userId, presence }) => [userId, presence])),
        })),
      event: (event) => this.state.update((state) => after(state, event)),
      connected: (connected) => {
        this.state.update((state) => ({ ...state, connected }));
        if (connected) this.everConnected.set(true);
      },
      // The interceptor shows the sign-in page when the session is over.
      over: () => void this.api.session().catch(() => undefined),
    });
    if (!this.isRunning()) return;
    this.desk = desk;
    desk.watch(this.watched());
    desk.start();
  }

  stop(): void {
    this.running = false;
    this.desk?.stop();
    this.desk = null;
    this.everConnected.set(false);
    this.state.set(NOBODY);
  }

  /** Whose presence is shown somewhere; answers the way to stop. */
  follow(userId: UserId): () => void {
    this.watchers.set(userId, (this.watchers.get(userId) ?? 0) + 1);
    this.gather();
    return () => {
      const left = (this.watchers.get(userId) ?? 1) - 1;
      if (left > 0) this.watchers.set(userId, left);
      else this.watchers.delete(userId);
      this.gather();
    };
  }

  /** Everybody who was called into a call, the last attempt each. */
  ringsOf(callId: CallId): readonly RingView[] {
    const last = new Map<UserId, RingView>();
    const ofCall = [...this.state().rings.values()].filter((ring) => ring.callId === callId);
    for (const ring of ofCall.sort((a, b) => a.startedAt.localeCompare(b.startedAt)))
      last.set(ring.to.id, ring);
    return [...last.values()];
  }

  async loadRings(callId: CallId): Promise<void> {
    const rings = await this.api.rings(callId);
    this.state.update((state) => withRings(state, rings));
  }

  /** Calls these people into the call, or everybody who is invited. Throws `ApiError`. */
  async ring(callId: CallId, userIds?: readonly UserId[]): Promise<void> {
    const rings = await this.api.startRings(callId, userIds ? { userIds } : {});
    this.state.update((state) => withRings(state, rings));
  }

  async cancel(id: RingId): Promise<void> {
    const ring = await this.api.cancelRing(id);
    this.state.update((state) => withRings(state, [ring]));
  }

  /** Answers, and goes into the call; whatever call this tab is in is left for it. Throws `ApiError`. */
  async answer(ring: IncomingRing): Promise<void> {
    this.state.update((state) => without(state, ring.id));
    try {
      await this.api.answerRing(ring.id);
    } catch (thrown) {
      // The server did not hear it: it still rings.
      if (toApiError(thrown).code !== 'RING_OVER')
        this.state.update((state) => ({ ...state, incoming: [ring, ...state.incoming] }));
      throw thrown;
    }
    await this.enter(ring.callId);
  }

  /** A ring whose time is over, also when the line is down and nobody says so. */
  forget(ring: IncomingRing): void {
    this.state.update((state) => without(state, ring.id));
  }

  /** Throws `ApiError`, but not for a ring that is over anyway. */
  async decline(ring: IncomingRing, note?: DeclineNote): Promise<void> {
    this.state.update((state) => without(state, ring.id));
    try {
      await this.api.declineRing(ring.id, note ? { note } : {});
    } catch (thrown) {
      if (toApiError(thrown).code !== 'RING_OVER') throw thrown;
    }
  }

  dismissDue(): void {
    this.state.update((state) => ({ ...state, due: null }));
  }

  /** Takes the word about the last ring off the screen. */
  dismissEnded(): void {
    this.state.update((state) => ({ ...state, ended: null }));
  }

  async chooseDoNotDisturb(doNotDisturb: boolean): Promise<void> {
    await this.api.choosePresence({ doNotDisturb });
    this.state.update((state) => ({ ...state, doNotDisturb }));
  }

  private async enter(callId: CallId): Promise<void> {
    // Another call's page is left first: the same component would serve both.
    if (this.router.url.startsWith('/calls/'))
      await this.router.navigateByUrl('/', { state: { leave: true }, skipLocationChange: true });
    await this.router.navigate(['/calls', callId], { state: { enter: true } });
  }

  private gather(): void {
    clearTimeout(this.gathering);
    this.gathering = setTimeout(() => this.desk?.watch(this.watched()), GATHER_MS);
  }

  private watched(): readonly UserId[] {
    return [...this.watchers.keys()].slice(0, MOST_WATCHED);
  }

  private isRunning(): boolean {
    return this.running;
  }
}
