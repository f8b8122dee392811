import type {
  AttributeMap,
  ConnectionMetadata,
  ConnectionSummary,
  ConnectionView,
  GroupMapping,
  IdpCertificateView,
  SpCertificateView,
} from '@rinjo/contract';
import type { CertificateEntity } from '../certificate.entity.js';
import { certificateView } from '../certificates.js';
import type { ConnectionEntity } from '../connection.entity.js';
import type { GroupMappingEntity } from '../group-mapping.entity.js';
import type { ServiceProvider } from '../service-provider.js';
import type { ServiceProviderKeyEntity } from '../service-provider-key.entity.js';

/** What entra, okta and the others are told to send unless somebody decides otherwise. */
export const DEFAULT_ATTRIBUTES: AttributeMap = {
  email: 'email',
  displayName: 'displayName',
  locale: '',
  groups: 'groups',
};

/** A connection with all that its page shows. */
export interface WholeConnection {
  readonly row: ConnectionEntity;
  readonly certificates: readonly CertificateEntity[];
  readonly keys: readonly ServiceProviderKeyEntity[];
  readonly mappings: readonly GroupMappingEntity[];
  readonly people: number;
  readonly provider: ServiceProvider;
  readonly pending: ConnectionMetadata['pending'];
}

export function summaryOf(
  row: ConnectionEntity,
  certificates: readonly CertificateEntity[],
  people: number,
): ConnectionSummary {
  const { id, name, provider, state, idpEntityId } = row;
  const ends = certificates.map(({ der }) => certificateView(der).notAfter).sort();
  return {
    ...{ id, name, provider, state, idpEntityId, people },
    certificateNotAfter: ends.at(-1) ?? null,
    hasPendingMetadata: row.pendingMetadata !== null,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

export function viewOf(whole: WholeConnection): ConnectionView {
  const { row, certificates, mappings, people, provider, keys, pending } = whole;
  const { version, ssoUrl, sloUrl, signaturePolicy, attributes, defaultRole } = row;
  const { encryptionWanted, idpInitiatedAllowed, jitEnabled } = row;
  return {
    ...summaryOf(row, certificates, people),
    ...{ version, ssoUrl, sloUrl, signaturePolicy, attributes, defaultRole },
    ...{ encryptionWanted, idpInitiatedAllowed, jitEnabled },
    certificates: certificates.map(idpCertificateView),
    groupMappings: mappings.map(mappingView),
    metadata: {
      url: row.metadataUrl,
      lastRefreshAt: row.metadataRefreshedAt?.toISOString() ?? null,
      lastFailure: row.metadataFailure,
      pending,
    },
    serviceProvider: { ...provider, certificates: keys.map(spCertificateView) },
  };
}

const idpCertificateView = ({ der, origin, addedAt, retiresAt }: CertificateEntity): IdpCertificateView => ({
  ...certificateView(der),
  origin,
  addedAt: addedAt.toISOString(),
  retiresAt: retiresAt?.toISOString() ?? null,
});

const spCertificateView = ({
  certificate,
  state,
  publishedUntil,
}: ServiceProviderKeyEntity): SpCertificateView => ({
  ...certificateView(certificate),
  state,
  publishedUntil: publishedUntil?.toISOString() ?? null,
});

const mappingView = ({ value, groupId, role }: GroupMappingEntity): GroupMapping => ({
  value,
  groupId,
  role,
});
