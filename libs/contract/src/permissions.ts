/** What can be done to what. Every permission is derived from this table. */
export const RESOURCES = {
  tenant: ['read', 'update'],
  user: ['read', 'manage'],
  group: ['read', 'manage'],
  role: ['read', 'manage'],
  connection: ['read', 'manage'],
  domain: ['read', 'manage'],
  security: ['read', 'update'],
  key: ['read', 'manage'],
  service_account: ['read', 'manage'],
  webhook: ['read', 'manage'],
  provisioning: ['read', 'manage'],
  session: ['read', 'revoke'],
  profile: ['update'],
  presence: ['read', 'update'],
  ring: ['start', 'answer', 'read'],
  audit: ['read'],
  site: ['read', 'manage'],
  call: ['create', 'read', 'update', 'join', 'invite', 'end'],
  participant: ['remove'],
  lobby: ['admit'],
  pointer: ['show'],
  stage: ['show'],
  camera: ['direct'],
  board: ['write'],
  recording: ['start', 'read'],
  file: ['add', 'read'],
  evidence: ['read', 'annotate', 'delete', 'manage'],
  upload: ['add'],
  chat: ['write'],
  drawing: ['draw', 'erase'],
} as const;

type Resources = typeof RESOURCES;
export type Permission = {
  [R in keyof Resources]: `${R & string}:${Resources[R][number] & string}`;
}[keyof Resources];

/** Every permission, in the order of the table. */
export const PERMISSIONS: readonly Permission[] = Object.entries(RESOURCES).flatMap(([resource, actions]) =>
  actions.map((action) => `${resource}:${action}` as Permission),
);

/** Roles that a membership gives in a tenant. */
export const SYSTEM_ROLES = {
  admin: [
    'tenant:read',
    'tenant:update',
    'user:read',
    'user:manage',
    'group:read',
    'group:manage',
    'role:read',
    'role:manage',
    'connection:read',
    'connection:manage',
    'domain:read',
    'domain:manage',
    'security:read',
    'security:update',
    'key:read',
    'key:manage',
    'service_account:read',
    'service_account:manage',
    'webhook:read',
    'webhook:manage',
    'provisioning:read',
    'provisioning:manage',
    'session:read',
    'session:revoke',
    'profile:update',
    'presence:read',
    'presence:update',
    'ring:start',
    'ring:answer',
    'ring:read',
    'audit:read',
    'site:read',
    'site:manage',
    'call:create',
    'call:read',
    'call:update',
    'call:join',
    'call:invite',
    'call:end',
    'participant:remove',
    'lobby:admit',
    'pointer:show',
    'stage:show',
    'camera:direct',
    'board:write',
    'recording:start',
    'recording:read',
    'file:add',
    'file:read',
    'evidence:read',
    'evidence:annotate',
    'upload:add',
    'evidence:delete',
    'evidence:manage',
    'chat:write',
    'drawing:draw',
    'drawing:erase',
  ],
  member: [
    'tenant:read',
    'user:read',
    'group:read',
    'session:read',
    'session:revoke',
    'profile:update',
    'presence:read',
    'presence:update',
    'ring:start',
    'ring:answer',
    'ring:read',
    'site:read',
    'call:create',
    'call:read',
    'call:update',
    'call:join',
    'call:invite',
    'call:end',
    'participant:remove',
    'lobby:admit',
    'pointer:show',
    'stage:show',
    'camera:direct',
    'board:write',
    'recording:start',
    'recording:read',
    'file:add',
    'file:read',
    'evidence:read',
    'evidence:annotate',
    'upload:add',
    'evidence:delete',
    'chat:write',
    'drawing:draw',
    'drawing:erase',
  ],
} as const satisfies Record<string, readonly Permission[]>;
export type SystemRole = keyof typeof SYSTEM_ROLES;

/** What a role that a tenant makes may hold: what its administrators may, and nothing of the installation. */
export const TENANT_PERMISSIONS: readonly Permission[] = SYSTEM_ROLES.admin;

/** What a guest may do, in the one call of the invitation. */
export const GUEST_PERMISSIONS = [
  'call:read',
  'call:join',
  'pointer:show',
  'drawing:draw',
  'file:add',
  'file:read',
  'evidence:read',
  'upload:add',
  'chat:write',
] as const satisfies readonly Permission[];

/** What a pass for late uploads allows, after the guest's session is over. */
export const UPLOAD_PASS_PERMISSIONS = ['upload:add'] as const satisfies readonly Permission[];

/**
 * What a role in a call allows on top of a seat. A tenant permission says that someone may do this at all,
 * the role in the call says that it may be done here; both are needed.
 */
export const CALL_ROLES = {
  host: [
    'call:update',
    'call:invite',
    'call:end',
    'participant:remove',
    'lobby:admit',
    'stage:show',
    'camera:direct',
    'board:write',
    'recording:start',
    'drawing:erase',
  ],
  member: [
    'call:invite',
    'lobby:admit',
    'stage:show',
    'camera:direct',
    'board:write',
    'recording:start',
    'drawing:erase',
  ],
  guest: [],
} as const satisfies Record<string, readonly Permission[]>;
export type CallRole = keyof typeof CALL_ROLES;
