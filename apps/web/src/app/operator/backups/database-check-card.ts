import { Component, inject } from '@angular/core';
import type { DatabaseChecksView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { ListStates } from '../../ui/list-states';
import { OperatorView } from '../operator-view';
import { BackupsTexts } from './backups-texts';

/** What PostgreSQL's own tool has found in tables and indexes when it looked last. */
@Component({
  selector: 'rj-database-check-card',
  imports: [ListStates],
  template: `
    @let t = texts.t().database;
    <h2 id="database-heading">{{ t.heading }}</h2>
    <p class="small muted">{{ t.lead }}</p>
    <rj-list-states [list]="list" [none]="t.none" (retry)="list.refresh()" />
    @if (list.view()?.newest; as check) {
      <p [class.bad]="check.outcome === 'faulty' || check.outcome === 'failed'">
        {{ t.outcomes[check.outcome] }}
      </p>
      <p class="small muted">{{ i18n.formatDateTime(check.at) }}</p>
      @if (check.detail && check.outcome !== 'sound') {
        <details class="small">
          <summary>{{ t.detail }}</summary>
          <pre>{{ check.detail }}</pre>
        </details>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
    }
    h2,
    p {
      margin: 0;
    }
    .bad {
      color: var(--rj-warning-text);
    }
    pre {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    summary {
      min-block-size: 44px;
      align-content: center;
      cursor: pointer;
    }
  `,
})
export class DatabaseCheckCard {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(BackupsTexts);
  protected readonly list = new OperatorView<DatabaseChecksView>(
    '/operator/database-checks',
    ({ newest }) => newest === null,
  );
}
