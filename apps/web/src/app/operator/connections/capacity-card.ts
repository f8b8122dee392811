import { Component, computed, inject } from '@angular/core';
import type { CapacityView } from '@rinjo/contract';
import { bytesText } from '../../core/bytes-text';
import { I18n } from '../../core/i18n';
import { ListStates } from '../../ui/list-states';
import { OperatorView } from '../operator-view';
import { ConnectionsTexts } from './connections-texts';
import { DailyTest } from './daily-test';

/** How much the installation carries, beside what plans allow (check sheet, rows 24 and 25). */
@Component({
  selector: 'rj-capacity-card',
  imports: [DailyTest, ListStates],
  templateUrl: './capacity-card.html',
  styleUrls: ['../../data-handling/facts.scss', '../../ui/headed-list.scss', './card.scss'],
  styles: `
    .tests {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.5rem;
      padding-block-start: 1rem;
      border-block-start: 1px solid var(--rj-outline);
    }

    h4 {
      margin: 0;
      font-size: 1rem;
    }

    .command {
      padding: 0.75rem;
      border-radius: 8px;
      background: var(--rj-surface-2);
      font-size: 0.875rem;
    }
  `,
})
export class CapacityCard {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionsTexts);
  protected readonly list = new OperatorView<CapacityView>('/operator/capacity');
  protected readonly counting = computed(() => {
    const view = this.list.view();
    return view?.loadTests.find(({ id }) => id === view.calls.testId) ?? null;
  });
  protected readonly command =
    'npm run load-tests:add -- --calls 40 --people 3 --minutes 30 --loss 0.4 --hardware "8 vCPU, 32 GB"';
  protected readonly bytes = (bytes: number): string => bytesText(bytes, this.i18n.locale());
  /** Hundredths of a percent, as a percentage. */
  protected readonly percent = (basisPoints: number): string => (basisPoints / 100).toFixed(2);
}
