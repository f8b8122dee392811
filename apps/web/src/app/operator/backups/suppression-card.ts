import { Component, inject } from '@angular/core';
import type { SuppressionView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { ListStates } from '../../ui/list-states';
import { OperatorView } from '../operator-view';
import { BackupsTexts } from './backups-texts';

/** The list that keeps what was erased from coming back with a restore, and what it has kept away. */
@Component({
  selector: 'rj-suppression-card',
  imports: [ListStates],
  template: `
    @let t = texts.t().suppression;
    <h2 id="suppression-heading">{{ t.heading }}</h2>
    <p class="small muted">{{ t.lead }}</p>
    <rj-list-states [list]="list" [none]="t.none" (retry)="list.refresh()" />
    @if (list.view(); as shown) {
      @if (shown.waiting > 0) {
        <p role="status" class="waiting">{{ t.waiting(shown.waiting) }}</p>
      }
      @if (shown.entries > 0) {
        <p>
          {{
            shown.writtenAt
              ? t.entries(shown.entries, i18n.formatDateTime(shown.writtenAt))
              : t.entriesOnly(shown.entries)
          }}
        </p>
      }
      <ul>
        @for (run of shown.again; track run.at) {
          <li>
            <strong>{{ t.again(i18n.formatDateTime(run.at)) }}</strong>
            <span class="small muted">{{ t.counts(run.tenants, run.users) }}</span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
    }
    h2,
    p,
    ul {
      margin: 0;
    }
    .waiting {
      color: var(--rj-warning-text);
    }
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: 0.25rem;
      padding-block: 0.5rem;
      border-block-start: 1px solid var(--rj-outline);
    }
  `,
})
export class SuppressionCard {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(BackupsTexts);
  protected readonly list = new OperatorView<SuppressionView>(
    '/operator/suppression',
    ({ entries, waiting }) => entries + waiting === 0,
  );
}
