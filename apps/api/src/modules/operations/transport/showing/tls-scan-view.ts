import type { TlsAddressView, TlsScanView, TlsTarget } from '@rinjo/contract';
import type { TlsScanRow } from '../ledger/tls-scans.js';
import { daysLeft, faultsOf } from '../scanning/judge-tls.js';

/** A scan as it was when it was made: what has ended since says the next one. */
export function tlsScanView({ uses, at, ...scan }: TlsScanRow): TlsScanView {
  return {
    ...scan,
    at: at.toISOString(),
    daysLeft: daysLeft(scan, at),
    faults: faultsOf({ ...scan, uses }, at),
  };
}

/** @param newest of each address the newest from inside, and from outside */
export function tlsAddressView(target: TlsTarget, newest: readonly TlsScanRow[]): TlsAddressView {
  const seen = (outside: boolean): TlsScanView | null => {
    const scan = newest.find((one) => one.address === target.address && one.outside === outside);
    return scan ? tlsScanView(scan) : null;
  };
  return { ...target, outside: seen(true), inside: seen(false) };
}
