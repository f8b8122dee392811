import { describe, expect, it } from '@jest/globals';
import type { AddFile, FileId, FileView } from '@rinjo/contract';
import { DomainError } from '../../platform/errors/domain-error.js';
import { pageOf, samePage } from './document-page.js';

const PLAN = 'plan' as FileId;
const whole: AddFile = { kind: 'sheet', pageOf: PLAN, pageNumber: 3, pageCount: 12 };

function fieldsRefused(input: AddFile): unknown {
  try {
    return pageOf(input);
  } catch (thrown) {
    return thrown instanceof DomainError ? thrown.details['fields'] : thrown;
  }
}

describe('a page of a document', () => {
  it('is told whole or not at all', () => {
    expect(pageOf({ kind: 'photo' })).toBeNull();
    expect(pageOf(whole)).toEqual({ fileId: PLAN, number: 3, count: 12 });
    expect(fieldsRefused({ kind: 'sheet' })).toEqual(['pageOf:isDefined']);
    expect(fieldsRefused({ kind: 'sheet', pageNumber: 3, pageCount: 12 })).toEqual(['pageOf:isDefined']);
    expect(fieldsRefused({ kind: 'sheet', pageOf: PLAN, pageCount: 12 })).toEqual(['pageNumber:isDefined']);
    expect(fieldsRefused({ kind: 'sheet', pageOf: PLAN, pageNumber: 3 })).toEqual(['pageCount:isDefined']);
  });

  it('is one of its document, and a sheet', () => {
    expect(fieldsRefused({ ...whole, pageNumber: 13 })).toEqual(['pageNumber:max']);
    expect(fieldsRefused({ ...whole, kind: 'photo' })).toEqual(['kind:isIn']);
  });

  it('is found again by document and number', () => {
    const file = (fileId: string, number: number) =>
      ({ page: { fileId: fileId as FileId, number, count: 12 } }) as FileView;
    const files = [{ page: null } as FileView, file('other', 3), file('plan', 2), file('plan', 3)];
    expect(samePage(files, { fileId: PLAN, number: 3, count: 12 })).toBe(files[3]);
    expect(samePage(files, { fileId: PLAN, number: 4, count: 12 })).toBeNull();
  });
});
