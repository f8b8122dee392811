import type { OperatorScope } from '@rinjo/contract';

/** Lists, settings and logs of a tenant: what `metadata` lets an operator see. */
const METADATA = [
  ...['/tenant', '/tenant/settings', '/tenant/security', '/tenant/addresses'],
  ...[
    '/domains',
    '/domains/:domainId',
    '/saml-connections',
    '/saml-connections/:connectionId',
    '/provisioning',
  ],
  ...['/users', '/users/:userId', '/groups', '/groups/:groupId', '/roles', '/roles/system', '/roles/:roleId'],
  ...[
    '/keys',
    '/service-accounts',
    '/service-accounts/:serviceAccountId',
    '/webhooks',
    '/webhooks/:webhookId',
  ],
  ...['/sites', '/sites/:siteId', '/calls', '/calls/:callId'],
  ...[
    '/calls/:callId/invitations',
    '/calls/:callId/participants',
    '/calls/:callId/conformity',
    '/calls/:callId/recordings',
  ],
  ...['/evidence', '/evidence/:evidenceId', '/evidence/:evidenceId/versions', '/storage'],
  ...['/legal-holds', '/evidence-retention', '/exports', '/exports/:exportId'],
  ...[
    '/audit-entries',
    '/access-entries',
    '/sign-ins',
    '/audit-log',
    '/log-streams',
    '/log-alerts',
    '/operator-access',
  ],
] as const;

/** What people have said, shown and kept: with `content` alone. */
const CONTENT = [
  ...['/calls/:callId/chat', '/evidence/:evidenceId/comments', '/evidence/:evidenceId/content'],
  ...['/evidence/:evidenceId/thumbnail', '/evidence/:evidenceId/preview', '/evidence/:evidenceId/film'],
  ...['/recordings/:recordingId/overlay', '/recordings/:recordingId/segments/:segmentId/content'],
] as const;

/** Templates of routes below the API's prefix that an operator may read in a scope. What is not named here, nobody may. */
export const OPERATORS_ROUTES: Readonly<Record<OperatorScope, readonly string[]>> = {
  metadata: METADATA,
  content: [...METADATA, ...CONTENT],
};

/** Whether a request of this method to this template is one that the scope lets an operator make. */
export function isInScope(scope: OperatorScope, method: string, template: string): boolean {
  return (method === 'GET' || method === 'HEAD') && OPERATORS_ROUTES[scope].includes(template);
}
