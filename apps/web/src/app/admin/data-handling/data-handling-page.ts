import { Component, inject } from '@angular/core';
import type { DataMapView, DestinationsView, PlacesView } from '@rinjo/contract';
import { LoadedView } from '../../core/loaded-view';
import { DataHandlingTexts } from '../../data-handling/data-handling-texts';
import { DataMap } from '../../data-handling/data-map';
import { Destinations } from '../../data-handling/destinations';
import { Places } from '../../data-handling/places';
import { ListStates } from '../../ui/list-states';

const MAP = '/data-map';

/** What is kept about the people of the organization, where it lies, and where it goes. */
@Component({
  selector: 'rj-data-handling-page',
  imports: [DataMap, Destinations, ListStates, Places],
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
      <rj-list-states [list]="destinations" [none]="t.failed" (retry)="destinations.refresh()" />
      @if (destinations.view(); as view) {
        <rj-destinations [destinations]="view.destinations" />
      }
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
export class DataHandlingPage {
  protected readonly texts = inject(DataHandlingTexts);
  protected readonly mapPath = MAP;
  protected readonly places = new LoadedView<PlacesView>('/places');
  protected readonly destinations = new LoadedView<DestinationsView>('/places/destinations');
  protected readonly map = new LoadedView<DataMapView>(MAP);
}
