import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { DataMapView } from '@rinjo/contract';
import { Require } from '../../../platform/access/require.decorator.js';
import { DataMaps } from './data-maps.js';
import { DataMapFileQueryDto } from './data-map-query.dto.js';
import { sendDataMap } from './send-data-map.js';

@Controller('data-map')
export class DataMapController {
  constructor(private readonly maps: DataMaps) {}

  /** What is kept about the people of an organization, and why, how and how long. */
  @Get()
  @Require('audit:read')
  view(): Promise<DataMapView> {
    return this.maps.view('tenant');
  }

  /** The same as text/csv. */
  @Get('file')
  @Require('audit:read')
  async file(@Query() { locale }: DataMapFileQueryDto, @Res() response: Response): Promise<void> {
    sendDataMap(response, await this.maps.view('tenant'), locale);
  }
}
