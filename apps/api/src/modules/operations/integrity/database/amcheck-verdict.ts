import type { AmcheckResult } from './pg-amcheck.js';

const SHOWN = 500;
/** What `pg_amcheck` ends with when it has found something. */
const FOUND = 2;

/** What an end of `pg_amcheck` means. @param code null: it was killed, or did not begin */
export function amcheckVerdict(code: number | null, printed: string): AmcheckResult {
  const detail = printed.trim().slice(0, SHOWN);
  if (code === 0) return { outcome: 'sound', detail };
  // Without its extension in the database there is nothing that it can call.
  if (/amcheck is not installed/.test(printed)) return { outcome: 'absent', detail };
  return { outcome: code === FOUND ? 'faulty' : 'failed', detail };
}
