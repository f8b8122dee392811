import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import type { LobbyEntryId, WaitingGuest } from '@rinjo/contract';
import { Announcer } from '../../core/announcer';
import { ApiClient } from '../../core/api-client';
import { CallStore } from '../call-store';
import { chime } from './chime';
import { LobbyTexts } from './lobby-texts';

/** Guests at the door, for those who may let them in; and the own waiting, for a guest. Provided by the call room. */
@Service({ autoProvided: false })
export class LobbyStore {
  private readonly call = inject(CallStore);
  private readonly api = inject(ApiClient);
  private readonly announcer = inject(Announcer);
  private readonly texts = inject(LobbyTexts);
  private readonly view = computed(() => this.call.snapshot()?.parts.lobby ?? null);
  private readonly answering = signal<ReadonlySet<LobbyEntryId>>(new Set());
  private known: ReadonlySet<LobbyEntryId> = new Set();
  private waited = false;

  readonly waiting = computed<readonly WaitingGuest[]>(() => this.view()?.waiting ?? []);
  /** Whether guests wait; null for whoever may not let them in. */
  readonly on = computed(() => this.view()?.on ?? null);
  readonly busy = this.answering.asReadonly();

  constructor() {
    effect(() => {
      const waiting = this.waiting();
      untracked(() => this.announce(waiting));
    });
    effect(() => {
      const { phase } = this.call.state();
      untracked(() => this.follow(phase));
    });
  }

  async admit(ids: readonly LobbyEntryId[]): Promise<void> {
    await this.answer(ids, async () => {
      const { admitted } = await this.joined().send('lobby.admit', { entryIds: ids });
      const left = this.waiting().filter(({ id }) => ids.includes(id)).length;
      if (admitted < ids.length && left > 0) this.call.showToast(this.texts.t().full);
    });
  }

  async deny(id: LobbyEntryId): Promise<void> {
    await this.answer([id], async () => {
      await this.joined().send('lobby.deny', { entryId: id });
    });
  }

  async use(on: boolean): Promise<void> {
    const callId = this.call.snapshot()?.callId;
    if (!callId) return;
    await this.call.attempt(async () => {
      await this.api.updateCall(callId, { lobby: on });
    });
  }

  private async answer(ids: readonly LobbyEntryId[], work: () => Promise<void>): Promise<void> {
    this.answering.update((busy) => new Set([...busy, ...ids]));
    await this.call.attempt(work);
    this.answering.update((busy) => new Set([...busy].filter((id) => !ids.includes(id))));
  }

  private joined() {
    const session = this.call.session();
    if (!session) throw new Error('Nobody waits outside a call');
    return session;
  }

  private announce(waiting: readonly WaitingGuest[]): void {
    const fresh = waiting.filter(({ id }) => !this.known.has(id));
    this.known = new Set(waiting.map(({ id }) => id));
    if (fresh.length === 0) return;
    chime(false);
    for (const { displayName } of fresh) this.announcer.alert(this.texts.t().waits(displayName));
  }

  private follow(phase: ReturnType<CallStore['state']>['phase']): void {
    if (this.waited && phase === 'joined') {
      chime(true);
      this.announcer.alert(this.texts.t().admitted);
    }
    this.waited = phase === 'waiting';
  }
}
