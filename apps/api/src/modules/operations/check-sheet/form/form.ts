import { AVAILABILITY } from './availability.js';
import { DATA_MANAGEMENT } from './data-management.js';
import { EXTENSIBILITY } from './extensibility.js';
import type { FormArea, FormRow } from './form-row.js';
import { PERFORMANCE } from './performance.js';
import { RELIABILITY } from './reliability.js';
import { SECURITY } from './security.js';
import { SUPPORT } from './support.js';

/** クラウドサービスレベルのチェックリスト (METI, August 2010): its 49 rows in its order. */
export const FORM: readonly FormArea[] = [
  AVAILABILITY,
  RELIABILITY,
  PERFORMANCE,
  EXTENSIBILITY,
  SUPPORT,
  DATA_MANAGEMENT,
  SECURITY,
];

export const FORM_ROWS: readonly FormRow[] = FORM.flatMap(({ rows }) => rows);
