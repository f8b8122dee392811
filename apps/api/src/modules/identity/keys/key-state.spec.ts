import { describe, expect, it } from '@jest/globals';
import type { Permission } from '@rinjo/contract';
import { expiryOf, type KeyFacts, permissionsOfKey, refusalOf, stateOf } from './key-state.js';

const NOW = new Date('2026-11-26T07:00:00Z');
const inDays = (days: number): Date => expiryOf(NOW, days);
const good: KeyFacts = {
  expiresAt: inDays(365),
  revokedAt: null,
  addresses: [],
  tenantAddresses: [],
  ownerActive: true,
};

describe('a key', () => {
  it('is good until the moment of its end, from where it was made for', () => {
    expect(refusalOf(good, '192.0.2.1', NOW)).toBeNull();
    expect(refusalOf({ ...good, expiresAt: inDays(0) }, '192.0.2.1', NOW)).toBe('expired');
    expect(refusalOf({ ...good, revokedAt: NOW }, '192.0.2.1', NOW)).toBe('revoked');
    expect(refusalOf({ ...good, revokedAt: inDays(1) }, '192.0.2.1', NOW)).toBeNull();
    expect(refusalOf({ ...good, ownerActive: false }, '192.0.2.1', NOW)).toBe('owner');
    expect(refusalOf({ ...good, addresses: ['192.0.2.0/24'] }, '192.0.2.1', NOW)).toBeNull();
    expect(refusalOf({ ...good, addresses: ['192.0.2.0/24'] }, '192.0.3.1', NOW)).toBe('address');
    const both = { ...good, addresses: ['192.0.2.0/24'], tenantAddresses: ['192.0.2.0/25'] };
    expect(refusalOf(both, '192.0.2.1', NOW)).toBeNull();
    expect(refusalOf(both, '192.0.2.129', NOW)).toBe('address');
  });

  it('does not tell a wrong address of a key that is over', () => {
    const over = { ...good, expiresAt: NOW, addresses: ['192.0.2.0/24'] };
    expect(refusalOf(over, '198.51.100.1', NOW)).toBe('expired');
  });

  it('is shown as what it is', () => {
    expect(stateOf(good, NOW)).toBe('active');
    expect(stateOf({ ...good, expiresAt: inDays(31) }, NOW)).toBe('active');
    expect(stateOf({ ...good, expiresAt: inDays(30) }, NOW)).toBe('expiring');
    expect(stateOf({ ...good, expiresAt: NOW }, NOW)).toBe('expired');
    expect(stateOf({ ...good, revokedAt: inDays(1) }, NOW)).toBe('replaced');
    expect(stateOf({ ...good, revokedAt: NOW }, NOW)).toBe('revoked');
    expect(stateOf({ ...good, ownerActive: false }, NOW)).toBe('inactive');
  });

  it('may do what its scopes and its owner both may', () => {
    const own = new Set<Permission>(['user:read', 'call:create', 'profile:update']);
    expect([...permissionsOfKey(['user:read', 'user:manage'], own)]).toEqual(['user:read']);
  });
});
