import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { uuidv7 } from 'uuidv7';
import { API_PREFIX, type RouteInfo, RouteTable } from '../../apps/api/src/platform/access/route-table.js';
import type { TestApp } from './app.js';
import { fullTenant } from './full-tenant.js';

/**
 * Every route of the API, asked from the running product: a new one is probed on the day it is added. What stands at the root
 * is for browsers and identity providers and has attack cases of its own.
 */
export const routesOf = (app: TestApp): readonly RouteInfo[] =>
  app
    .get(RouteTable)
    .all()
    .filter((route) => route.template.startsWith(`${API_PREFIX}/`));

export const parametersOf = (route: RouteInfo): string[] =>
  [...route.template.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');

/** What is named by something else than a UUID: a certificate, a row of the check sheet. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  fingerprint: '0'.repeat(64),
  row: '35',
  canary: 'none',
};
const ofNothing = (name: string): string => OTHER_NAMES[name] ?? uuidv7();

/** A route's path with its parameters filled in. */
export function pathOf(route: RouteInfo, ids: Readonly<Record<string, string>>): string {
  return route.template.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? ofNothing(name));
}

export const fieldsOf = (dto: Type): string[] => [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(dto, '', false, false)
      .map((rule) => rule.propertyName),
  ),
];

/** For each parameter of a path, the table whose id it is. A new parameter is named here or the probes fail. */
const TABLES: Readonly<Record<string, string>> = {
  callId: 'call',
  evidenceId: 'evidence',
  commentId: 'evidence_comment',
  legalHoldId: 'legal_hold',
  exportId: 'tenant_export',
  integrityReportId: 'integrity_report',
  monthlyReportId: 'monthly_report',
  partId: 'tenant_export_part',
  shareLinkId: 'share_link',
  openingId: 'share_opening',
  siteId: 'site',
  groupId: 'user_group',
  domainId: 'tenant_domain',
  roleId: 'role',
  keyId: 'api_key',
  serviceAccountId: 'service_account',
  guestLinkId: 'guest_link',
  // Files are in the memory of a call's process: no table has one, and no id of another tenant's opens any.
  fileId: 'call',
  ringId: 'call_ring',
  // Checks of the network likewise.
  networkCheckId: 'call',
  sessionId: 'session',
  passkeyId: 'passkey',
  connectionId: 'saml_connection',
  testId: 'saml_test',
  userId: 'user_account',
  logExportId: 'log_export',
  savedSearchId: 'saved_search',
  logStreamId: 'log_stream',
  logAlertId: 'log_alert',
  webhookId: 'webhook',
  deliveryId: 'webhook_delivery',
  grantId: 'operator_grant',
  // Contracts, plans and erasures are the installation's.
  tenantId: 'session',
  planId: 'session',
  erasureId: 'session',
  requestId: 'support_request',
  // Sessions of operators are of no tenant: no id of a tenant's session is one.
  operatorSessionId: 'session',
  // Editions of the check sheet likewise.
  editionId: 'call',
  // Nor are incidents and alerts.
  incidentId: 'call',
  maintenanceId: 'call',
  noticeId: 'call',
  alertId: 'call',
  securityIncidentId: 'call',
};

type Rows = Awaited<ReturnType<typeof fullTenant>>['rows'];

/** The ids of a tenant's rows, by the names that paths give them. */
export function ownIdFor(rows: Rows): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(TABLES).map(([name, table]) => [name, String(rows.get(table)?.['id'])]),
  );
}

/** The ids of a tenant that has one of everything, by the names that paths give them. */
export async function idsOfFullTenant(app: TestApp): Promise<Readonly<Record<string, string>>> {
  return ownIdFor((await fullTenant(app.database)).rows);
}

/** Bodies that pass validation, for routes that check the id after the body. Others need none. */
export const VALID_BODIES: Readonly<Record<string, unknown>> = {
  'PATCH /api/v1/me/passkeys/:passkeyId': { name: 'Phone' },
  'PATCH /api/v1/saml-connections/:connectionId': { version: 1 },
  'POST /api/v1/saml-connections/:connectionId/metadata-preview': { xml: '<a/>' },
  'PUT /api/v1/saml-connections/:connectionId/metadata': {
    metadata: { xml: '<a/>' },
    digest: '0'.repeat(64),
  },
  'POST /api/v1/me/saml-links': { offerId: uuidv7() },
  'POST /api/v1/calls/:callId/invitations': { userIds: [uuidv7()] },
  'POST /api/v1/guest/network-checks/:networkCheckId/end': { token: 'somebody else’s' },
  'POST /api/v1/webhooks/:webhookId/replays': {
    ...{ from: '2026-11-23T00:00:00Z', until: '2026-11-24T00:00:00Z', which: 'all' },
  },
  'POST /api/v1/legal-holds/:legalHoldId/lifting': { reason: 'Settled' },
  'POST /api/v1/evidence/:evidenceId/comments': { text: 'A' },
  'POST /api/v1/support/requests/:requestId/messages': { text: 'A' },
  'PUT /api/v1/evidence-retention/sites/:siteId': { keepDays: 30 },
  'POST /api/v1/calls/:callId/guest-links': { maxUses: 1, lifetimeS: 3600 },
};

export const bodyFor = (route: RouteInfo): unknown =>
  route.body === null ? undefined : (VALID_BODIES[`${route.method} ${route.template}`] ?? {});
