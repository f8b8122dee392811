import { describe, expect, it } from '@jest/globals';
import type { CanaryFact } from '../../../platform/proofs/canary-facts.js';
import type { TlsScanRow } from './ledger/tls-scans.js';
import { tlsRow } from './measures/tls-row.js';
import { daysLeft, faultsOf, isWarned } from './scanning/judge-tls.js';
import { databaseLine, type KeepingLine, objectsLine } from './scanning/sealed-connections.js';
import { tlsVerdict } from './tls-verdict.js';

const NOW = new Date('2026-12-01T00:00:00Z');
const DAY = 86_400_000;
const ADDRESS = 'rinjo.example:443';
const targets = [{ address: ADDRESS, uses: ['web', 'socket'] as const }];
const lines: readonly KeepingLine[] = [{ what: 'database', how: 'sealed', detail: 'TLSv1.3' }];
const ends = (days: number): string => new Date(NOW.getTime() + days * DAY).toISOString();
const scan = (of: Partial<TlsScanRow> = {}): TlsScanRow => ({
  ...{ id: 'scan', at: new Date(NOW.getTime() - 1_000), outside: false, address: ADDRESS, uses: ['web'] },
  ...{ accepted: ['TLSv1.2', 'TLSv1.3'], chosen: 'TLSv1.3', validUntil: ends(90), trusted: true },
  ...{ hsts: true, code: null },
  ...of,
});
const nobody = { accepted: [], chosen: null, validUntil: null, trusted: false, hsts: false, code: 'timeout' };

describe('what is wrong with an address', () => {
  it('is nothing, or each thing by itself', () => {
    expect(faultsOf(scan(), NOW)).toEqual([]);
    expect(faultsOf(scan({ accepted: ['TLSv1.1', 'TLSv1.2'] }), NOW)).toEqual(['old_version']);
    expect(faultsOf(scan({ validUntil: ends(13.9) }), NOW)).toEqual(['certificate_ends']);
    expect(faultsOf(scan({ trusted: false, hsts: false, chosen: 'TLSv1.2' }), NOW)).toEqual([
      ...['not_trusted', 'not_preferred', 'no_hsts'],
    ]);
    expect(faultsOf(scan({ hsts: false, uses: ['relay'] }), NOW)).toEqual([]);
    expect(faultsOf(scan(nobody), NOW)).toEqual(['not_reached']);
  });

  it('is told once before a certificate ends, and again of the next certificate', () => {
    expect(daysLeft({ validUntil: ends(-0.5) }, NOW)).toBe(-1);
    expect([isWarned(31, 29), isWarned(29, 28), isWarned(31, 30), isWarned(null, 3)]).toEqual([
      ...[true, false, false, true],
    ]);
  });
});

describe('the verdict over all addresses', () => {
  const verdict = (newest: readonly TlsScanRow[], of: Partial<Parameters<typeof tlsVerdict>[0]> = {}) =>
    tlsVerdict({ targets, newest, lines, now: NOW, ...of });

  it('is a pass, a breach for an old version, and a failure for anything else', () => {
    expect(verdict([scan()])).toEqual({
      ...{ outcome: 'passed', detail: `${ADDRESS}: passed; database sealed: TLSv1.3` },
    });
    expect(verdict([scan({ accepted: ['TLSv1'] })]).outcome).toBe('breach');
    expect(verdict([scan({ trusted: false })]).outcome).toBe('failed');
    expect(verdict([]).outcome).toBe('failed');
    expect(verdict([scan()], { targets: [] }).detail).toContain('PUBLIC_URL is not https');
    const open = { what: 'database', how: 'open', detail: 'without TLS' } as const;
    expect(verdict([scan()], { lines: [open] }).outcome).toBe('failed');
  });

  it('takes what a prober saw where this process reaches nothing, as long as it is fresh', () => {
    const inside = scan(nobody);
    expect(verdict([inside, scan({ outside: true })]).outcome).toBe('passed');
    const old = scan({ outside: true, at: new Date(NOW.getTime() - 3 * DAY) });
    expect(verdict([inside, old])).toMatchObject({
      ...{ outcome: 'failed', detail: expect.stringContaining('not_reached (timeout)') as unknown },
    });
  });

  it('knows how the service is connected to what it keeps', () => {
    expect(databaseLine({ version: 'TLSv1.3', sameMachine: false }).how).toBe('sealed');
    expect(databaseLine({ version: null, sameMachine: true }).how).toBe('local');
    expect(databaseLine({ version: null, sameMachine: false }).how).toBe('open');
    const azure = (AZURE_STORAGE_CONNECTION: string, AZURE_STORAGE_URL = ''): string =>
      objectsLine({ OBJECT_STORE: 'azure', AZURE_STORAGE_CONNECTION, AZURE_STORAGE_URL }).how;
    expect(azure('', 'https://a.blob.core.windows.net')).toBe('sealed');
    expect(azure('AccountName=a;AccountKey=k')).toBe('sealed');
    expect(azure('DefaultEndpointsProtocol=http;AccountName=a')).toBe('open');
    expect(azure('UseDevelopmentStorage=true')).toBe('local');
  });
});

describe('row 42', () => {
  const fact = (state: CanaryFact['state']): CanaryFact => ({
    ...{ name: 'tls', state, lastAt: NOW, passedAt: NOW, evidence: [] },
  });
  const row = (newest: readonly TlsScanRow[], state: CanaryFact['state'] = 'passed') =>
    tlsRow({ canary: fact(state), targets, newest, now: NOW });
  const whole = [scan(), scan({ outside: true })];

  it('is not measured before a scan, and a yes with one from outside', () => {
    expect(row([], 'never')).toMatchObject({ notMeasured: true, figures: [], unmet: false });
    expect(row(whole)).toMatchObject({
      ...{ notMeasured: false, unmet: false, expired: false, unverified: false },
      figures: [{ name: 'certificate_days', amount: 90, target: 14 }, { amount: 0 }, { amount: 1 }],
    });
  });

  it('is not verified from inside alone, after a failure, or when it is late', () => {
    expect(row([scan()]).unverified).toBe(true);
    expect(row(whole, 'failed').unverified).toBe(true);
    expect(row(whole, 'late').unverified).toBe(true);
    expect(row([scan(), scan({ outside: true, ...nobody })]).unverified).toBe(true);
  });

  it('is unmet by an old version or a certificate near its end, and expired after a week', () => {
    expect(row([...whole, scan({ accepted: ['TLSv1'] })]).unmet).toBe(true);
    expect(row([scan({ validUntil: ends(13) })]).unmet).toBe(true);
    expect(row([scan({ at: new Date(NOW.getTime() - 8 * DAY) })]).expired).toBe(true);
  });
});
