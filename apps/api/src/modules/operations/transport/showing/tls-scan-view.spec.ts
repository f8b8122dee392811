import { describe, expect, it } from '@jest/globals';
import type { TlsTarget } from '@rinjo/contract';
import type { TlsScanRow } from '../ledger/tls-scans.js';
import { tlsAddressView, tlsScanView } from './tls-scan-view.js';

const AT = new Date('2026-12-01T00:00:00Z');
const scan = (of: Partial<TlsScanRow> = {}): TlsScanRow => ({
  ...{ id: 'scan', at: AT, outside: true, address: 'rinjo.example:443', uses: ['web', 'socket'] },
  ...{ accepted: ['TLSv1.2', 'TLSv1.3'], chosen: 'TLSv1.3', trusted: true, hsts: true, code: null },
  ...{ validUntil: '2026-12-31T12:00:00.000Z', ...of },
});

describe('what is shown of a scan of encryption', () => {
  it('is as it was when the scan was made', () => {
    expect(tlsScanView(scan())).toMatchObject({ at: AT.toISOString(), daysLeft: 30, faults: [] });
    const ending = scan({ validUntil: '2026-12-08T00:00:00.000Z', hsts: false });
    expect(tlsScanView(ending)).toMatchObject({ daysLeft: 7, faults: ['certificate_ends', 'no_hsts'] });
    const silent = scan({ accepted: [], chosen: null, validUntil: null, code: 'ECONNREFUSED' });
    expect(tlsScanView(silent)).toMatchObject({ daysLeft: null, faults: ['not_reached'] });
  });

  it('is told of each address from outside and from inside', () => {
    const target: TlsTarget = { address: 'rinjo.example:443', uses: ['web', 'socket'] };
    const elsewhere = scan({ id: 'elsewhere', address: 'turn.example:443', outside: false });
    expect(tlsAddressView(target, [elsewhere, scan()])).toMatchObject({
      ...{ address: 'rinjo.example:443', inside: null },
      outside: { id: 'scan' },
    });
  });
});
