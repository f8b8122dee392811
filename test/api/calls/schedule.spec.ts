import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallView, CreateCall, GuestPreview, InvitationView, Page, SiteView } from '@rinjo/contract';
import { CallExpiry } from '../../../apps/api/src/modules/calls/schedule/call-expiry.js';
import { startApp, type TestApp } from '../../support/app.js';
import { CallLine } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';
import type { GivenTenant, GivenUser } from '../../support/given.js';
import { HttpClient, refusal } from '../../support/http-client.js';
import { TestClock } from '../../support/test-clock.js';

const MINUTE = 60_000;

describe('a planned call', () => {
  let app: TestApp;
  let clock: TestClock;
  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock, media: new FakeMedia() });
  });
  afterAll(() => app.close());

  const inMinutes = (minutes: number): string =>
    new Date(clock.now().getTime() + minutes * MINUTE).toISOString();
  const aPlan = (minutes: number, over: Partial<CreateCall> = {}): CreateCall => ({
    title: '立会検査',
    inviteUserIds: [],
    startsAt: inMinutes(minutes),
    durationMin: 30,
    timeZone: 'Asia/Tokyo',
    ...over,
  });
  /** Sessions become idle while the clock runs ahead: a new one each time. */
  const as = (tenant: GivenTenant, user: GivenUser) => tenant.clientFor(user, clock.now());
  async function planned(minutes: number) {
    const tenant = await app.given.tenant();
    const [host, member] = [
      await tenant.user({ displayName: '森 葵' }),
      await tenant.user({ displayName: '佐藤 健' }),
    ];
    const body = aPlan(minutes, { inviteUserIds: [member.id] });
    const { status, body: call } = await (await as(tenant, host)).post<CallView>('/calls', body);
    expect(status).toBe(201);
    return { tenant, host, member, call };
  }

  it('is listed as upcoming, soonest first, opens 15 minutes before its time, and may be joined then', async () => {
    const { tenant, host, member, call } = await planned(60);
    const client = await as(tenant, host);
    const { body: sooner } = await client.post<CallView>('/calls', aPlan(30));
    expect(call).toMatchObject({
      phase: 'planned',
      startedAt: null,
      schedule: {
        startsAt: inMinutes(60),
        endsAt: inMinutes(90),
        opensAt: inMinutes(45),
        timeZone: 'Asia/Tokyo',
      },
    });
    const ids = async (when: string) =>
      (await (await as(tenant, host)).get<Page<CallView>>(`/calls?when=${when}`)).body.items.map(
        ({ id }) => id,
      );
    expect([await ids('upcoming'), await ids('now')]).toEqual([[sooner.id, call.id], []]);
    expect(await client.post(`/calls/${call.id}/tickets`)).toMatchObject(refusal(409, 'CALL_NOT_OPEN'));
    clock.advance(45 * MINUTE);
    expect([await ids('upcoming'), await ids('now')]).toEqual([[], [call.id, sooner.id]]);
    const line = await CallLine.to(await as(tenant, member), call.id);
    await line.join();
    const { body: live } = await (await as(tenant, host)).get<CallView>(`/calls/${call.id}`);
    expect(live).toMatchObject({ phase: 'live', people: { names: ['佐藤 健'], total: 1 } });
    await line.send('call.leave', {});
  });

  it('stays open when everybody leaves before its end, and is over when they leave after it', async () => {
    const { tenant, host, call } = await planned(10);
    const read = async () => (await (await as(tenant, host)).get<CallView>(`/calls/${call.id}`)).body;
    const early = await CallLine.to(await as(tenant, host), call.id);
    await early.join();
    await early.send('call.leave', {});
    expect((await read()).phase).toBe('open');
    clock.advance(41 * MINUTE);
    const late = await CallLine.to(await as(tenant, host), call.id);
    await late.join();
    await late.send('call.leave', {});
    expect(await read()).toMatchObject({ phase: 'ended', endReason: 'last_left' });
  });

  it('ends by itself an hour after its time: nobody came, or nobody came back', async () => {
    const missed = await planned(10);
    const left = await planned(10);
    const line = await CallLine.to(await as(left.tenant, left.host), left.call.id);
    await line.join();
    await line.send('call.leave', {});
    const expiry = app.get(CallExpiry);
    clock.advance(99 * MINUTE);
    await expiry.sweep();
    const reasonOf = async ({ tenant, host, call }: typeof missed) =>
      (await (await as(tenant, host)).get<CallView>(`/calls/${call.id}`)).body.endReason;
    expect([await reasonOf(missed), await reasonOf(left)]).toEqual([null, null]);
    clock.advance(2 * MINUTE);
    await Promise.all([expiry.sweep(), expiry.sweep()]);
    expect([await reasonOf(missed), await reasonOf(left)]).toEqual(['expired', 'last_left']);
  });

  it('is moved while nobody has been in it, and not after that', async () => {
    const { tenant, host, member, call } = await planned(60);
    const client = await as(tenant, host);
    const moved = await client.patch<CallView>(`/calls/${call.id}`, {
      startsAt: inMinutes(5),
      durationMin: 60,
    });
    expect(moved.body.schedule).toMatchObject({ startsAt: inMinutes(5), endsAt: inMinutes(65) });
    expect(await (await as(tenant, member)).patch(`/calls/${call.id}`, { durationMin: 5 })).toMatchObject(
      refusal(403, 'FORBIDDEN'),
    );
    const line = await CallLine.to(await as(tenant, host), call.id);
    await line.join();
    const later = { startsAt: inMinutes(30) };
    expect(await client.patch(`/calls/${call.id}`, later)).toMatchObject(refusal(409, 'CALL_STARTED'));
    expect((await client.patch(`/calls/${call.id}`, { title: 'Renamed', durationMin: 60 })).status).toBe(200);
    await line.send('call.end', {});
    const { body: atOnce } = await client.post<CallView>('/calls', { title: 'X', inviteUserIds: [] });
    expect(await client.patch(`/calls/${atOnce.id}`, later)).toMatchObject(refusal(409, 'CALL_STARTED'));
  });

  it('refuses times that are none, past, far away, or half told', async () => {
    const tenant = await app.given.tenant();
    const client = await as(tenant, await tenant.user());
    for (const bad of [
      { startsAt: inMinutes(-6) },
      { startsAt: inMinutes(401 * 24 * 60) },
      { startsAt: '2026-11-30T10:00:00' },
      { startsAt: '2026-02-30T10:00:00Z' },
      { durationMin: 4 },
      { durationMin: 1441 },
      { durationMin: undefined },
      { timeZone: 'Asia/Atlantis' },
      { timeZone: undefined },
      { startsAt: undefined },
    ])
      expect([bad, await client.post('/calls', aPlan(60, bad as Partial<CreateCall>))]).toMatchObject([
        bad,
        refusal(400, 'VALIDATION'),
      ]);
  });

  it('is cancelled by its host, and says so', async () => {
    const { tenant, host, member, call } = await planned(60);
    expect(await (await as(tenant, member)).post(`/calls/${call.id}/end`)).toMatchObject(
      refusal(403, 'FORBIDDEN'),
    );
    const ended = await (await as(tenant, host)).post<CallView>(`/calls/${call.id}/end`);
    expect(ended.body).toMatchObject({ phase: 'ended', endReason: 'cancelled' });
    const rows = await app.database.query<{ action: string }>(
      `select action from audit_entry where tenant_id = $1 order by seq desc limit 1`,
      [tenant.id],
    );
    expect(rows).toEqual([{ action: 'call.cancelled' }]);
  });

  it('has members who are invited and taken off again', async () => {
    const { tenant, host, member, call } = await planned(60);
    const client = await as(tenant, host);
    const path = `/calls/${call.id}/invitations`;
    expect(await (await as(tenant, member)).delete(`${path}/${member.id}`)).toMatchObject(
      refusal(403, 'FORBIDDEN'),
    );
    expect((await client.delete(`${path}/${member.id}`)).status).toBe(204);
    expect(await client.delete(`${path}/${member.id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect((await client.get<InvitationView[]>(path)).body).toEqual([]);
    expect(await (await as(tenant, member)).get(`/calls/${call.id}`)).toMatchObject(
      refusal(404, 'NOT_FOUND'),
    );
  });

  it('keeps guests before the door without using up their link', async () => {
    const { tenant, host, call } = await planned(60);
    const { body: link } = await (
      await as(tenant, host)
    ).post<{ url: string }>(`/calls/${call.id}/guest-links`, {
      maxUses: 1,
      lifetimeS: 24 * 3600,
    });
    const token = new URL(link.url).hash.slice(1);
    const guest = new HttpClient(app.url);
    const preview = await guest.post<GuestPreview>('/guest/preview', { token });
    expect(preview.body).toMatchObject({ phase: 'planned', opensAt: call.schedule?.opensAt });
    const enter = () => guest.post('/guest/sessions', { token, displayName: '田中' });
    expect(await enter()).toMatchObject(refusal(409, 'CALL_NOT_OPEN'));
    clock.advance(45 * MINUTE);
    expect((await guest.post<GuestPreview>('/guest/preview', { token })).body).toMatchObject({
      phase: 'open',
      opensAt: null,
    });
    expect((await enter()).status).toBe(201);
  });

  it('is given to calendars with the link to join, newer versions with higher numbers', async () => {
    const { tenant, host, member, call } = await planned(60);
    const admin = await as(tenant, await tenant.user({ roles: ['admin'] }));
    const { body: site } = await admin.post<SiteView>('/sites', { name: '北浜', address: '大阪市' });
    const client = await as(tenant, host);
    await client.patch(`/calls/${call.id}`, { siteId: site.id });
    const file = async () => {
      const { status, headers, body } = await (
        await as(tenant, member)
      ).get<string>(`/calls/${call.id}/calendar`);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
      expect(headers.get('content-disposition')).toBe('attachment; filename="rinjo-call.ics"');
      return body.replaceAll('\r\n ', '');
    };
    const first = await file();
    for (const line of [
      `UID:${call.id}@127.0.0.1`,
      'SEQUENCE:1',
      'SUMMARY:立会検査',
      'LOCATION:北浜\\, 大阪市',
      `DESCRIPTION:${app.url}/calls/${call.id}\\n\\n森 葵\\n佐藤 健`,
      'METHOD:PUBLISH',
    ])
      expect(first.split('\r\n')).toContain(line);
    await client.post(`/calls/${call.id}/end`);
    expect((await file()).split('\r\n')).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:2']));
    const { body: atOnce } = await client.post<CallView>('/calls', { title: 'X', inviteUserIds: [] });
    for (const [who, id] of [
      [host, atOnce.id],
      [await tenant.user(), call.id],
    ] as const)
      expect(await (await as(tenant, who)).get(`/calls/${id}/calendar`)).toMatchObject(
        refusal(404, 'NOT_FOUND'),
      );
  });
});
