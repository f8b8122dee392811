import { hexOf } from './outbox/outbox-item';

/** SHA-256 of what is in memory, hex. */
export const sha256Of = async (bytes: ArrayBuffer): Promise<string> =>
  hexOf(await crypto.subtle.digest('SHA-256', bytes));
