import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AuditEntryView,
  CONFORMITY_DEFAULTS,
  CONFORMITY_LIMITS,
  type ConformityReport,
  type Page,
  type ParticipantId,
  type ReportFilm,
} from '@rinjo/contract';
import { ConformityWriter } from '../../../apps/api/src/modules/conformity/conformity-writer.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { CallLine, refusedWith } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';
import { refusal } from '../../support/http-client.js';
import { TestClock } from '../../support/test-clock.js';
import { film, twoInACall } from '../../support/two-in-a-call.js';

const HD = { width: 1_280, height: 720, fps: 24 };
const CIVIL = { preset: 'civil', limits: null } as const;

describe('a call measured against the numbers of remote inspection', () => {
  let app: TestApp;
  let clock: TestClock;
  let media: FakeMedia;
  beforeAll(async () => {
    clock = new TestClock();
    media = new FakeMedia();
    app = await startApp({ clock, media });
  });
  afterAll(() => app.close());

  /** Lets two seconds pass, in which so many bytes come; answers when everybody was told. */
  async function pass(line: CallLine, bytes: number, times = 1): Promise<void> {
    const meters = () => line.transients.filter(({ name }) => name === 'conformity.measured').length;
    for (let n = 0; n < times; n += 1) {
      const before = meters();
      media.bytes.set('camera', (media.bytes.get('camera') ?? 0) + bytes);
      clock.advance(2_000);
      await line.until(() => meters() > before);
    }
  }
  const lastMeter = (line: CallLine) =>
    line.transients.flatMap((event) => (event.name === 'conformity.measured' ? [event.payload] : [])).at(-1);

  it('is off until the host chooses, and tells everybody; that is audited', async () => {
    const { call, host, guest } = await twoInACall(app);
    expect((await guest.send('call.snapshot', {})).parts.conformity).toEqual({ preset: 'off', limits: null });
    expect(await refusedWith(guest.send('conformity.choose', CIVIL))).toBe('FORBIDDEN');
    await host.send('conformity.choose', CIVIL);
    const civil = { preset: 'civil', limits: CONFORMITY_LIMITS.civil };
    expect((await guest.send('call.snapshot', {})).parts.conformity).toEqual(civil);
    expect(media.allowed.get(call.id)).toBe(3_000_000);
    await host.send('conformity.choose', { preset: 'building', limits: null });
    expect(media.allowed.get(call.id)).toBe(5_000_000);
    const admin = (await call.tenant.signedIn('admin')).client;
    const { body } = await admin.get<Page<AuditEntryView>>('/audit-entries?action=call.conformity_chosen');
    expect(body.items.map(({ details }) => details)).toMatchObject([
      { preset: 'building', participantId: host.self },
      { preset: 'civil' },
    ]);
    await host.send('call.end', {});
    expect(media.allowed.get(call.id)).toBeNull();
  });

  it('refuses own limits that are missing, too many or beyond reason, and reports that lie', async () => {
    const { host } = await twoInACall(app);
    const own = (change: object) => ({
      ...{ preset: 'own' as const, limits: { width: 800, height: 600, fps: 10, kbps: 500, ...change } },
    });
    await host.send('conformity.choose', own({}));
    for (const bad of [
      { preset: 'civil' as const, limits: own({}).limits },
      ...[
        own({ width: 1 }),
        own({ fps: 61 }),
        own({ kbps: 1e9 }),
        own({ kbps: 10.5 }),
        own({ height: -480 }),
      ],
    ])
      expect(await refusedWith(host.send('conformity.choose', bad))).toBe('VALIDATION');
    const told = (frame: object): ReportFilm => ({ sent: { ...HD, ...frame }, seen: [] });
    await host.send('conformity.report', told({}));
    for (const bad of [{ width: 1e9 }, { fps: -1 }, { fps: 1e6 }, { height: 0.5 }, { width: Number.NaN }])
      expect(await refusedWith(host.send('conformity.report', told(bad)))).toBe('VALIDATION');
    expect((await host.send('call.snapshot', {})).parts.conformity.limits).toEqual(own({}).limits);
  });

  it('begins as the organization wants, with its numbers, and stays so when it changes its mind', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const wide = { width: 800, height: 600, fps: 20, kbps: 1_500 };
    const conformity = { ...CONFORMITY_DEFAULTS, preset: 'own' as const, own: wide };
    const { status } = await client.patch('/tenant/settings', { version: 0, conformity });
    expect(status).toBe(200);
    const call = await buildCall(app, { tenant });
    const host = await call.hostLine();
    const of = async (line: CallLine) => (await line.send('call.snapshot', {})).parts.conformity;
    expect(await of(host)).toEqual({ preset: 'own', limits: wide });
    await client.patch('/tenant/settings', { version: 1, conformity: CONFORMITY_DEFAULTS });
    expect(await of(host)).toEqual({ preset: 'own', limits: wide });
    await host.send('conformity.choose', { preset: 'own', limits: null });
    expect(await of(host)).toEqual({ preset: 'own', limits: CONFORMITY_DEFAULTS.own });
    for (const bad of [
      { ...conformity, preset: 'military' },
      { ...conformity, civil: { ...wide, fps: 0 } },
      { preset: 'off' },
      null,
    ])
      expect(await client.patch('/tenant/settings', { version: 2, conformity: bad })).toMatchObject(
        refusal(400, 'VALIDATION'),
      );
  });

  it('shows a meter to all, and keeps a report that others of the call may read', async () => {
    const { call, host, guest, guestClient } = await twoInACall(app);
    await host.send('conformity.choose', CIVIL);
    await film(guest);
    await pass(host, 0);
    await guest.send('conformity.report', { sent: HD, seen: [] });
    await host.send('conformity.report', {
      sent: null,
      seen: [{ participantId: guest.self as ParticipantId, frame: { ...HD, width: 640, height: 360 } }],
    });
    await pass(host, 375_000, 2);
    expect(lastMeter(host)).toEqual({
      cameras: [
        {
          ...{ participantId: guest.self, state: 'filming', sent: HD },
          ...{ seen: { width: 640, height: 360, fps: 24 }, minuteKbps: null, callKbps: 1_500 },
          ...{ below: [], callBelow: false },
        },
      ],
    });
    for (let n = 0; n < 5; n += 1) {
      await guest.send('conformity.report', { sent: HD, seen: [] });
      await pass(host, 125_000);
    }
    expect(lastMeter(host)?.cameras).toMatchObject([
      { minuteKbps: 786, below: ['bitrate'], callBelow: true },
    ]);
    expect(await guestClient.get(`/calls/${call.id}/conformity`)).toMatchObject(refusal(403, 'FORBIDDEN'));
    await host.send('call.end', {});
    await media.closed(call.id);
    await app.get(ConformityWriter).flush();
    const { client } = call.host;
    const { body: report } = await client.get<ConformityReport>(`/calls/${call.id}/conformity`);
    expect(report).toMatchObject({
      ...{ callId: call.id, preset: 'civil', limits: CONFORMITY_LIMITS.civil },
      cameras: [
        { name: 'ゲスト', filmedMs: 14_000, verdict: 'below', missed: ['bitrate'], videoBytes: 1_375_000 },
      ],
    });
    const csv = await client.get<string>(`/calls/${call.id}/conformity.csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.body.split('\r\n').map((line) => line.split(',')[0])).toEqual([
      ...['"区分"', '"カメラ"', '"基準未満の区間"', ''],
    ]);
    const outsider = (await call.tenant.signedIn()).client;
    for (const path of ['conformity', 'conformity.csv'])
      expect(await outsider.get(`/calls/${call.id}/${path}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
  });
});

describe('a measured call after a restart of the process', () => {
  it('goes on in the same report, with the average of all of it', async () => {
    const clock = new TestClock();
    const [media, later] = [new FakeMedia(), new FakeMedia()];
    const first = await startApp({ clock, media });
    const call = await buildCall(first);
    const host = await call.openHostLine();
    const { resumeToken, snapshot } = await host.join();
    await host.send('conformity.choose', CIVIL);
    await film(host);
    const meters = (line: CallLine) => line.transients.filter(({ name }) => name === 'conformity.measured');
    const pass = async (line: CallLine, from: FakeMedia, bytes: number) => {
      const before = meters(line).length;
      from.bytes.set('camera', (from.bytes.get('camera') ?? 0) + bytes);
      clock.advance(2_000);
      await line.until(() => meters(line).length > before);
    };
    await pass(host, media, 0);
    await pass(host, media, 500_000);
    await first.nest.close();

    const second = await startApp({ clock, media: later, database: first.database });
    const back = await CallLine.open(second.url, { resumeToken });
    await back.send('call.resume', { lastEvent: snapshot.event });
    await film(back);
    await pass(back, later, 0);
    await pass(back, later, 250_000);
    const last = meters(back).at(-1);
    expect(last?.payload).toMatchObject({ cameras: [{ callKbps: 1_500 }] });
    await back.send('call.end', {});
    await second.get(ConformityWriter).flush();
    const [row] = await second.database.query<{ ms: string; bytes: string }>(
      'select sum(filmed_ms) as ms, sum(bytes) as bytes from call_conformity_batch where tenant_id = $1',
      [call.tenant.id],
    );
    expect(row).toEqual({ ms: '4000', bytes: '750000' });
    await second.nest.close();
    await first.database.drop();
  });
});
