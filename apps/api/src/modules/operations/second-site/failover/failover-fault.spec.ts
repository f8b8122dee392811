import { describe, expect, it } from '@jest/globals';
import type { FailoverReport } from '@rinjo/contract';
import { failoverFault } from './failover-fault.js';

const NOW = new Date('2026-11-28T12:00:00Z');
const report = (of: Partial<FailoverReport> = {}): FailoverReport => ({
  ...{ id: '0198c0de-0000-7000-8000-000000000000', host: 'e'.repeat(32), release: '0.1.0' },
  ...{ startedAt: '2026-11-28T11:00:00Z', endedAt: '2026-11-28T11:30:00Z', generation: 'g' },
  ...{ recoveryMs: 1_200_000, lostMs: 30_000, originalsLostMs: 60_000 },
  ...{ objects: 10, rows: 100, logs: 2, failure: null },
  ...of,
});

describe('a report of a drill at the second site', () => {
  it('is taken when it can be so', () => {
    expect(failoverFault(report(), NOW)).toBeNull();
    expect(failoverFault(report({ endedAt: '2026-11-28T12:00:59Z' }), NOW)).toBeNull();
  });

  it('is of the last month and of no time to come', () => {
    expect(failoverFault(report({ startedAt: '2026-10-28T11:59:59Z' }), NOW)).toBe('startedAt');
    expect(failoverFault(report({ endedAt: '2026-11-28T12:01:01Z' }), NOW)).toBe('endedAt');
    expect(failoverFault(report({ endedAt: '2026-11-28T10:59:59Z' }), NOW)).toBe('endedAt');
  });

  it('has not recovered later than it ended', () => {
    expect(failoverFault(report({ recoveryMs: 1_800_001 }), NOW)).toBe('recoveryMs');
  });

  it('has measured everything when it passed, and what it came to when it failed', () => {
    for (const name of ['generation', 'recoveryMs', 'lostMs', 'originalsLostMs'] as const) {
      expect(failoverFault(report({ [name]: null }), NOW)).toBe(name);
      expect(failoverFault(report({ [name]: null, failure: 'x' }), NOW)).toBeNull();
    }
  });
});
