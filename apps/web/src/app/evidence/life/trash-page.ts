import { Component, computed, inject, signal } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { type EvidenceView, LIMITS } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icon';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { Notice } from '../../ui/notice';
import { bytesText } from '../../core/bytes-text';
import { EvidenceTexts } from '../evidence-texts';
import { LifeTexts } from './life-texts';
import { TrashRow } from './trash-row';
import { TrashStore } from './trash-store';

/** What was put away: to be taken back, or to be deleted for good. */
@Component({
  selector: 'rj-trash-page',
  imports: [Confirm, Icon, ListStates, MatProgressBar, MoreButton, Notice, RouterLink, TrashRow],
  providers: [TrashStore],
  templateUrl: './trash-page.html',
  styleUrl: '../../ui/list-page.scss',
})
export class TrashPage {
  protected readonly i18n = inject(I18n);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  protected readonly texts = inject(LifeTexts);
  protected readonly evidence = inject(EvidenceTexts);
  protected readonly store = inject(TrashStore);
  protected readonly days = LIMITS.evidenceTrashDays;
  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  protected readonly refused = this.attempts.refused;
  protected readonly said = signal<string | null>(null);
  protected readonly leaving = signal<EvidenceView | null>(null);
  protected readonly emptying = signal(false);
  protected readonly emptyText = computed(() => {
    const [t, erasable, held] = [this.texts.t().trash, this.store.erasable(), this.store.total()?.heldItems];
    if (!erasable) return '';
    return `${t.emptyText(erasable.items, this.size(erasable.bytes))} ${held ? t.emptyHeld(held) : ''}`;
  });

  constructor() {
    void this.store.refresh();
  }

  protected size(bytes: number): string {
    return bytesText(bytes, this.i18n.locale());
  }

  protected restore(item: EvidenceView): Promise<void> {
    return this.attempt(async () => {
      await this.store.restore(item);
      this.said.set(this.texts.t().trash.restored(item.name));
    });
  }

  protected erase(item: EvidenceView): Promise<void> {
    this.leaving.set(null);
    return this.attempt(async () => {
      const { objects, bytes } = await this.store.erase(item);
      this.said.set(this.texts.t().trash.erased(item.name, objects, this.size(bytes)));
    });
  }

  protected empty(): Promise<void> {
    this.emptying.set(false);
    return this.attempt(async () => {
      await this.store.empty();
      const t = this.texts.t().trash;
      const { all, done } = this.store.emptying() ?? { all: 0, done: 0 };
      this.said.set(done < all ? t.emptyLater(all - done) : t.emptied(done));
    });
  }

  private attempt(work: () => Promise<void>): Promise<void> {
    return this.attempts.run(() => {
      this.said.set(null);
      return work();
    });
  }
}
