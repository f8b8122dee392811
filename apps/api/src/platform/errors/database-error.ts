import type { ErrorCode } from '@rinjo/contract';

/** SQLSTATE (PostgreSQL, Appendix A) of failures that the caller can do something about: wait, or ask again. */
const BY_STATE: Readonly<Record<string, ErrorCode>> = {
  '23505': 'CONFLICT', // unique_violation: somebody was faster
  '40001': 'BUSY', // serialization_failure
  '40P01': 'BUSY', // deadlock_detected
  '53300': 'BUSY', // too_many_connections
  '55P03': 'BUSY', // lock_not_available
  '57014': 'BUSY', // query_canceled: statement_timeout
  '57P01': 'NOT_READY', // admin_shutdown
  '57P03': 'NOT_READY', // cannot_connect_now
};

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT']);

/** The error code of a database failure that is not a fault of the code, or null. */
export function databaseErrorCode(thrown: unknown): ErrorCode | null {
  if (!(thrown instanceof Error)) return null;
  if (thrown.message === 'timeout exceeded when trying to connect') return 'BUSY'; // pg-pool: no free connection
  if (thrown.message.startsWith('Connection terminated')) return 'NOT_READY';
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null;
  if (code === null) return null;
  return BY_STATE[code] ?? (UNREACHABLE.has(code) ? 'NOT_READY' : null);
}
