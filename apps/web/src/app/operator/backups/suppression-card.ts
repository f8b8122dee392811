import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import type { SuppressionView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { I18n } from '../../core/i18n';
import { ListStates } from '../../ui/list-states';
import { OperatorSessionStore } from '../operator-session';
import { BackupsTexts } from './backups-texts';

const PATH = `${API}/operator/suppression`;

/** The list that keeps what was erased from coming back with a restore, and what it has kept away. */
@Component({
  selector: 'rj-suppression-card',
  imports: [ListStates],
  template: `
    @let t = texts.t().suppression;
    <h2 id="suppression-heading">{{ t.heading }}</h2>
    <p class="small muted">{{ t.lead }}</p>
    <rj-list-states [list]="list" [none]="t.none" (retry)="refresh()" />
    @if (view(); as shown) {
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
  private readonly http = inject(HttpClient);
  private readonly session = inject(OperatorSessionStore);
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(BackupsTexts);
  private readonly read = signal<SuppressionView | null>(null);
  private readonly failure = signal<unknown>(null);
  protected readonly view = this.read.asReadonly();
  protected readonly list = {
    error: this.failure.asReadonly(),
    loading: computed(() => this.read() === null && this.failure() === null),
    empty: computed(() => this.read()?.entries === 0 && this.read()?.waiting === 0),
  };

  constructor() {
    void this.refresh();
  }

  protected async refresh(): Promise<void> {
    this.failure.set(null);
    try {
      this.read.set(await firstValueFrom(this.http.get<SuppressionView>(PATH)));
    } catch (thrown) {
      await this.session.noticed(thrown);
      this.failure.set(thrown);
    }
  }
}
