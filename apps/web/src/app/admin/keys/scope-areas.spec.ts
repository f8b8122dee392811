import { KEY_SCOPES, SYSTEM_ROLES } from '@rinjo/contract';
import { beyondRoles, SCOPE_AREAS } from './scope-areas';

it('offers every scope once', () => {
  const offered = SCOPE_AREAS.flatMap(({ scopes }) => scopes);
  expect([...offered].sort()).toEqual([...KEY_SCOPES].sort());
});

it('tells which scopes have no effect for a role', () => {
  const { member, admin } = SYSTEM_ROLES;
  expect(beyondRoles(['call:read', 'user:manage'], [member])).toEqual(['user:manage']);
  expect(beyondRoles(['call:read', 'user:manage'], [member, admin])).toEqual([]);
  expect(beyondRoles(['user:manage'], [member, ['user:manage']])).toEqual([]);
  expect(beyondRoles(['user:manage'], [member, null])).toEqual([]);
});
