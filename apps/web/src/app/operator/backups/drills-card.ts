import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { DrillKind, DrillKindView, DrillRunView } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { drillFacts } from './drill-facts';
import { DrillsStore } from './drills-store';
import { DrillsTexts } from './drills-texts';

/** The drills that come round by themselves: what they measured, when the next ones are due, and a button for each. */
@Component({
  selector: 'rj-drills-card',
  imports: [Confirm, ListStates, MatButton, Notice, RouterLink],
  providers: [DrillsStore],
  templateUrl: './drills-card.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss', './backups-page.scss'],
  // It is one card of a page, and not a page.
  styles: `
    :host {
      inline-size: 100%;
    }
    li > button {
      justify-self: start;
    }
  `,
})
export class DrillsCard {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(DrillsTexts);
  protected readonly store = inject(DrillsStore);
  protected readonly errors = inject(ErrorText);
  protected readonly attempts = new Attempt();
  /** What has to be confirmed first. */
  protected readonly asked = signal<DrillKind | null>(null);

  /** What ends something that is in use is asked about first. */
  protected want(kind: DrillKind): void {
    if (kind === 'node-loss') this.asked.set(kind);
    else void this.order(kind);
  }

  /** When it comes round, or has to be begun. */
  protected due({ automatic, nextDueAt }: DrillKindView): string {
    const t = this.texts.t();
    if (nextDueAt === null) return automatic ? t.dueNow : t.dueByHandNow;
    const at = this.i18n.formatDateTime(nextDueAt);
    return automatic ? t.due(at) : t.dueByHand(at);
  }

  protected order(kind: DrillKind): Promise<void> {
    this.asked.set(null);
    return this.attempts.run(() => this.store.order(kind));
  }

  protected facts(kind: DrillKind, run: DrillRunView): readonly string[] {
    return drillFacts(kind, run, this.texts.t(), (ms) => this.time(ms));
  }

  /** What took less than a second is told in milliseconds. */
  private time(ms: number): string {
    return ms < 1_000 ? `${String(ms)} ms` : this.i18n.formatDuration(Math.ceil(ms / 1_000) * 1_000);
  }
}
