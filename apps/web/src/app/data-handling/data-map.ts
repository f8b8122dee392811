import { Component, computed, inject, input, signal } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import type { DataMapView } from '@rinjo/contract';
import { API } from '../core/api-interceptor';
import { I18n } from '../core/i18n';
import { Notice } from '../ui/notice';
import { SearchField } from '../ui/search-field';
import { DataHandlingTexts } from './data-handling-texts';

/** The map of personal data: table by table, what for, how protected, how long. */
@Component({
  selector: 'rj-data-map',
  imports: [MatAnchor, Notice, SearchField],
  template: `
    @let t = texts.t().map;
    @let of = view();
    <div class="top">
      <h2>{{ t.heading }}</h2>
      <a matButton="outlined" [href]="file()" download>{{ t.take }}</a>
    </div>
    <p class="muted">{{ t.lead }}</p>
    @if (of.undefinedColumns.length > 0) {
      <rj-notice kind="error">{{ t.missing(of.undefinedColumns.join(', ')) }}</rj-notice>
    } @else {
      <rj-notice kind="success">{{ t.complete }} {{ t.counts(of.personalColumns, of.columns) }}</rj-notice>
    }
    <rj-search-field [label]="t.search" (searched)="term.set($event)" />
    <p class="small muted" role="status">{{ tables().length > 0 ? t.found(tables().length) : t.none }}</p>
    <ul class="plain">
      @for (table of tables(); track table.table) {
        <li>
          <h3>
            <code>{{ table.table }}</code>
          </h3>
          @for (use of table.uses; track use.columns[0]) {
            <dl>
              <dt>{{ t.columns }}</dt>
              <dd>
                @for (column of use.columns; track column) {
                  <code>{{ column }}</code>
                }
              </dd>
              <dt>{{ t.purpose }}</dt>
              <dd>{{ use.purpose[i18n.locale()] }}</dd>
              <dt>{{ t.protection }}</dt>
              <dd>{{ use.protection[i18n.locale()] }}</dd>
              <dt>{{ t.retention }}</dt>
              <dd>{{ use.retention[i18n.locale()] }}</dd>
            </dl>
          }
        </li>
      }
    </ul>
    <p class="small muted print">
      {{ t.print }} <code>{{ of.sha256 }}</code>
    </p>
  `,
  styleUrls: ['../ui/list-page.scss', '../ui/headed-list.scss', './facts.scss'],
})
export class DataMap {
  readonly view = input.required<DataMapView>();
  /** Path of the map below the API. */
  readonly path = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(DataHandlingTexts);
  protected readonly term = signal('');
  protected readonly file = computed(() => `${API}${this.path()}/file?locale=${this.i18n.locale()}`);
  protected readonly tables = computed(() => {
    const wanted = this.term().toLowerCase();
    return this.view().tables.filter(
      ({ table, uses }) =>
        table.includes(wanted) ||
        uses.some(({ columns }) => columns.some((column) => column.includes(wanted))),
    );
  });
}
