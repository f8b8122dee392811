import { HttpClient } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import {
  AUDIT_ACTIONS,
  type AuditAction,
  type AuditEntryView,
  type AuditQuery,
  type Page,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { I18n } from '../../core/i18n';
import { PagedList } from '../../core/paged-list';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { LogTexts } from './log-texts';

const PAGE = 50;

/** What was done in the organization, the newest first. */
@Component({
  selector: 'rj-log',
  imports: [ListStates, MatFormField, MatLabel, MatOption, MatSelect, MoreButton],
  template: `
    @let t = texts.t();
    <div>
      <h1>{{ t.heading }}</h1>
      <p class="muted">{{ t.lead }}</p>
    </div>
    <section class="card" [attr.aria-label]="t.heading">
      <div class="filters">
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.action }}</mat-label>
          <mat-select [value]="null" (valueChange)="show($event)">
            <mat-option [value]="null">{{ t.all }}</mat-option>
            @for (choice of choices(); track choice.action) {
              <mat-option [value]="choice.action">{{ choice.name }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
      </div>
      <rj-list-states [list]="list" icon="file" [none]="t.none" (retry)="list.refresh()" />
      @if (list.items().length > 0) {
        <table>
          <thead>
            <tr>
              <th scope="col">{{ t.time }}</th>
              <th scope="col">{{ t.action }}</th>
              <th scope="col">{{ t.actor }}</th>
              <th scope="col">{{ t.outcome }}</th>
              <th scope="col">{{ t.where }}</th>
            </tr>
          </thead>
          <tbody>
            @for (entry of list.items(); track entry.id) {
              <tr>
                <th scope="row">{{ i18n.formatDateTime(entry.at) }}</th>
                <td class="wide">
                  {{ texts.actions()[entry.action] }}<span class="small muted block">{{ entry.action }}</span>
                </td>
                <td class="wide" [attr.data-label]="t.actor">{{ actorOf(entry) }}</td>
                <td>
                  <span class="chip" [class.refused]="entry.outcome === 'refused'">{{
                    t.outcomes[entry.outcome]
                  }}</span>
                </td>
                <td class="muted wide" [attr.data-label]="t.where">{{ entry.address ?? '–' }}</td>
              </tr>
            }
          </tbody>
        </table>
      }
      <rj-more-button [list]="list" (more)="list.more()" />
    </section>
  `,
  styleUrls: ['../../ui/list-page.scss', '../../ui/table.scss'],
  styles: `
    :host {
      --page-width: 76rem;
    }
    .block {
      display: block;
    }
    .chip.refused {
      color: var(--rj-danger-text);
    }
  `,
})
export class Log {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(LogTexts);
  private readonly http = inject(HttpClient);
  protected readonly list = new PagedList<AuditEntryView, AuditQuery>((query) => this.read(query), {
    limit: PAGE,
  });
  /** By name, as people look for them. */
  protected readonly choices = computed(() => {
    const names = this.texts.actions();
    return AUDIT_ACTIONS.map((action) => ({ action, name: names[action] })).sort((a, b) =>
      a.name.localeCompare(b.name, this.i18n.locale()),
    );
  });

  constructor() {
    void this.list.refresh();
  }

  protected show(action: AuditAction | null): void {
    void this.list.ask({ limit: PAGE, ...(action && { action }) });
  }

  /** The product's own jobs have names that only its makers know. */
  protected actorOf({ actor }: AuditEntryView): string {
    const { job, anonymous } = this.texts.t();
    if (actor.kind === 'job') return job;
    return actor.kind === 'anonymous' ? anonymous : actor.name;
  }

  private read(query: AuditQuery): Promise<Page<AuditEntryView>> {
    return firstValueFrom(
      this.http.get<Page<AuditEntryView>>(`${API}/audit-entries`, { params: { ...query } }),
    );
  }
}
