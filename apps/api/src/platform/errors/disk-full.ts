/** Of Node.js (errno), and of PostgreSQL (class 53). */
const CODES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** Whether something failed for want of room on a disk: waiting does not help, somebody has to make room. */
export function isDiskFull(thrown: unknown): boolean {
  for (let cause = thrown; typeof cause === 'object' && cause !== null;)
    if ('code' in cause && CODES.has(cause.code)) return true;
    else cause = 'cause' in cause ? cause.cause : null;
  return false;
}
