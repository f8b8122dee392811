import { describe, expect, it } from '@jest/globals';
import {
  afterCheck,
  type DomainStanding,
  lostAt,
  nextCheck,
  recordValue,
  sightOf,
  stateOf,
} from './domain-check.js';

const NOW = new Date('2026-11-26T00:00:00Z');
const days = (n: number): Date => new Date(NOW.getTime() + n * 86_400_000);
const PENDING: DomainStanding = { verifiedAt: null, failingSince: null, failure: null };
const VERIFIED: DomainStanding = { ...PENDING, verifiedAt: days(-30) };

describe('the record of a domain', () => {
  it('is found among others, and another one of ours is told from none', () => {
    expect(recordValue('abc')).toBe('rinjo-verification=abc');
    expect(sightOf(['v=spf1 -all', ' rinjo-verification=abc '], 'abc')).toBe('found');
    expect(sightOf(['rinjo-verification=abcd'], 'abc')).toBe('wrong_record');
    expect(sightOf(['v=spf1 -all', 'x rinjo-verification=abc'], 'abc')).toBe('no_record');
    expect(sightOf([], 'abc')).toBe('no_record');
  });
});

describe('a domain after a look at its zone', () => {
  it('is verified when the record is there, since the first time', () => {
    expect(afterCheck({ ...PENDING, failure: 'no_record' }, 'found', NOW)).toEqual({
      ...PENDING,
      verifiedAt: NOW,
    });
    expect(afterCheck(VERIFIED, 'found', NOW)).toEqual(VERIFIED);
  });

  it('stays pending while it is not', () => {
    for (const sight of ['no_record', 'wrong_record', 'dns_failure'] as const)
      expect(afterCheck(PENDING, sight, NOW)).toEqual({ ...PENDING, failure: sight });
  });

  it('is forgiven a missing record for seven days, and lost then', () => {
    const failing = afterCheck(VERIFIED, 'no_record', NOW);
    expect([stateOf(failing), lostAt(failing)]).toEqual(['failing', days(7)]);
    const later = afterCheck(failing, 'dns_failure', days(6.9));
    expect([stateOf(later), later.failingSince]).toEqual(['failing', NOW]);
    expect(afterCheck(later, 'found', days(6.9))).toEqual(VERIFIED);
    expect(afterCheck(later, 'no_record', days(7))).toEqual({ ...PENDING, failure: 'no_record' });
  });

  it('is looked at daily, sooner when something is wrong, and not forever when it never was there', () => {
    expect(nextCheck(VERIFIED, days(-40), NOW)).toEqual(days(1));
    expect(nextCheck({ ...VERIFIED, failingSince: NOW }, days(-40), NOW)).toEqual(days(0.25));
    expect(nextCheck(PENDING, days(-1), NOW)).toEqual(days(1 / 24));
    expect(nextCheck(PENDING, days(-3), NOW)).toBeNull();
  });
});
