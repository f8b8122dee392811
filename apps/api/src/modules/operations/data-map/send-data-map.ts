import type { Response } from 'express';
import type { DataMapView, Locale } from '@rinjo/contract';
import { attachment } from '../../../platform/http/send-content.js';
import { dataMapCsv } from './data-map-view.js';

/** Answers with the map as text/csv. */
export function sendDataMap(response: Response, view: DataMapView, locale: Locale): void {
  response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  response.setHeader('Content-Disposition', attachment(`rinjo-personal-data.${locale}.csv`));
  response.send(dataMapCsv(view, locale));
}
