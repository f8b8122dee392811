import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import {
  type AlertId,
  type AlertReport,
  type IncidentView,
  type OnCallView,
  SLOT_MS,
  type StatusPage,
} from '@rinjo/contract';
import { hostId } from '../../apps/api/src/platform/nodes/host-id.js';
import type { RowFinding } from '../../apps/api/src/platform/measures/row-finding.js';
import { figureName } from '../../apps/api/src/modules/operations/check-sheet/printing/figure-names.js';
import { startApp, type TestApp } from '../support/app.js';
import { type HttpClient, refusal } from '../support/http-client.js';
import { signedInOperator } from '../support/operators.js';
import { GivenProber } from '../support/probers.js';
import { rowFinding } from '../support/row-finding.js';
import { seen } from '../support/sightings.js';
import { TestClock } from '../support/test-clock.js';

const LEDGERS =
  'alert_event, alert, incident_update, incident, probe_sample, maintenance_window, on_call_list, page_sample';
const DAY_SLOTS = 2_880;

describe('availability', () => {
  let clock: TestClock;
  let app: TestApp;
  let operator: HttpClient;
  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
    operator = (await signedInOperator(app, { clock })).client;
  });
  afterAll(() => app.close());
  // The ledgers are of the installation, not of a tenant: each test begins with none, and later than the page is old.
  beforeEach(async () => {
    await app.database.query(`truncate ${LEDGERS} cascade`);
    clock.advance(SLOT_MS);
  });

  const slot = (): number => Math.floor(clock.now().getTime() / SLOT_MS);
  const at = (one: number, ms = 0): string => new Date(one * SLOT_MS + ms).toISOString();
  const incidents = async (): Promise<IncidentView[]> =>
    (await operator.get<IncidentView[]>('/operator/incidents')).body;
  const status = async (): Promise<StatusPage> => (await app.anonymous().get<StatusPage>('/status')).body;

  it('opens an incident at the second bad slot in a row and closes it after ten good ones', async () => {
    const prober = await GivenProber.of(app);
    const first = slot() - 40;
    await prober.tell(seen('sign-in', first, '....x...x'));
    expect(await incidents()).toEqual([]);
    await prober.tell(seen('sign-in', first + 9, 'x'));
    expect(await incidents()).toMatchObject([
      {
        ...{ component: 'sign-in', source: 'probe', openedAt: at(first + 8), closedAt: null },
        detectedAt: at(first + 9, 150),
        updates: [{ stage: 'detected' }],
      },
    ]);
    await prober.tell(seen('sign-in', first + 10, '.........'));
    expect((await incidents())[0]?.closedAt).toBeNull();
    await prober.tell(seen('sign-in', first + 19, '.'));
    expect(await incidents()).toMatchObject([
      { closedAt: at(first + 10), updates: [{ stage: 'detected' }, { stage: 'recovered' }] },
    ]);
  });

  it('takes what was kept while the service was gone, once, and counts what nobody saw as down', async () => {
    const prober = await GivenProber.of(app);
    const first = slot() - 60;
    const kept = [...seen('signalling', first, '..xx'), ...seen('signalling', first + 30, '.'.repeat(12))];
    for (const time of ['once', 'again'])
      expect([time, (await prober.tell(kept)).status]).toEqual([time, 200]);
    expect(await app.database.query('select count(*)::int as n from probe_sample')).toEqual([{ n: 16 }]);
    expect(await incidents()).toMatchObject([{ openedAt: at(first + 2), closedAt: at(first + 30) }]);
    // What says otherwise later is not believed: the first word counts.
    await prober.tell(seen('signalling', first + 2, '..'));
    expect(await app.database.query('select count(*)::int as n from probe_sample where not ok')).toEqual([
      { n: 2 },
    ]);
  });

  it('believes one prober outside against another, and none inside against those outside', async () => {
    const [one, other] = [await GivenProber.of(app), await GivenProber.of(app)];
    const inside = await GivenProber.of(app, hostId());
    const first = slot() - 60;
    await inside.tell(seen('sign-in', first, 'xx'));
    expect((await status()).outside).toBe(false);
    expect(await incidents()).toHaveLength(1);
    await app.database.query(`truncate ${LEDGERS} cascade`);
    await other.tell(seen('sign-in', first, '......'));
    await one.tell(seen('sign-in', first, '..xx..'));
    expect(await incidents()).toEqual([]);
    await inside.tell(seen('sign-in', first + 6, '.'.repeat(20)));
    await one.tell(seen('sign-in', first + 26, '.'));
    expect(await incidents()).toMatchObject([{ openedAt: at(first + 6) }]);
  });

  it('is closed to everybody without the key of a prober', async () => {
    const report = { host: 'e'.repeat(32), samples: [], alerts: [] };
    const program = await (await app.given.tenant()).program();
    for (const key of ['', 'x'.repeat(43), program.text]) {
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
      expect(
        await app.anonymous().raw('POST', '/prober/reports', { headers, body: JSON.stringify(report) }),
      ).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
    }
    expect(await operator.post('/prober/reports', report)).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
    const prober = await GivenProber.of(app);
    for (const wrong of [slot() + 2, slot() - 40 * DAY_SLOTS])
      expect(await prober.tell(seen('sign-in', wrong, '.'))).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('shows everybody how it is, in the words of Statuspage, and as a feed', async () => {
    const prober = await GivenProber.of(app);
    const now = slot();
    await prober.tell([...seen('sign-in', now - 4, '....'), ...seen('signalling', now - 4, '.xxx')]);
    const page = await status();
    expect(page.components.map(({ component, status: how }) => [component, how])).toEqual(
      expect.arrayContaining([
        ['sign-in', 'operational'],
        ['signalling', 'major_outage'],
      ]),
    );
    const signalling = page.components.find(({ component }) => component === 'signalling');
    expect(signalling?.days).toHaveLength(90);
    expect(signalling?.days.at(-1)).toEqual({ day: '2026-11-23', downS: 90 });
    expect(signalling?.days.at(-2)?.downS).toBeNull();
    expect(signalling?.basisPoints).toBe(2_500);
    const { body: summary } = await app.anonymous().get<Record<string, unknown>>('/api/v2/summary.json');
    expect(summary).toMatchObject({
      page: { name: 'Rinjo', url: `${app.url}/status` },
      status: { indicator: 'major' },
      components: expect.arrayContaining([
        expect.objectContaining({ name: 'Connecting to calls', status: 'major_outage' }),
      ]) as unknown,
      incidents: [{ status: 'investigating', incident_updates: [{ status: 'investigating' }] }],
      scheduled_maintenances: [],
    });
    const feed = await app.anonymous().get<string>('/api/v2/incidents.atom');
    expect(feed.headers.get('content-type')).toContain('application/atom+xml');
    expect(feed.body).toContain(`<id>urn:uuid:${page.incidents[0]?.id ?? ''}</id>`);
  });

  it('lets operators explain, report and take alerts, and nobody change what was said', async () => {
    const prober = await GivenProber.of(app);
    const first = slot() - 30;
    const contacts = [{ name: 'Aoi', email: 'aoi@installation.test', webhookUrl: '', locale: 'ja' }];
    expect((await operator.put<OnCallView>('/operator/on-call', { contacts })).body).toMatchObject({
      contacts,
    });
    const alert: AlertReport = {
      ...{ id: uuidv7() as AlertId, rule: 'incident', component: 'sign-in' },
      ...{ openedAt: at(first + 1), detectedAt: at(first + 2, 200) },
      deliveries: [{ channel: 'mail', contact: 'Aoi', at: at(first + 2, 900), ok: true }],
    };
    const told = await prober.tell(seen('sign-in', first, '.xx'), [alert]);
    expect(told.body).toMatchObject({ contacts, acknowledged: [], records: true });
    const [incident] = await incidents();
    const path = `/operator/incidents/${incident?.id ?? ''}`;
    expect(incident?.alerts).toMatchObject([
      { id: alert.id, deliveries: alert.deliveries, acknowledged: null },
    ]);

    expect((await operator.post(`/operator/alerts/${alert.id}/acknowledgement`)).status).toBe(204);
    expect(await operator.post(`/operator/alerts/${uuidv7()}/acknowledgement`)).toMatchObject(
      refusal(404, 'NOT_FOUND'),
    );
    expect((await prober.tell([], [alert])).body.acknowledged).toEqual([alert.id]);
    const said = { ja: '原因', en: 'Cause', forecastAt: null };
    await operator.post(`${path}/updates`, { ...said, stage: 'cause' });
    await operator.post(`${path}/updates`, { ...said, stage: 'forecast', forecastAt: at(slot() + 60) });
    for (const [stage, reason] of [
      ['recovered', 'probes'],
      ['postmortem', 'lasting'],
    ])
      // prettier-ignore
      expect(await operator.post(`${path}/updates`, { ...said, stage })).toMatchObject({
        status: 409,
        body: { code: 'CONFLICT', details: { reason } },
      });
    await prober.tell(seen('sign-in', first + 3, '.'.repeat(10)));
    await operator.post(`${path}/updates`, { ...said, stage: 'postmortem' });
    const { body: whole } = await operator.get<IncidentView>(path);
    expect(whole.updates.map(({ stage }) => stage).toSorted()).toEqual([
      'cause',
      'detected',
      'forecast',
      'postmortem',
      'recovered',
    ]);
    expect(whole.alerts[0]?.acknowledged?.by).toBe('Aoi');

    const report = { component: 'media', openedAt: at(slot() - 10), ja: '映像', en: 'Picture' };
    const { body: reported, status: made } = await operator.post<IncidentView>('/operator/incidents', report);
    expect([made, reported.source]).toEqual([201, 'report']);
    expect(await operator.post('/operator/incidents', report)).toMatchObject(refusal(409, 'CONFLICT'));
    expect(
      await operator.post('/operator/incidents', { ...report, openedAt: at(slot() + 10) }),
    ).toMatchObject(refusal(400, 'VALIDATION'));
    const end = `/operator/incidents/${reported.id}/updates`;
    expect((await operator.post(end, { ...said, stage: 'recovered' })).status).toBe(200);
    expect(await operator.post(end, { ...said, stage: 'recovered' })).toMatchObject(refusal(409, 'CONFLICT'));
    for (const method of ['DELETE', 'PATCH', 'PUT'])
      expect(await operator.send(method, path)).toMatchObject(refusal(405, 'METHOD_NOT_ALLOWED'));
  });

  describe('rows of the check sheet', () => {
    const measure = (row: number): Promise<RowFinding> =>
      rowFinding(app, row, { from: new Date(0), to: clock.now(), tenantId: null });
    const figure = ({ figures }: RowFinding, name: string) =>
      figures.find((one) => one.name === name)?.amount;

    /** Samples of two components, good but for the slots in between, up to now. */
    async function given(
      days: number,
      bad: readonly (readonly [number, number])[],
      outside = true,
    ): Promise<number> {
      const end = slot();
      const first = end - days * DAY_SLOTS;
      for (const component of ['sign-in', 'signalling'])
        await app.database.query(
          `insert into probe_sample (component, slot, prober_id, ok, began_milliseconds, milliseconds, code, outside, received_at)
           select $1, n, $2, ok, 0, 10, case when ok then null else 'x' end, $3, now()
           from (select n, not exists (select from unnest($4::int[], $5::int[]) as b (f, t) where n >= f and n < t) as ok
             from generate_series($6::int, $7::int - 1) as n) as told`,
          [
            ...[component, '00000000-0000-7000-8000-000000000009', outside],
            ...[bad.map(([from]) => first + from), bad.map(([, to]) => first + to), first, end],
          ],
        );
      return first;
    }

    it('are not measured without samples, with less than seven days, and unverified from inside alone', async () => {
      for (const row of [5, 10, 12, 13, 14, 15, 16])
        expect([row, (await measure(row)).notMeasured]).toEqual([row, true]);
      await given(6, []);
      for (const row of [5, 10, 12, 16])
        expect([row, await measure(row)]).toMatchObject([row, { notMeasured: true, unverified: false }]);
      await app.database.query('truncate probe_sample');
      await given(8, [], false);
      for (const row of [5, 10, 12, 16])
        expect([row, await measure(row)]).toMatchObject([row, { notMeasured: false, unverified: true }]);
    });

    it('say availability, repair and failures as the formula has them', async () => {
      await given(8, [[100, 120], [5_000, 5_001], [9_000, 9_080]]); // prettier-ignore
      const [availability, repair, failures] = [await measure(5), await measure(10), await measure(12)];
      const slots = 8 * DAY_SLOTS;
      expect(figure(availability, 'availability')).toBe(Math.floor(((slots - 101) * 10_000) / slots));
      expect([figure(availability, 'downtime'), figure(availability, 'blips')]).toEqual([101 * 30, 1]);
      expect([figure(repair, 'mttr'), figure(repair, 'failures')]).toEqual([1_500, 2]);
      expect([figure(failures, 'failures'), figure(failures, 'long_failures')]).toEqual([2, 0]);
      expect(figure(failures, 'mtbf')).toBe(Math.floor(((slots - 101) * 30) / 2));
      const names = [5, 10, 12, 16].map(async (row) => (await measure(row)).figures.map(({ name }) => name));
      for (const name of (await Promise.all(names)).flat()) expect(figureName(name, 'ja')).not.toBe(name);
      expect([availability.unmet, repair.unmet, failures.unmet, repair.notMeasured]).toEqual([
        false,
        false,
        false,
        false,
      ]);
    });

    it('miss what was promised: a month below 99.5 %, two hours of repair, more than six failures', async () => {
      // The clock stands on 23 November: October is whole. 3 h 40 min of its 31 days are less than 99.51 %.
      const first = await given(60, [[0, 1]]); // prettier-ignore
      const october = Date.parse('2026-10-01T00:00:00+09:00') / SLOT_MS - first;
      await app.database.query('truncate probe_sample');
      await given(60, [[october + 50, october + 50 + 460]]);
      const found = await measure(5);
      expect([found.unmet, figure(found, 'availability_2026-10')]).toEqual([true, 9_948]);
      expect((await measure(10)).unmet).toBe(true);
      await app.database.query('truncate probe_sample');
      await given(
        8,
        Array.from({ length: 7 }, (_, i) => [100 + i * 50, 102 + i * 50] as const),
      );
      expect((await measure(12)).unmet).toBe(true);
      expect((await measure(10)).unmet).toBe(false);
    });

    it('say how far apart looks were, and when they are too far', async () => {
      await given(8, []);
      const good = await measure(16);
      expect([figure(good, 'interval_p95'), figure(good, 'interval_max'), good.unmet]).toEqual([
        30,
        30,
        false,
      ]);
      await app.database.query('delete from probe_sample where slot % 2 = 0');
      expect(await measure(16)).toMatchObject({ unmet: true });
    });

    it('go stale when nobody looks for a day', async () => {
      await given(9, []);
      await app.database.query('delete from probe_sample where slot > $1', [slot() - DAY_SLOTS - 10]);
      for (const row of [5, 10, 12, 16]) expect([row, (await measure(row)).expired]).toEqual([row, true]);
    });

    it('know how old the status page was, and whether a report is owed', async () => {
      const prober = await GivenProber.of(app);
      const now = slot();
      expect(await measure(17)).toMatchObject({ notMeasured: true, figures: [] });
      const pages = (ageS: number, from: number) =>
        Array.from({ length: 9 }, (_, day) => ({ slot: now - day * DAY_SLOTS - from, ageS }));
      await prober.tell(seen('sign-in', now - 2, '..'), [], [], pages(21, 0));
      // The month in which it began owes no report; that a tenant has had none makes the answer old all the same.
      const tenant = await app.given.tenant();
      const age = (days: number): Promise<unknown> =>
        app.database.query('update tenant set created_at = $2 where tenant_id = $1', [
          ...[tenant.id, new Date(clock.now().getTime() - days * 86_400_000)],
        ]);
      expect(await measure(17)).toMatchObject({
        ...{ notMeasured: false, unmet: false, expired: false, unverified: false },
      });
      await age(46);
      expect(await measure(17)).toMatchObject({
        ...{ unmet: false, expired: true },
        reasons: [{ status: 'expired', code: 'report_old', at: null, days: 45 }],
      });
      await app.database.query(
        `insert into monthly_report (tenant_id, id, month, state, asked_at, made_at, document, sha256)
         values ($1, gen_random_uuid(), '2026-01-01', 'done', $2, $2, '', sha256(''))`,
        [tenant.id, new Date(clock.now().getTime() - 86_400_000)],
      );
      expect((await measure(17)).expired).toBe(false);
      expect(figure(await measure(17), 'page_age_p95')).toBe(21);
      await prober.tell([], [], [], pages(61, 1));
      expect(await measure(17)).toMatchObject({ unmet: true });
      expect(figure(await measure(17), 'late_reports')).toBe(0);
    });

    it('know whether alerts arrive, and how long they take', async () => {
      const prober = await GivenProber.of(app);
      const now = slot();
      const test = (detected: number, ok: boolean): AlertReport => ({
        ...{
          id: uuidv7() as AlertId,
          rule: 'test',
          component: null,
          openedAt: null,
          detectedAt: at(detected),
        },
        deliveries: [{ channel: 'mail', contact: 'Aoi', at: at(detected, 1_500), ok }],
      });
      const both = [...seen('sign-in', now - 2, '..'), ...seen('signalling', now - 2, '..')];
      await prober.tell(both, [test(now - 2 * DAY_SLOTS, true)]);
      expect(await measure(13)).toMatchObject({ notMeasured: false, unmet: true, unverified: true });
      await prober.tell([], [test(now - 5, true)]);
      expect((await measure(13)).unverified).toBe(false);
      // Nobody watches media: said so, and not met.
      expect([figure(await measure(13), 'components_watched'), (await measure(13)).unmet]).toEqual([2, true]);
      expect(await measure(14)).toMatchObject({ notMeasured: false, unmet: false, expired: true });
      const times = await measure(15);
      expect([figure(times, 'test_notification_p95'), figure(times, 'notification_p95')]).toEqual([
        1_500,
        undefined,
      ]);
      expect(times).toMatchObject({ notMeasured: false, unverified: false });
      await prober.tell([], [test(now - 1, false)]);
      expect((await measure(13)).unverified).toBe(true);
    });
  });
});
