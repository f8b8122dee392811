import { describe, expect, it } from '@jest/globals';
import { topologyInForce, topologyOf, type TopologySample } from './topology-in-force.js';

const HOUR = 3_600_000;
const NOW = new Date('2026-11-27T00:00:00Z');
const MULTI = { hosts: 2, standby: true, sharedStore: true, outsideProber: true };
const hourly = (
  hours: number,
  of: (hour: number) => Partial<TopologySample> = () => ({}),
): TopologySample[] =>
  Array.from({ length: hours }, (_, n) => ({
    ...{ ...MULTI, ...of(n) },
    at: new Date(NOW.getTime() - (hours - n) * HOUR),
  }));

describe('the topology', () => {
  it('is of several nodes only with all that belongs to it', () => {
    const at = NOW;
    expect(topologyOf({ at, ...MULTI })).toBe('multi');
    for (const less of [{ hosts: 1 }, { standby: false }, { sharedStore: false }, { outsideProber: false }])
      expect(topologyOf({ at, ...MULTI, ...less })).toBe('single');
  });

  it('is that of one node until a day was seen', () => {
    expect(topologyInForce([], NOW)).toBe('single');
    expect(topologyInForce(hourly(23), NOW)).toBe('single');
    expect(topologyInForce(hourly(24), NOW)).toBe('multi');
  });

  it('falls to one node when less was there for more than a day, or nobody looked', () => {
    const less = (from: number, to: number) => (hour: number) =>
      hour >= from && hour < to ? { hosts: 1 } : {};
    expect(topologyInForce(hourly(100, less(10, 34)), NOW)).toBe('multi');
    expect(topologyInForce(hourly(100, less(10, 35)), NOW)).toBe('single');
    expect(topologyInForce(hourly(100, less(70, 100)), NOW)).toBe('single');
    expect(
      topologyInForce(
        hourly(100).filter((_, n) => n < 10 || n > 40),
        NOW,
      ),
    ).toBe('single');
  });
});
