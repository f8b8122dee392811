import { describe, expect, it } from '@jest/globals';
import type { Ack } from '@rinjo/contract';
import type { CanaryFact } from '../../../platform/proofs/canary-facts.js';
import { readLoadTest } from './load-tests/read-load-test.js';
import { capacityRow } from './measures/capacity-row.js';
import { storageRow } from './measures/storage-row.js';
import { judgeBytes } from './proofs/byte-limit.js';
import { judgeSeats } from './proofs/seat-limit.js';

const NOW = new Date('2026-12-01T00:00:00Z');
const ago = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);
const fact = (state: CanaryFact['state'] = 'passed'): CanaryFact => ({
  ...{ name: 'limits', state, lastAt: NOW, passedAt: NOW, evidence: [] },
});

describe('the last seat', () => {
  const seat: Ack<unknown> = { ok: true, data: { kind: 'seat' } };
  const full = (used = 3): Ack<unknown> => ({
    ok: false,
    error: { code: 'CALL_FULL', message: '', requestId: '', details: { used, max: 3 } },
  });

  it('is got by one of those who ask at once', () => {
    expect(judgeSeats([full(), seat, full()], 3)).toContain('one of 3');
    expect(() => judgeSeats([seat, seat, full()], 3)).toThrow(expect.objectContaining({ outcome: 'breach' }));
    expect(() => judgeSeats([full(), full()], 3)).toThrow('Nobody');
    expect(() => judgeSeats([seat, full(2)], 3)).toThrow('not clear');
  });
});

describe('the last bytes', () => {
  const body = (code: string, used = 900): Buffer =>
    Buffer.from(JSON.stringify({ code, details: { used, max: 1_000 } }));
  const taken = { status: 201, body: Buffer.from('{}') };

  it('are got by one of those who send at once', () => {
    const full = { status: 409, body: body('STORAGE_FULL') };
    expect(judgeBytes([taken, full, full], 1_000)).toContain('one of 3');
    expect(() => judgeBytes([taken, taken], 1_000)).toThrow(expect.objectContaining({ outcome: 'breach' }));
    expect(() => judgeBytes([full], 1_000)).toThrow('fits');
    expect(() => judgeBytes([taken, { status: 409, body: body('BUSY') }], 1_000)).toThrow('not clear');
  });
});

describe('row 24', () => {
  const tested = { id: 'test', at: ago(10), calls: 200, release: '1.2.0' };
  const row = (of: Partial<Parameters<typeof capacityRow>[0]> = {}) =>
    capacityRow({ canary: fact(), tested, sold: 200, release: '1.9.3', now: NOW, ...of });

  it('is not measured without a load test', () => {
    expect(row({ tested: null })).toMatchObject({ notMeasured: true, unmet: false, figures: [] });
    expect(row()).toMatchObject({
      ...{ notMeasured: false, unmet: false, expired: false, unverified: false },
      figures: [{ name: 'calls_tested', amount: 200, target: 200 }],
    });
  });

  it('is unmet when more was sold, expired after a year or a new major version, unverified by its canary', () => {
    expect(row({ sold: 201 }).unmet).toBe(true);
    expect(row({ canary: fact('breach') }).unmet).toBe(true);
    expect(row({ tested: { ...tested, at: ago(367) } }).expired).toBe(true);
    expect(row({ release: '2.0.0' }).expired).toBe(true);
    expect(row({ canary: fact('late') }).unverified).toBe(true);
  });
});

describe('row 25', () => {
  const facts = { counted: 2, used: 10, max: 100, crossings: 2, told: 2, missed: 0 };
  const row = (of: Partial<typeof facts> = {}, state: CanaryFact['state'] = 'passed') =>
    storageRow(fact(state), { ...facts, ...of }, { from: ago(30), to: NOW });

  it('is unmet when nobody was told of a crossing, and not measured before anything was counted', () => {
    expect(row()).toMatchObject({ notMeasured: false, unmet: false, unverified: false });
    expect(row({ told: 1, missed: 1 }).unmet).toBe(true);
    expect(row({ counted: 0 })).toMatchObject({ notMeasured: true, figures: [] });
    expect(row({}, 'failed').unverified).toBe(true);
  });
});

describe('a load test that is entered', () => {
  const options = { hardware: '8 cores, 16 GB', calls: '40', people: '4', minutes: '15', loss: '0.301' };

  it('is of the running release unless it says otherwise, with the loss rounded up', () => {
    expect(readLoadTest(options, '1.2.0', NOW)).toEqual({
      ...{ at: NOW, release: '1.2.0', hardware: '8 cores, 16 GB', nodes: 1, calls: 40 },
      ...{ peoplePerCall: 4, minutes: 15, lossBasisPoints: 31 },
    });
    expect(readLoadTest({ ...options, loss: '0.3' }, '1.2.0', NOW).lossBasisPoints).toBe(30);
  });

  it('is refused when something is missing or cannot be', () => {
    const read = (of: Partial<typeof options> & { readonly date?: string }) => () =>
      readLoadTest({ ...options, ...of }, '1.2.0', NOW);
    expect(read({ calls: '0' })).toThrow('--calls');
    expect(read({ hardware: ' ' })).toThrow('--hardware');
    expect(read({ loss: '-1' })).toThrow('--loss');
    expect(read({ date: '2027-01-01' })).toThrow('--date');
  });
});
