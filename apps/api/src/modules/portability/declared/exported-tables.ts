import { CALL_TABLES } from './calls.js';
import { EVIDENCE_TABLES } from './evidence.js';
import type { ExportedTable } from './exported-table.js';
import { LOG_TABLES } from './log.js';
import { PEOPLE_TABLES } from './people.js';

/** Version of the format; another one when a reader of this one could misunderstand it. */
export const EXPORT_FORMAT = 1;

/** Every table of an export, in an order in which each row comes after those that it refers to. */
export const EXPORTED_TABLES: readonly ExportedTable[] = [
  ...PEOPLE_TABLES,
  ...CALL_TABLES,
  ...EVIDENCE_TABLES,
  ...LOG_TABLES,
];
