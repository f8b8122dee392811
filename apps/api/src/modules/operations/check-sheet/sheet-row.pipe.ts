import { Injectable, type PipeTransform } from '@nestjs/common';
import { CHECK_SHEET_ROWS } from '@rinjo/contract';
import { DomainError } from '../../../platform/errors/domain-error.js';

/** The number of a row in a path. Throws VALIDATION for anything but 1 to 49. */
@Injectable()
export class SheetRowPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    const row = /^[1-9]\d?$/.test(value) ? Number(value) : 0;
    if (row < 1 || row > CHECK_SHEET_ROWS) throw new DomainError('VALIDATION', { fields: ['row:isRow'] });
    return row;
  }
}
