import type { MetadataPreview } from '@rinjo/contract';
import type { StoredMetadata } from '../stored-metadata.js';
import { previewOf } from './connection-metadata.js';
import { certificateOf } from './idp-certificate.js';
import type { MetadataFacts } from './metadata-diff.js';

/** What a refresh found and nobody has looked at yet, as it would be shown had somebody asked. */
export function pendingPreview(stored: StoredMetadata, held: MetadataFacts): MetadataPreview {
  const signingCertificates = stored.signingCertificates
    .map((base64) => certificateOf(Buffer.from(base64, 'base64')))
    .flatMap((reading) => (reading.kind === 'certificate' ? [reading.certificate] : []));
  const { entityId, ssoUrl, sloUrl } = stored;
  return previewOf({ entityId, ssoUrl, sloUrl, signingCertificates, wantAuthnRequestsSigned: false }, held);
}
