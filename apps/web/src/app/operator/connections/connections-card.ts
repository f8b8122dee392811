import { Component, inject } from '@angular/core';
import type { ConnectionsView } from '@rinjo/contract';
import { ListStates } from '../../ui/list-states';
import { OperatorView } from '../operator-view';
import { ConnectionsTexts } from './connections-texts';
import { DailyTest } from './daily-test';

/** What other systems are connected by (check sheet, row 23). */
@Component({
  selector: 'rj-connections-card',
  imports: [DailyTest, ListStates],
  template: `
    @let t = texts.t().connections;
    <h2 id="connections-heading">{{ t.heading }}</h2>
    <p class="small muted">{{ t.lead }}</p>
    <rj-list-states [list]="list" [none]="t.none" (retry)="list.refresh()" />
    @if (list.view(); as view) {
      <dl>
        @for (one of view.interfaces; track one.name) {
          <dt>{{ t.interfaces[one.name] }}</dt>
          <dd>
            <span class="chip" [class.bad]="!one.open">{{ one.open ? t.open : t.closed }}</span>
          </dd>
        }
        <dt>{{ t.document }}</dt>
        <dd>
          @if (view.document.lookedAt; as looked) {
            @if (looked === view.document.running) {
              <span>{{ t.lookedAt(looked) }}</span>
            } @else {
              <span class="bad">{{ t.otherRelease(looked, view.document.running) }}</span>
            }
          } @else {
            <span>{{ t.documentNever }}</span>
          }
          <a href="/api/openapi.json">{{ t.download }}</a>
        </dd>
      </dl>
      @for (test of view.tests; track test.name) {
        <rj-daily-test [test]="test" />
      }
    }
  `,
  styleUrls: ['../../data-handling/facts.scss', './card.scss'],
})
export class ConnectionsCard {
  protected readonly texts = inject(ConnectionsTexts);
  protected readonly list = new OperatorView<ConnectionsView>('/operator/connections');
}
