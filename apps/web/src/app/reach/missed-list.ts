import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { MissedCallView } from '@rinjo/contract';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { MissedStore } from './missed-store';
import { ReachStore } from './reach-store';
import { ReachTexts } from './reach-texts';

/** Missed calls, each with one button to call back. */
@Component({
  selector: 'rj-missed-list',
  imports: [Avatar, Icon, Notice],
  providers: [MissedStore],
  templateUrl: './missed-list.html',
  styleUrl: './missed-list.scss',
})
export class MissedList {
  /** Only those not seen yet, and so many at most; without it all. */
  readonly fresh = input<number | null>(null);
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ReachTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(MissedStore);
  protected readonly reach = inject(ReachStore);
  protected readonly failed = signal<unknown>(null);
  protected readonly shown = computed(() => {
    const [most, all] = [this.fresh(), this.store.calls.items()];
    return most === null ? all : all.filter(({ seen }) => !seen).slice(0, most);
  });

  constructor() {
    effect(() => {
      this.reach.unseenMissed(); // another one was missed, or seen on another device
      untracked(() => void this.store.calls.refresh());
    });
  }

  protected joins({ phase }: MissedCallView): boolean {
    return phase === 'live';
  }

  protected why({ because }: MissedCallView): string {
    return this.texts.t().missedBecause[because ?? 'cancelled'];
  }

  protected async attempt(work: Promise<void>): Promise<void> {
    try {
      await work;
      this.failed.set(null);
    } catch (thrown) {
      this.failed.set(thrown);
    }
  }
}
