import type { TlsTarget } from '@rinjo/contract';
import type { CanaryResult } from '../../../platform/proofs/canary.js';
import type { TlsScanRow } from './ledger/tls-scans.js';
import { faultsOf } from './scanning/judge-tls.js';
import type { KeepingLine } from './scanning/sealed-connections.js';

/** A prober scans once a day; what it saw two days ago says nothing of now. */
const FRESH_MS = 48 * 3_600_000;

export interface TlsFacts {
  readonly targets: readonly TlsTarget[];
  /** Of each address the newest from inside, and from outside. */
  readonly newest: readonly TlsScanRow[];
  readonly lines: readonly KeepingLine[];
  readonly now: Date;
}

/** A version that has to be refused was spoken: a breach. Anything else that is promised and does not hold: a failure. */
export function tlsVerdict({ targets, newest, lines, now }: TlsFacts): CanaryResult {
  const fresh = newest.filter(({ at }) => now.getTime() - at.getTime() <= FRESH_MS);
  const found = targets.map(({ address }) => {
    const scans = fresh.filter((scan) => scan.address === address);
    const reached = scans.filter(({ code, chosen }) => code === null && chosen !== null);
    const judged = (reached.length > 0 ? reached : scans).flatMap((scan) => faultsOf(scan, now));
    const faults = [...new Set(scans.length === 0 ? (['not_reached'] as const) : judged)];
    const code = scans.find((scan) => scan.code !== null)?.code;
    const why = faults.includes('not_reached') && code ? ` (${code})` : '';
    return { faults, text: `${address}: ${faults.length === 0 ? 'passed' : faults.join(', ')}${why}` };
  });
  const isWebSealed = targets.some(({ uses }) => uses.includes('web'));
  const open = lines.filter(({ how }) => how === 'open');
  const detail = [
    ...(isWebSealed ? [] : ['web: PUBLIC_URL is not https']),
    ...found.map(({ text }) => text),
    ...lines.map(({ what, how, detail: of }) => `${what} ${how}: ${of}`),
  ].join('; ');
  if (found.some(({ faults }) => faults.includes('old_version'))) return { outcome: 'breach', detail };
  const isSound = isWebSealed && open.length === 0 && found.every(({ faults }) => faults.length === 0);
  return { outcome: isSound ? 'passed' : 'failed', detail };
}
