import {
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  type OnInit,
  signal,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';
import type { DeclineNote, DueCall, IncomingRing } from '@rinjo/contract';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Above } from '../ui/above';
import { Modal } from '../ui/modal';
import { Notice } from '../ui/notice';
import { IncomingCall } from './incoming-call';
import { ReachStore } from './reach-store';
import { ReachTexts } from './reach-texts';
import { RingAttention } from './ring-attention';
import { type Pressed, RingNotices } from './ring-notices';

const WORD_MS = 8_000;
/** The server says when a ring is over; this long after it must have, it is. */
const LATE_MS = 3_000;

/** Calls that come in, over whatever page is open. Exists while somebody is signed in. */
@Component({
  selector: 'rj-reach',
  imports: [Above, IncomingCall, Modal, Notice],
  templateUrl: './reach.html',
  styleUrl: './reach.scss',
})
export class Reach implements OnInit {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ReachTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(ReachStore);
  protected readonly attention = inject(RingAttention);
  private readonly router = inject(Router);
  private readonly notices = inject(RingNotices);
  private readonly destroyed = inject(DestroyRef);
  /** One after the other: the first one counts. */
  protected readonly ring = computed(() => this.store.incoming()[0] ?? null);
  protected readonly failed = signal<unknown>(null);
  protected readonly ended = computed(() => {
    const over = this.store.ended();
    if (!over) return null;
    const t = this.texts.t();
    const name = over.ring.from.displayName;
    switch (over.state) {
      case 'answered':
        return t.answeredElsewhere;
      case 'declined':
        return t.declinedElsewhere;
      case 'cancelled':
        return t.tookBack(name);
      case 'missed':
      case 'ringing':
      case 'busy':
        return t.missedJustNow(name);
    }
  });

  constructor() {
    // What is said changes what a screen reader has been told: that must not say it again, without end.
    effect(() => {
      const ring = this.ring();
      untracked(() => this.attention.turnTo(ring));
    });
    effect(() => {
      const due = this.store.due();
      if (due) untracked(() => this.attention.remind(due));
    });
    effect(() => this.attention.badge(this.store.unseenMissed()));
    effect((onCleanup) => {
      const ring = this.ring();
      if (!ring) return;
      const ms = Date.parse(ring.expiresAt) - Date.parse(ring.startedAt) + LATE_MS;
      const timer = setTimeout(() => this.store.forget(ring), ms);
      onCleanup(() => clearTimeout(timer));
    });
    effect((onCleanup) => {
      if (!this.ended()) return;
      const timer = setTimeout(() => this.store.dismissEnded(), WORD_MS);
      onCleanup(() => clearTimeout(timer));
    });
    this.destroyed.onDestroy(() => {
      this.attention.turnTo(null);
      this.store.stop();
    });
  }

  ngOnInit(): void {
    this.notices.whenPressed((pressed) => void this.pressed(pressed), this.destroyed);
    void this.store.start();
  }

  protected async answer(ring: IncomingRing): Promise<void> {
    await this.attempt(() => this.store.answer(ring));
  }

  protected async decline(ring: IncomingRing, note: DeclineNote | null): Promise<void> {
    await this.attempt(() => this.store.decline(ring, note ?? undefined));
  }

  protected async join({ callId }: DueCall): Promise<void> {
    this.store.dismissDue();
    await this.router.navigate(['/calls', callId], { state: { enter: true } });
  }

  /** A ring that is over leads to its call all the same. */
  private async pressed({ ringId, callId, answer }: Pressed): Promise<void> {
    const ring = this.store.incoming().find(({ id }) => id === ringId);
    if (ring && answer) await this.answer(ring);
    else if (!ring) await this.router.navigate(['/calls', callId]);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.failed.set(null);
    try {
      await work();
    } catch (thrown) {
      this.failed.set(thrown);
    }
  }
}
