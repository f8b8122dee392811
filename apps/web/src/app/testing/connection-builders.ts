import type { ConnectionId, ConnectionView, MetadataPreview } from '@rinjo/contract';

/** A connection that is set up and off. */
export function aConnection(change: Partial<ConnectionView> = {}): ConnectionView {
  const entityId = 'https://rinjo.test/saml/c-1';
  return {
    id: 'c-1' as ConnectionId,
    name: 'Aoba',
    provider: 'entra',
    state: 'disabled',
    idpEntityId: 'https://idp.test',
    certificateNotAfter: null,
    hasPendingMetadata: false,
    lastSignInAt: null,
    people: 0,
    createdAt: '2026-11-20T00:00:00Z',
    version: 1,
    ssoUrl: 'https://idp.test/sso',
    sloUrl: null,
    certificates: [],
    signaturePolicy: 'both',
    encryptionWanted: false,
    idpInitiatedAllowed: false,
    jitEnabled: true,
    attributes: { email: 'email', displayName: '', locale: '', groups: '' },
    groupMappings: [],
    defaultRole: 'member',
    metadata: { url: null, lastRefreshAt: null, lastFailure: null, pending: null },
    serviceProvider: {
      entityId,
      acsUrl: `${entityId}/acs`,
      sloUrl: `${entityId}/slo`,
      metadataUrl: `${entityId}/metadata`,
      loginUrl: `${entityId}/login`,
      certificates: [],
    },
    ...change,
  };
}

export function aPreview(change: Partial<MetadataPreview> = {}): MetadataPreview {
  return {
    digest: 'd-1',
    entityId: 'https://idp.test',
    ssoUrl: 'https://idp.test/sso',
    sloUrl: null,
    certificates: [],
    diff: [{ field: 'ssoUrl', before: null, after: 'https://idp.test/sso' }],
    ...change,
  };
}
