import { Component, inject } from '@angular/core';
import type { DataMapView, PlacesView } from '@rinjo/contract';
import { DataHandlingTexts } from '../../data-handling/data-handling-texts';
import { DataMap } from '../../data-handling/data-map';
import { Places } from '../../data-handling/places';
import { ListStates } from '../../ui/list-states';
import { OperatorView } from '../operator-view';
import { operatorTitle } from '../operator-title';
import { SharedDestinations } from './shared-destinations';

const MAP = '/operator/data-map';

/** What the installation keeps about people, where it lies, and where it goes. */
@Component({
  selector: 'rj-operator-data-handling',
  imports: [DataMap, ListStates, Places, SharedDestinations],
  template: `
    @let t = texts.t();
    <div>
      <h1>{{ t.heading }}</h1>
      <p class="muted">{{ t.lead }}</p>
    </div>
    <section class="card">
      <rj-list-states [list]="places" [none]="t.failed" (retry)="places.refresh()" />
      @if (places.view(); as view) {
        <rj-places [view]="view" />
      }
    </section>
    <section class="card">
      <rj-shared-destinations />
    </section>
    <section class="card">
      <rj-list-states [list]="map" [none]="t.failed" (retry)="map.refresh()" />
      @if (map.view(); as view) {
        <rj-data-map [view]="view" [path]="mapPath" />
      }
    </section>
  `,
  styleUrl: '../../ui/list-page.scss',
})
export class OperatorDataHandling {
  protected readonly texts = inject(DataHandlingTexts);
  protected readonly mapPath = MAP;
  protected readonly places = new OperatorView<PlacesView>('/operator/places');
  protected readonly map = new OperatorView<DataMapView>(MAP);

  constructor() {
    operatorTitle(() => this.texts.t().heading);
  }
}
