import type { KeyVersion } from '../../../platform/crypto/key-store.port.js';

const DAY = 24 * 3_600_000;

/** When the current key is to be replaced; null for none, and where keys are not replaced by themselves (0 days). */
export function dueAt(current: KeyVersion | undefined, days: number): Date | null {
  return current === undefined || days === 0 ? null : new Date(current.createdAt.getTime() + days * DAY);
}
