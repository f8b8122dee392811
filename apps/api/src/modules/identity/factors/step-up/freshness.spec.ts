import { describe, expect, it } from '@jest/globals';
import type { UserFactorsView } from '@rinjo/contract';
import { freshnessOf, stepUpWays } from './freshness.js';

const NOW = new Date('2026-11-26T06:00:00Z');
const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);
const NOTHING: UserFactorsView = {
  passkeys: 0,
  totp: false,
  recoveryCodesLeft: 0,
  required: false,
  breakGlass: false,
};

describe('a dangerous request', () => {
  it('wants a factor that is younger than five minutes', () => {
    const factors = ['password'] as const;
    expect(freshnessOf({ factors, authenticatedAt: ago(299) }, NOTHING, NOW)).toBe('fresh');
    expect(freshnessOf({ factors, authenticatedAt: ago(300) }, NOTHING, NOW)).toBe('stale');
    expect(freshnessOf({ factors: ['passkey'], authenticatedAt: ago(300) }, NOTHING, NOW)).toBe('stale');
  });

  it('wants the second factor of people who have one', () => {
    const state = { ...NOTHING, totp: true };
    expect(freshnessOf({ factors: ['password'], authenticatedAt: NOW }, state, NOW)).toBe('stale');
    for (const factor of ['totp', 'recovery_code', 'passkey', 'saml'] as const)
      expect(freshnessOf({ factors: [factor], authenticatedAt: NOW }, state, NOW)).toBe('fresh');
  });

  it('waits until people who need a second factor have one', () => {
    const state = { ...NOTHING, required: true };
    expect(freshnessOf({ factors: ['password'], authenticatedAt: NOW }, state, NOW)).toBe('unenrolled');
    expect(freshnessOf({ factors: ['password'], authenticatedAt: ago(300) }, state, NOW)).toBe('stale');
    expect(freshnessOf({ factors: ['saml'], authenticatedAt: NOW }, state, NOW)).toBe('fresh');
  });
});

describe('ways to show again who one is', () => {
  it('are the password where there is nothing else, and never the password where there is more', () => {
    const [password, nothing] = [
      { password: true, provider: false },
      { password: false, provider: false },
    ];
    expect(stepUpWays(NOTHING, password)).toEqual(['password']);
    expect(stepUpWays(NOTHING, nothing)).toEqual([]);
    expect(stepUpWays({ ...NOTHING, totp: true }, password)).toEqual(['password_totp']);
    expect(stepUpWays({ ...NOTHING, passkeys: 1 }, password)).toEqual(['passkey']);
    expect(stepUpWays({ ...NOTHING, passkeys: 1, totp: true }, password)).toEqual([
      'passkey',
      'password_totp',
    ]);
    expect(stepUpWays({ ...NOTHING, passkeys: 1, totp: true }, nothing)).toEqual(['passkey']);
  });

  it('are the identity provider for whoever comes with one', () => {
    const provider = { password: false, provider: true };
    expect(stepUpWays(NOTHING, provider)).toEqual(['saml']);
    expect(stepUpWays({ ...NOTHING, passkeys: 1 }, provider)).toEqual(['passkey', 'saml']);
    expect(stepUpWays(NOTHING, { password: true, provider: true })).toEqual(['saml', 'password']);
  });
});
