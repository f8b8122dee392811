import { Module } from '@nestjs/common';
import { Catalogue } from './catalogue.js';
import { DataMapController } from './data-map.controller.js';
import { DataMapMeasure } from './data-map-measure.js';
import { DataMaps } from './data-maps.js';
import { OperatorsDataMapController } from './operators-data-map.controller.js';
import { DataMapStartCheck } from './start-check.js';

/** What is kept about people: defined column by column, shown, and refused where it is not (ADR 0106). */
@Module({
  controllers: [OperatorsDataMapController, DataMapController],
  providers: [Catalogue, DataMapMeasure, DataMaps, DataMapStartCheck],
})
export class DataMapModule {}
