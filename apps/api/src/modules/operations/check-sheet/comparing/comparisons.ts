import { Injectable } from '@nestjs/common';
import type { PrintedComparison, SheetComparisonQuery } from '@rinjo/contract';
import type { Response } from 'express';
import { attachment } from '../../../../platform/http/send-content.js';
import { EditionRows } from '../editions/edition-rows.js';
import { comparisonCsv, printedComparison } from './printed-comparison.js';

/** Compares editions that were printed. */
@Injectable()
export class Comparisons {
  constructor(private readonly editions: EditionRows) {}

  /** The one with the lower number is the earlier one. Throws NOT_FOUND. */
  async of({ one, other, locale }: SheetComparisonQuery): Promise<PrintedComparison> {
    const [first, second] = await Promise.all([this.editions.byId(one), this.editions.byId(other)]);
    const [before, after] = first.number <= second.number ? [first, second] : [second, first];
    return printedComparison(before.sheet, after.sheet, locale);
  }

  /** As text/csv. Throws NOT_FOUND. */
  async send(query: SheetComparisonQuery, response: Response): Promise<void> {
    const comparison = await this.of(query);
    const name = `rinjo-check-sheet-${String(comparison.before)}-${String(comparison.after)}.${query.locale}.csv`;
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', attachment(name));
    response.send(comparisonCsv(comparison, query.locale));
  }
}
