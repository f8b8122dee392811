/** Why an export is not restored. Nothing has changed when it is one of the first group. */
export type ImportRefusal =
  | 'NO_EXPORT' // no manifest there
  | 'ARCHIVE_BROKEN' // not a ZIP that this product writes, or two files of one name
  | 'ARCHIVE_COMPRESSED' // packed by another program: unpack it first
  | 'MANIFEST_BROKEN'
  | 'FORMAT_UNKNOWN'
  | 'SIGNATURE_WRONG'
  | 'KEY_NOT_CONFIRMED' // whoever imports has to say which key they trust
  | 'KEY_DIFFERS'
  | 'LIST_ALTERED'
  | 'PATH_REFUSED'
  | 'FILE_MISSING'
  | 'FILE_ALTERED'
  | 'TABLE_UNKNOWN'
  | 'ROW_REFUSED'
  | 'TENANT_NOT_FOUND'
  | 'PLAN_NOT_FOUND'
  | 'TENANT_NOT_EMPTY'
  | 'ALREADY_IMPORTED'
  | 'STORAGE_FULL';

/** An export that is not restored, with what people need to know about it. */
export class ImportRefused extends Error {
  constructor(
    readonly code: ImportRefusal,
    readonly details: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = 'ImportRefused';
  }
}
