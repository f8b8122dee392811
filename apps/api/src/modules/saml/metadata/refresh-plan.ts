import type { MetadataChange } from '@rinjo/contract';
import { diffMetadata, type MetadataFacts } from './metadata-diff.js';

/** What a connection has now. */
export interface HeldMetadata extends MetadataFacts {
  /** Of those certificates, the ones that the metadata did not name any more the last time. */
  readonly retiring: readonly string[];
}

/** What becomes of metadata that were fetched without anybody asking. */
export type RefreshPlan =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'apply'; readonly changes: readonly MetadataChange[] }
  /** Somebody looks first. */
  | { readonly kind: 'ask'; readonly changes: readonly MetadataChange[] };

/**
 * Whoever holds the address of the metadata could name keys of their own. What is new is taken without a human only if a key
 * that is trusted already has signed it; what merely goes is taken, and goes slowly. Security design 2.7.
 */
export function planRefresh(held: HeldMetadata, found: MetadataFacts, signedByTrusted: boolean): RefreshPlan {
  const named = { ...held, certificates: held.certificates.filter((one) => !held.retiring.includes(one)) };
  const changes = diffMetadata(named, found);
  if (changes.length === 0) return { kind: 'unchanged' };
  // A certificate that is named again was trusted all the time.
  const bringsNothing = changes.every(
    ({ field, after }) => field === 'certificate' && (after === null || held.certificates.includes(after)),
  );
  return { kind: bringsNothing || signedByTrusted ? 'apply' : 'ask', changes };
}
