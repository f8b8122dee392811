import { describe, expect, it } from '@jest/globals';
import type { AlertId, ServiceComponent, StatusPage } from '@rinjo/contract';
import type { KeptAlert } from './memory-file.js';
import { statusAsSeen } from './status-copy.js';

const PAGE: StatusPage = {
  ...{ at: '2026-11-27T03:00:00.000Z', name: 'Rinjo', url: 'https://rinjo.test', outside: true, mail: true },
  components: (['sign-in', 'signalling'] as const).map((component) => ({
    ...{ component, status: 'operational', basisPoints: 10_000, days: [] },
  })),
  ...{ incidents: [], maintenance: [] },
};
const ALERT: KeptAlert = {
  ...{ id: '0193f1a0-0000-7000-8000-000000000001' as AlertId, rule: 'incident', component: 'sign-in' },
  ...{ openedAt: '2026-11-27T03:01:00.000Z', detectedAt: '2026-11-27T03:01:31.000Z', deliveries: [] },
  ...{
    code: 'ECONNREFUSED',
    told: 1,
    toldAt: '2026-11-27T03:01:32.000Z',
    taken: false,
    sent: false,
    over: false,
  },
};
const seen = (signIn: boolean) => new Map<ServiceComponent, boolean>([['sign-in', signIn]]);

describe('the status page of a prober', () => {
  it('is the service’s own while that is fresh', () => {
    expect(statusAsSeen(PAGE, [ALERT], seen(false), new Date('2026-11-27T03:01:59Z'))).toBe(PAGE);
  });

  it('says what the prober sees when the service is silent', () => {
    const page = statusAsSeen(PAGE, [ALERT], seen(false), new Date('2026-11-27T03:03:00Z'));
    expect(page.at).toBe('2026-11-27T03:03:00.000Z');
    expect(page.components.map(({ status }) => status)).toEqual(['major_outage', 'unknown']);
    expect(page.incidents).toMatchObject([
      { component: 'sign-in', openedAt: ALERT.openedAt, closedAt: null, updates: [{ stage: 'detected' }] },
    ]);
  });

  it('shows what it looks at although the service had not shown it yet', () => {
    const page = statusAsSeen({ ...PAGE, components: [] }, [], seen(true), new Date('2026-11-27T03:03:00Z'));
    expect(page.components).toEqual([
      { component: 'sign-in', status: 'operational', basisPoints: null, days: [] },
    ]);
  });

  it('calls what works again by its name only when the incident is over', () => {
    const at = new Date('2026-11-27T03:05:00Z');
    const statusWith = (alert: KeptAlert) =>
      statusAsSeen(PAGE, [alert], seen(true), at).components[0]?.status;
    expect([statusWith(ALERT), statusWith({ ...ALERT, over: true })]).toEqual([
      'degraded_performance',
      'operational',
    ]);
  });
});
