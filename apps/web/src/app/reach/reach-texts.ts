import { computed, inject, Service } from '@angular/core';
import type { Locale, RingView } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enReach } from '../core/messages/en-reach';
import { jaReach } from '../core/messages/ja-reach';

const TEXTS: Readonly<Record<Locale, typeof jaReach>> = { ja: jaReach, en: enReach };

/** The texts of reaching people. They come with the pages of members: the first page of a guest is small. */
@Service()
export class ReachTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);

  /** What became of a ring, for whoever rang. */
  stateOf({ state, because, note }: RingView): string {
    const t = this.t();
    if (state === 'missed') return t.states[because ?? 'no_answer'];
    return note ? `${t.states[state]} ${t.note(t.notes[note])}` : t.states[state];
  }
}
