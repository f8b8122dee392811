import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ResponseTimesView, SLOT_MS } from '@rinjo/contract';
import { TimeRounds } from '../../../apps/api/src/modules/operations/response-times/rounds/time-rounds.js';
import type { RowFinding } from '../../../apps/api/src/platform/measures/row-finding.js';
import { AnswerTimes } from '../../../apps/api/src/platform/metrics/answer-times.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { HttpClient } from '../../support/http-client.js';
import { signedInOperator } from '../../support/operators.js';
import { GivenProber } from '../../support/probers.js';
import { rowFinding } from '../../support/row-finding.js';
import { seen } from '../../support/sightings.js';
import { TestClock } from '../../support/test-clock.js';

const [MINUTE_MS, HOUR_MS, DAY_MS] = [60_000, 3_600_000, 24 * 3_600_000];
const TABLES =
  'timed_minute, timed_hour, judged_hour, probe_call, probe_sample, incident_update, incident, alert_event, alert, job_run';

describe('how long people wait', () => {
  let clock: TestClock;
  let app: TestApp;
  let operator: HttpClient;
  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    clock.advance(2 * MINUTE_MS);
    await round();
    await app.database.query(`truncate ${TABLES} cascade`);
    clock.advance(HOUR_MS);
    // Operators are signed out after a while.
    operator = (await signedInOperator(app, { clock })).client;
    clock.advance(2 * MINUTE_MS);
    await round();
    await app.database.query('truncate timed_minute');
  });

  const round = (): Promise<void> => app.get(TimeRounds).now();
  const view = async (): Promise<ResponseTimesView> =>
    (await operator.get<ResponseTimesView>('/operator/response-times')).body;
  const measured = (row: number, to: Date): Promise<RowFinding> =>
    rowFinding(app, row, { from: new Date(to.getTime() - DAY_MS), to, tenantId: null });
  const took = (kind: Parameters<AnswerTimes['took']>[0], ms: number, times = 1): void => {
    for (let i = 0; i < times; i += 1) app.get(AnswerTimes).took(kind, ms);
  };
  const startOfHour = (): Date => new Date(Math.floor(clock.now().getTime() / HOUR_MS) * HOUR_MS);

  it('is counted by the kind of request, without what a prober asks, and without where it was', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn();
    clock.advance(2 * MINUTE_MS);
    await round();
    await app.database.query('truncate timed_minute');
    await client.get('/sites');
    await client.post('/calls', { title: 'Boiler', inviteUserIds: [] });
    await client.post('/timings', { kind: 'page', ms: 1_800 });
    await client.post('/timings', { kind: 'picture', ms: 900 });
    await app.anonymous().raw('GET', '/status', { headers: { 'user-agent': 'Rinjo prober' } });
    clock.advance(MINUTE_MS);
    await round();
    const rows = await app.database.query<{ kind: string; n: number }>(
      `select kind, (select sum(b) from unnest(bins) b)::int as n from timed_minute order by kind`,
    );
    expect(rows).toEqual(['change', 'page', 'picture', 'read'].map((kind) => ({ kind, n: 1 })));
    const { kinds } = await view();
    expect(kinds.find(({ kind }) => kind === 'page')?.day).toEqual({ samples: 1, p50: 2_000, p95: 2_000 });
  });

  it('is refused when it is none, and of whoever is not signed in', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn();
    expect((await client.post('/timings', { kind: 'read', ms: 1 })).status).toBe(400);
    expect((await client.post('/timings', { kind: 'page', ms: -1 })).status).toBe(400);
    expect((await app.anonymous().post('/timings', { kind: 'page', ms: 1 })).status).toBe(401);
  });

  it('is judged by the minute once the hour is over, and what was written twice counts once', async () => {
    clock.advance(HOUR_MS - (clock.now().getTime() % HOUR_MS));
    const hour = startOfHour();
    for (const [ms, times] of [
      [80, 20],
      [900, 20],
      [900, 19],
    ] as const) {
      took('read', ms, times);
      clock.advance(MINUTE_MS);
    }
    const prober = await GivenProber.of(app);
    const call = (minute: number, ticket: number) => ({
      ...{ slot: hour.getTime() / SLOT_MS + 2 * minute, stages: [{ stage: 'ticket' as const, ms: ticket }] },
      ...{ firstPictureMs: null, failed: 'join' as const, code: 'timeout' },
    });
    clock.advance(3 * MINUTE_MS);
    const calls = [call(1, 10), call(2, 700), call(4, 80)];
    for (const time of ['once', 'again'])
      expect([time, (await prober.tell([], [], calls)).status]).toEqual([time, 200]);
    clock.advance(HOUR_MS);
    await round();
    await round();
    const marks = `.xx .`.padEnd(60);
    expect(await app.database.query('select minutes from judged_hour where hour = $1', [hour])).toEqual([
      { minutes: marks },
    ]);
    operator = (await signedInOperator(app, { clock })).client;
    const seenNow = await view();
    expect(seenNow.hours).toContainEqual({ hour: hour.toISOString(), minutes: marks });
    expect(seenNow.months[0]).toMatchObject({ slowMin: 2, stretchMin: 2, over: false });
    expect(seenNow.probed).toMatchObject({
      calls: 3,
      failed: 3,
      stages: [{ stage: 'ticket', samples: 3, p50: 80 }],
    });
  });

  it('is a row of the sheet: not measured until each kind has a hundred, and over the limit when one is', async () => {
    const of = async (): Promise<[boolean, boolean, string[]]> => {
      const { notMeasured, unmet, figures } = await measured(19, clock.now());
      return [
        notMeasured,
        unmet,
        figures.map(({ name, amount, samples }) => `${name} ${String(amount)} ${String(samples)}`),
      ];
    };
    took('read', 80, 99);
    took('page', 2_400, 100);
    took('picture', 3_500, 100);
    clock.advance(2 * HOUR_MS);
    await round();
    expect(await of()).toEqual([
      true,
      true,
      ['answer_p95 100 99', 'page_p75 2500 100', 'picture_p95 4000 100'],
    ]);
    took('change', 80, 1);
    clock.advance(2 * HOUR_MS);
    await round();
    expect((await of()).slice(0, 2)).toEqual([false, true]);
    clock.advance(25 * HOUR_MS);
    expect((await measured(19, clock.now())).expired).toBe(true);
  });

  it('has a prober stand in for people who are few, under a name of its own', async () => {
    took('page', 2_400, 100);
    const prober = await GivenProber.of(app);
    const last = Math.floor(clock.now().getTime() / SLOT_MS);
    const calls = Array.from({ length: 100 }, (_, i) => ({
      ...{ slot: last - 2 * i, stages: [{ stage: 'ticket' as const, ms: 40 }], firstPictureMs: 600 },
      ...{ failed: null, code: null },
    }));
    for (const from of [0, 50]) await prober.tell([], [], calls.slice(from, from + 50));
    clock.advance(2 * HOUR_MS);
    await round();
    const { notMeasured, unmet, figures } = await measured(19, clock.now());
    expect([notMeasured, unmet]).toEqual([false, false]);
    expect(figures.map(({ name, amount }) => `${name} ${String(amount)}`)).toEqual([
      'probed_answer_p95 40',
      'page_p75 2500',
      'probed_picture_p95 600',
    ]);
  });

  it('is a row about slow minutes: of a week at least, with the months that are over', async () => {
    const hour = startOfHour();
    const write = (hours: number, minutes: string): Promise<unknown> =>
      app.database.query('insert into judged_hour (hour, minutes) values ($1, $2)', [
        new Date(hour.getTime() - hours * HOUR_MS),
        minutes.padEnd(60, '.'),
      ]);
    expect((await measured(20, clock.now())).notMeasured).toBe(true);
    await write(8 * 24, '');
    await write(2, 'xxxxx');
    const good = await measured(20, clock.now());
    expect([good.notMeasured, good.unmet]).toEqual([false, false]);
    expect(good.figures.map(({ name, amount }) => [name, amount])).toEqual([
      ['slow_stretch', 300],
      ['slow_month', 300],
    ]);
    await write(1, 'x.xxxxxx');
    const bad = await measured(20, clock.now());
    expect(bad.unmet).toBe(true);
    expect(bad.figures[2]?.name).toMatch(/^slow_\d{4}-\d\d$/);
  });

  it('is a row about work that has a promised end: what failed was late, and each kind needs twenty', async () => {
    const to = clock.now();
    const write = (kind: string, times: number, tookMin: number, result = 'done'): Promise<unknown> =>
      app.database.query(
        `insert into job_run (id, kind, started_at, deadline_at, ended_at, result)
         select gen_random_uuid(), $1, at, at + interval '60 minutes', at + make_interval(mins => $3), $4
         from (select $5::timestamptz - make_interval(hours => 2 + n) as at from generate_series(1, $2) n) t`,
        [kind, times, tookMin, result, to],
      );
    for (const [kind, times] of [
      ['recording', 20],
      ['export', 19],
      ['backup', 20],
    ] as const)
      await write(kind, times, 30);
    const row = async (): Promise<[boolean, boolean]> => {
      const { notMeasured, unmet } = await measured(21, to);
      return [notMeasured, unmet];
    };
    expect(await row()).toEqual([true, false]);
    await write('export', 1, 60);
    expect(await row()).toEqual([false, false]);
    await write('backup', 1, 5, 'failed');
    expect(await row()).toEqual([false, true]);
    expect((await view()).work).toContainEqual({ kind: 'backup', runs: 21, inTime: 20 });
  });

  it('says how fast the allowance is used up, and has probers tell whoever is on call', async () => {
    const prober = await GivenProber.of(app);
    const first = Math.floor(clock.now().getTime() / SLOT_MS) - 130;
    await prober.tell(seen('sign-in', first, '.'.repeat(80) + 'x'.repeat(50)));
    clock.advance(MINUTE_MS);
    const { body: orders } = await prober.tell(seen('sign-in', first + 130, 'x'));
    expect(orders.burning).toEqual(['burn_fast', 'burn_middle', 'burn_slow']);
    const id = '0198c0de-0000-7000-8000-000000000001';
    const at = clock.now().toISOString();
    const alert = {
      rule: 'burn_fast' as const,
      component: null,
      openedAt: null,
      detectedAt: at,
      deliveries: [],
    };
    expect((await prober.tell([], [{ ...alert, id: id as never }])).status).toBe(200);
    expect((await view()).burns[0]).toMatchObject({
      rule: 'burn_fast',
      burning: true,
      alert: { id, acknowledgedBy: null },
    });
    await operator.post(`/operator/alerts/${id}/acknowledgement`, {});
    expect((await view()).burns[0]?.alert?.acknowledgedBy).toBe('Aoi');
    expect((await prober.tell([])).body.acknowledged).toEqual([id]);
  });
});
