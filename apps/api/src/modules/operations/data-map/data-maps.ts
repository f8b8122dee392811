import { Injectable } from '@nestjs/common';
import type { DataMapView } from '@rinjo/contract';
import { Catalogue } from './catalogue.js';
import { DATA_MAP } from './data-map.js';
import { dataMapView, type MapScope } from './data-map-view.js';
import { undefinedColumns } from './map-problems.js';

/** The map of personal data beside the database as it is. */
@Injectable()
export class DataMaps {
  constructor(private readonly catalogue: Catalogue) {}

  async view(scope: MapScope): Promise<DataMapView> {
    return dataMapView(scope, undefinedColumns(await this.catalogue.columns(), DATA_MAP));
  }
}
