import type { AddFile, FileView, PageOf } from '@rinjo/contract';
import { DomainError } from '../../platform/errors/domain-error.js';

/** The page that a picture says it is: a sheet is one, nothing else is. Throws VALIDATION. */
export function pageOf({ kind, pageOf: fileId, pageNumber, pageCount }: AddFile): PageOf | null {
  if (kind !== 'sheet') {
    if (fileId === undefined && pageNumber === undefined && pageCount === undefined) return null;
    throw refused('kind:isIn');
  }
  if (fileId === undefined) throw refused('pageOf:isDefined');
  if (pageNumber === undefined) throw refused('pageNumber:isDefined');
  if (pageCount === undefined) throw refused('pageCount:isDefined');
  if (pageNumber > pageCount) throw refused('pageNumber:max');
  return { fileId, number: pageNumber, count: pageCount };
}

/** The picture of this page that is in the call already: two people turned to it at once. */
export function samePage(files: Iterable<FileView>, page: PageOf): FileView | null {
  for (const file of files)
    if (file.page?.fileId === page.fileId && file.page.number === page.number) return file;
  return null;
}

const refused = (field: string): DomainError => new DomainError('VALIDATION', { fields: [field] });
