import type { LogAlertId, LogAlertView } from '@rinjo/contract';
import { entriesOf } from './entries-of';

const alert = (change: Partial<LogAlertView>): LogAlertView => ({
  ...{ id: 'a1' as LogAlertId, rule: 'mass_download', subject: { kind: 'user', id: 'u1', name: 'Mori' } },
  ...{ country: null, count: 3, firstAt: '2026-11-26T01:00:00.000Z', lastAt: '2026-11-26T01:30:00.000Z' },
  ...{ acknowledged: null, ...change },
});
const times = { from: '2026-11-26T00:59:00.000Z', until: '2026-11-26T01:31:00.000Z' };

it('leads to what somebody did, to what was tried on an account, or to an address', () => {
  expect(entriesOf(alert({}))).toEqual({ actorId: 'u1', ...times });
  expect(entriesOf(alert({ rule: 'failed_sign_ins' }))).toEqual({ objectId: 'u1', ...times });
  const address = { kind: 'address', id: '203.0.113.7', name: '' } as const;
  expect(entriesOf(alert({ rule: 'failed_sign_ins', subject: address }))).toEqual({
    ...{ address: '203.0.113.7', ...times },
  });
});
