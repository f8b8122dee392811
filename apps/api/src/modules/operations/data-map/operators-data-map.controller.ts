import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { DataMapView } from '@rinjo/contract';
import { ForOperators } from '../../../platform/access/require.decorator.js';
import { DataMaps } from './data-maps.js';
import { DataMapFileQueryDto } from './data-map-query.dto.js';
import { sendDataMap } from './send-data-map.js';

@Controller('operator/data-map')
@ForOperators()
export class OperatorsDataMapController {
  constructor(private readonly maps: DataMaps) {}

  /** What the whole installation keeps about people, and why, how and how long. */
  @Get()
  view(): Promise<DataMapView> {
    return this.maps.view('installation');
  }

  /** The same as text/csv. */
  @Get('file')
  async file(@Query() { locale }: DataMapFileQueryDto, @Res() response: Response): Promise<void> {
    sendDataMap(response, await this.maps.view('installation'), locale);
  }
}
