import type { Response } from 'express';
import type { CheckSheet, SheetFormat } from '@rinjo/contract';
import type { EditionFile } from '@rinjo/transparency-log';
import { dayInJapan } from '../../../../platform/time/japan.js';
import { attachment } from '../../../../platform/http/send-content.js';
import { pour } from '../../../../platform/http/pour.js';
import { sheetCsv } from './sheet-csv.js';
import type { SheetFileQueryDto } from './sheet-query.dto.js';
import { sheetPdf } from './sheet-pdf.js';
import { sheetXlsx } from './sheet-xlsx.js';

const TYPES: Readonly<Record<SheetFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** What an edition has beside its sheet: all of its file, and where it stands in the log of the installation. */
export type Signed = EditionFile;

/** Answers with the sheet as a file. JSON of an edition is what was signed with its signature beside it. */
export async function sendSheet(
  response: Response,
  sheet: CheckSheet,
  { format, locale }: SheetFileQueryDto,
  signed: Signed | null,
): Promise<void> {
  const which =
    sheet.edition === null ? dayInJapan(new Date(sheet.madeAt)) : `edition-${String(sheet.edition)}`;
  response.setHeader('Content-Type', TYPES[format]);
  response.setHeader('Content-Disposition', attachment(`rinjo-check-sheet-${which}.${locale}.${format}`));
  if (format === 'pdf') return pour(sheetPdf(sheet, locale, signed?.sha256 ?? null), response);
  response.send(await bodyOf(sheet, format, locale, signed));
}

function bodyOf(
  sheet: CheckSheet,
  format: Exclude<SheetFormat, 'pdf'>,
  locale: SheetFileQueryDto['locale'],
  signed: Signed | null,
): Promise<Buffer> | string {
  if (format === 'xlsx') return sheetXlsx(sheet, locale);
  if (format === 'csv') return sheetCsv(sheet, locale);
  if (signed === null) return JSON.stringify(sheet, null, 2);
  const { text, sha256, signature, publicKey, proof } = signed;
  return JSON.stringify({ text, sha256, algorithm: 'Ed25519', signature, publicKey, proof }, null, 2);
}
