import { DOCUMENT, inject, Service } from '@angular/core';
import type { DueCall, IncomingRing } from '@rinjo/contract';
import { Announcer } from '../core/announcer';
import { I18n } from '../core/i18n';
import { ReachTexts } from './reach-texts';
import { RingNotices } from './ring-notices';
import { RingTone } from './ring-tone';

const BLINK_MS = 1_000;

/** Everything that calls a person to a ring: sound, title of the tab, notification, screen reader. */
@Service()
export class RingAttention {
  private readonly document = inject(DOCUMENT);
  private readonly tone = inject(RingTone);
  private readonly notices = inject(RingNotices);
  private readonly announcer = inject(Announcer);
  private readonly texts = inject(ReachTexts);
  private readonly i18n = inject(I18n);
  private current: IncomingRing | null = null;
  private title: string | null = null;
  private blink: ReturnType<typeof setInterval> | undefined;
  private readonly lookedAway = (): void => {
    if (!this.current) return;
    if (this.document.visibilityState === 'visible') void this.notices.close(this.current.id);
    else void this.notices.show(this.current);
  };

  /** The ring that is in front now; null when there is none. */
  turnTo(ring: IncomingRing | null): void {
    if (ring?.id === this.current?.id) return;
    this.rest();
    this.current = ring;
    if (!ring) return;
    this.tone.play(ring.state);
    this.announcer.alert(this.texts.t().incomingFrom(ring.from.displayName));
    this.changeTitle(this.texts.t().incomingTitle(ring.from.displayName));
    this.document.addEventListener('visibilitychange', this.lookedAway);
    void this.notices.show(ring);
  }

  /** A planned call: said once, without sound. */
  remind(due: DueCall): void {
    const text = this.texts.t().due(due.title, this.i18n.formatTime(due.startsAt));
    this.announcer.say(text);
    void this.notices.remind(due, text);
  }

  /** No more sound; the ring goes on. */
  silence(): void {
    this.tone.stop();
  }

  /** The number on the icon of the installed app. */
  badge(unseen: number): void {
    const navigator = this.document.defaultView?.navigator;
    if (!navigator || !('setAppBadge' in navigator)) return;
    const done = unseen > 0 ? navigator.setAppBadge(unseen) : navigator.clearAppBadge();
    done.catch(() => undefined); // a browser without an installed app may refuse
  }

  private rest(): void {
    this.tone.stop();
    clearInterval(this.blink);
    this.document.removeEventListener('visibilitychange', this.lookedAway);
    if (this.title !== null) this.document.title = this.title;
    this.title = null;
    if (this.current) void this.notices.close(this.current.id);
  }

  private changeTitle(ringing: string): void {
    const before = this.document.title;
    this.title = before;
    this.document.title = ringing;
    const still = this.document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still) return;
    this.blink = setInterval(() => {
      this.document.title = this.document.title === ringing ? before : ringing;
    }, BLINK_MS);
  }
}
