import { expect, it } from '@jest/globals';
import { SHARING_DEFAULTS } from '@rinjo/contract';
import { shownStateOf, stateOf } from './share-link.js';

const now = new Date('2026-11-26T00:00:00Z');
const link = { expiresAt: new Date(now.getTime() + 1), revokedAt: null, openings: 1, maxOpenings: 2 };

it('ends by time, by hand, by use and by rule', () => {
  expect(stateOf(link, SHARING_DEFAULTS, now)).toBe('usable');
  expect(stateOf({ ...link, expiresAt: now }, SHARING_DEFAULTS, now)).toBe('expired');
  expect(stateOf({ ...link, revokedAt: now }, SHARING_DEFAULTS, now)).toBe('revoked');
  expect(stateOf({ ...link, openings: 2 }, SHARING_DEFAULTS, now)).toBe('used_up');
  expect(stateOf({ ...link, openings: 999, maxOpenings: null }, SHARING_DEFAULTS, now)).toBe('usable');
  expect(stateOf(link, { ...SHARING_DEFAULTS, allowed: false }, now)).toBe('off');
});

it('stays open for whoever had the last opening', () => {
  expect(shownStateOf({ ...link, openings: 2 }, SHARING_DEFAULTS, now)).toBe('usable');
  expect(shownStateOf({ ...link, openings: 2, revokedAt: now }, SHARING_DEFAULTS, now)).toBe('revoked');
});
