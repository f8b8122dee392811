import { describe, expect, it } from '@jest/globals';
import type { AvailabilityRecord, ComponentRecord } from '../ledger/availability-reader.js';
import { joinedRecords } from './joined-records.js';

const record = (from: number, to: number, components: readonly ComponentRecord[]): AvailabilityRecord => ({
  ...{ vantage: 'outside', components, planned: [], lastSeen: to },
  window: components.length === 0 ? null : { from, to },
});
const signIn = (from: number, to: number, bad: ComponentRecord['bad']): ComponentRecord => ({
  ...{ component: 'sign-in', window: { from, to }, bad },
});
const NOW = { from: 100, to: 150 };

describe('days read apart', () => {
  const past = record(40, 100, [signIn(40, 100, [{ from: 95, to: 100 }])]);

  it('are one: what lasted over midnight is one run', () => {
    const today = record(100, 148, [signIn(100, 148, [{ from: 100, to: 110 }])]);
    expect(joinedRecords(past, today, NOW)).toMatchObject({
      ...{ window: { from: 40, to: 148 }, lastSeen: 148 },
      components: [{ window: { from: 40, to: 148 }, bad: [{ from: 95, to: 110 }] }],
    });
  });

  it('have no hole between midnight and the first look of today', () => {
    const today = record(130, 148, [signIn(130, 148, [])]);
    expect(joinedRecords(past, today, NOW).components[0]?.bad).toEqual([{ from: 95, to: 130 }]);
  });

  it('are down today when nobody looks any more', () => {
    const found = joinedRecords(past, record(0, 0, []), NOW);
    expect(found.components[0]).toMatchObject({
      window: { from: 40, to: 150 },
      bad: [{ from: 95, to: 150 }],
    });
    expect(found.lastSeen).toBe(100);
  });

  it('begin today when nobody has looked before', () => {
    const today = record(130, 148, [signIn(130, 148, [])]);
    expect(joinedRecords(record(0, 0, []), today, NOW)).toBe(today);
  });
});
