import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import type { DatabaseChecksView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { I18n } from '../../core/i18n';
import { ListStates } from '../../ui/list-states';
import { OperatorSessionStore } from '../operator-session';
import { BackupsTexts } from './backups-texts';

const PATH = `${API}/operator/database-checks`;

/** What PostgreSQL's own tool has found in tables and indexes when it looked last. */
@Component({
  selector: 'rj-database-check-card',
  imports: [ListStates],
  template: `
    @let t = texts.t().database;
    <h2 id="database-heading">{{ t.heading }}</h2>
    <p class="small muted">{{ t.lead }}</p>
    <rj-list-states [list]="list" [none]="t.none" (retry)="refresh()" />
    @if (newest(); as check) {
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
  private readonly http = inject(HttpClient);
  private readonly session = inject(OperatorSessionStore);
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(BackupsTexts);
  private readonly view = signal<DatabaseChecksView | null>(null);
  private readonly failure = signal<unknown>(null);
  protected readonly newest = computed(() => this.view()?.newest ?? null);
  protected readonly list = {
    error: this.failure.asReadonly(),
    loading: computed(() => this.view() === null && this.failure() === null),
    empty: computed(() => this.view()?.newest === null),
  };

  constructor() {
    void this.refresh();
  }

  protected async refresh(): Promise<void> {
    this.failure.set(null);
    try {
      this.view.set(await firstValueFrom(this.http.get<DatabaseChecksView>(PATH)));
    } catch (thrown) {
      await this.session.noticed(thrown);
      this.failure.set(thrown);
    }
  }
}
