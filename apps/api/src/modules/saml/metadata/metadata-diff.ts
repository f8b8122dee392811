import type { MetadataChange } from '@rinjo/contract';
import type { IdpMetadata } from './idp-metadata.js';

/** What of the metadata a connection keeps and people decide about. */
export interface MetadataFacts {
  readonly ssoUrl: string | null;
  readonly sloUrl: string | null;
  /** Fingerprints of the certificates. */
  readonly certificates: readonly string[];
}

export const NO_METADATA: MetadataFacts = { ssoUrl: null, sloUrl: null, certificates: [] };

export const factsOf = (metadata: IdpMetadata): MetadataFacts => ({
  ssoUrl: metadata.ssoUrl,
  sloUrl: metadata.sloUrl,
  certificates: metadata.signingCertificates.map(({ fingerprint }) => fingerprint),
});

/** What becomes another: addresses, then certificates that come, then those that go. The entity id never changes. */
export function diffMetadata(before: MetadataFacts, after: MetadataFacts): MetadataChange[] {
  const addresses = (['ssoUrl', 'sloUrl'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field): MetadataChange => ({ field, before: before[field], after: after[field] }));
  const added = after.certificates
    .filter((fingerprint) => !before.certificates.includes(fingerprint))
    .map((fingerprint): MetadataChange => ({ field: 'certificate', before: null, after: fingerprint }));
  const gone = before.certificates
    .filter((fingerprint) => !after.certificates.includes(fingerprint))
    .map((fingerprint): MetadataChange => ({ field: 'certificate', before: fingerprint, after: null }));
  return [...addresses, ...added, ...gone];
}
