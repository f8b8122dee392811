import { computed, effect, inject, Service, signal } from '@angular/core';
import type { ChatMessage, HandSignal, ParticipantId } from '@rinjo/contract';
import { Announcer } from '../../core/announcer';
import { I18n } from '../../core/i18n';
import { CallStore } from '../call-store';

const SHOWN_MS = 5_000;

/** A sign that somebody gives, large on every screen for a moment. */
export interface ShownSignal {
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly signal: HandSignal;
}

/** What is written in the call, and the signs that people give. Provided by the call room. */
@Service({ autoProvided: false })
export class ChatStore {
  private readonly call = inject(CallStore);
  private readonly i18n = inject(I18n);
  private readonly announcer = inject(Announcer);
  private readonly seen = signal(0);
  private readonly given = signal<ShownSignal | null>(null);
  private fade: ReturnType<typeof setTimeout> | undefined;

  readonly messages = computed<readonly ChatMessage[]>(() => this.call.snapshot()?.parts.chat ?? []);
  /** There is something to read or to write on. */
  readonly inUse = computed(
    () => this.call.features().chat || this.messages().some(({ text }) => text !== ''),
  );
  readonly shown = this.given.asReadonly();
  readonly unread = computed(() => {
    const self = this.call.snapshot()?.self;
    if (!this.inUse()) return 0;
    return this.messages()
      .slice(this.seen())
      .filter(({ by }) => by !== self).length;
  });

  constructor() {
    effect((onCleanup) => {
      const session = this.call.session();
      if (!session) return;
      onCleanup(
        session.onTransient('hand.signalled', ({ participantId, signal: hand }) =>
          this.show(participantId, hand),
        ),
      );
    });
  }

  /** Everything that is there has been looked at. */
  look(): void {
    this.seen.set(this.messages().length);
  }

  /** Sends a message; names after an @ address the people who bear them. Answers whether it went. */
  send(text: string): Promise<boolean> {
    const mentions = this.call
      .people()
      .filter(({ name }) => text.includes(`@${name}`))
      .map(({ id }) => id);
    return this.call.attempt(async () => {
      await this.call.session()?.send('chat.send', { text: text.trim(), mentions });
    });
  }

  signal(hand: HandSignal): void {
    void this.call.attempt(async () => {
      await this.call.session()?.send('hand.signal', { signal: hand });
    });
  }

  private show(participantId: ParticipantId, hand: HandSignal): void {
    const person = this.call.people().find(({ id }) => id === participantId);
    if (!person) return;
    clearTimeout(this.fade);
    this.given.set({ participantId, name: person.name, signal: hand });
    this.fade = setTimeout(() => this.given.set(null), SHOWN_MS);
    this.announcer.alert(`${person.name}: ${this.i18n.t().chat.signal[hand]}`);
    if (!person.self) this.speak(this.i18n.t().chat.signal[hand]);
  }

  /** Eyes may be elsewhere. Browsers without a voice stay silent. */
  private speak(text: string): void {
    if (!('speechSynthesis' in globalThis)) return;
    const words = new SpeechSynthesisUtterance(text);
    words.lang = this.i18n.locale() === 'ja' ? 'ja-JP' : 'en-GB';
    speechSynthesis.cancel();
    speechSynthesis.speak(words);
  }
}
