import { describe, expect, it } from '@jest/globals';
import { type Permission, type SessionId, SYSTEM_ROLES, type TenantId, type UserId } from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../../../platform/access/principal.js';
import { mayGive, permissionsOf } from './rights.js';

const TENANT = 'tenant' as TenantId;
const someone = (...permissions: Permission[]): Principal => ({
  tenantId: TENANT,
  actor: { kind: 'user', userId: 'u' as UserId, sessionId: 's' as SessionId, name: 'U' },
  permissions: new Set(permissions),
  origin: null,
});

describe('what roles allow', () => {
  it('is what all of them allow together', () => {
    const both = permissionsOf({ systemRoles: ['member'], granted: ['audit:read', 'call:join'] });
    expect([...both].sort()).toEqual([...SYSTEM_ROLES.member, 'audit:read'].sort());
  });

  it('is nothing that the table does not know or that no tenant may give', () => {
    const stored = ['audit:read', 'operator:everything', 'user:read ', '__proto__'];
    expect([...permissionsOf({ systemRoles: [], granted: stored })]).toEqual(['audit:read']);
  });
});

describe('giving rights', () => {
  it('needs them, beyond what every member may', () => {
    expect(mayGive(someone('user:manage'), ['user:manage', 'call:join'])).toBe(true);
    expect(mayGive(someone('user:manage'), ['role:manage'])).toBe(false);
    expect(mayGive(someone('user:manage'), SYSTEM_ROLES.admin)).toBe(false);
    expect(mayGive(someone(...SYSTEM_ROLES.admin), SYSTEM_ROLES.admin)).toBe(true);
  });

  it('is up to the administrator who set a job to work', () => {
    expect(mayGive(jobPrincipal(TENANT, 'sync'), SYSTEM_ROLES.admin)).toBe(true);
  });
});
