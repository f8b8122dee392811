import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CallView, LIMITS, type MissedCallView, type Page, type RingView } from '@rinjo/contract';
import { startApp, type TestApp } from '../../support/app.js';
import { type BuiltCall, buildCall } from '../../support/call-builder.js';
import { CallLine } from '../../support/call-line.js';
import { TestDeskLine } from '../../support/desk-line.js';
import { refusal } from '../../support/http-client.js';
import { TestClock } from '../../support/test-clock.js';

let app: TestApp;
let clock: TestClock;
beforeAll(async () => {
  clock = new TestClock();
  app = await startApp({ clock });
});
afterAll(() => app.close());

/** Rings the first member, who is there; the host is there too. */
async function ringing(): Promise<{
  call: BuiltCall;
  host: TestDeskLine;
  member: TestDeskLine;
  ring: RingView;
}> {
  const call = await buildCall(app);
  const host = await TestDeskLine.to(call.host.client);
  const member = await TestDeskLine.to(call.member().client);
  const { status, body } = await call.host.client.post<RingView[]>(`/calls/${call.id}/rings`, {});
  expect(status).toBe(201);
  const [ring] = body;
  if (!ring) throw new Error('Nobody was rung');
  return { call, host, member, ring };
}

const phaseOf = async (call: BuiltCall): Promise<string> =>
  (await call.host.client.get<CallView>(`/calls/${call.id}`)).body.phase;
const missedOf = async (call: BuiltCall): Promise<readonly MissedCallView[]> =>
  (await call.member().client.get<Page<MissedCallView>>('/missed-calls')).body.items;

describe('a ring', () => {
  it('reaches whoever is invited, is answered, and both know', async () => {
    const { call, host, member, ring } = await ringing();
    expect(ring).toMatchObject({ state: 'ringing', because: null, to: { id: call.member().user.id } });
    expect(await phaseOf(call)).toBe('ringing');
    const { ring: incoming } = await member.hears('ring.incoming');
    expect(incoming).toMatchObject({ id: ring.id, callTitle: 'Test call', from: { id: call.host.user.id } });
    expect(Date.parse(incoming.expiresAt) - Date.parse(incoming.startedAt)).toBe(LIMITS.ringS * 1000);
    const answer = await call.member().client.post<RingView>(`/rings/${ring.id}/answer`);
    expect(answer).toMatchObject({ status: 200, body: { state: 'answered' } });
    expect(await member.hears('ring.over')).toMatchObject({ ringId: ring.id, state: 'answered' });
    await host.hears('ring.changed', (changed) => changed.ring.state === 'answered');
    expect(await missedOf(call)).toEqual([]);
  });

  it('is answered once, when two devices answer at the same moment', async () => {
    const { call, ring } = await ringing();
    const phone = await call.tenant.clientFor(call.member().user);
    const answers = await Promise.all(
      [call.member().client, phone].map((client) => client.post(`/rings/${ring.id}/answer`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost).toMatchObject({ body: { code: 'RING_OVER', details: { state: 'answered' } } });
    const rows = await app.database.query(
      `select 1 from audit_entry where tenant_id = $1 and action = 'ring.answered'`,
      [call.tenant.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('is answered by joining the call, wherever one came from', async () => {
    const { call, member, ring } = await ringing();
    const line = await call.memberLine();
    expect(await member.hears('ring.over')).toMatchObject({ ringId: ring.id, state: 'answered' });
    expect(await phaseOf(call)).toBe('live');
    await line.send('call.leave', {});
  });

  it('that is declined tells the caller so, with the note, and is no missed call', async () => {
    const { call, host, ring } = await ringing();
    const { client } = call.member();
    const answer = await client.post(`/rings/${ring.id}/decline`, { note: 'in_10_minutes' });
    expect(answer.status).toBe(200);
    const { ring: seen } = await host.hears('ring.changed', (changed) => changed.ring.state === 'declined');
    expect(seen).toMatchObject({ note: 'in_10_minutes', because: null });
    expect(await phaseOf(call)).toBe('open');
    expect(await missedOf(call)).toEqual([]);
    expect(await client.post(`/rings/${ring.id}/answer`)).toMatchObject(refusal(409, 'RING_OVER'));
  });

  it('that nobody answers is missed after its time, counted until it is seen', async () => {
    const { call, host, member, ring } = await ringing();
    clock.advance(LIMITS.ringS * 1000);
    await host.hears('ring.changed', (changed) => changed.ring.because === 'no_answer');
    expect(await member.hears('ring.over')).toMatchObject({ ringId: ring.id, state: 'missed' });
    await member.hears('missed.counted', ({ unseen }) => unseen === 1);
    expect(await missedOf(call)).toMatchObject([
      { id: ring.id, callId: call.id, seen: false, because: 'no_answer', from: { id: call.host.user.id } },
    ]);
    await call.member().client.post('/missed-calls/seen', {});
    await member.hears('missed.counted', ({ unseen }) => unseen === 0);
    expect(await missedOf(call)).toMatchObject([{ seen: true }]);
  });

  it('is taken back by the caller, and with the end of the call', async () => {
    const { call, member, ring } = await ringing();
    await call.host.client.post(`/rings/${ring.id}/cancel`);
    await member.hears('ring.over', ({ ringId, state }) => ringId === ring.id && state === 'cancelled');
    const { body } = await call.host.client.post<RingView[]>(`/calls/${call.id}/rings`, {});
    const again = body[0];
    expect(again?.id).not.toBe(ring.id);
    await call.host.client.post(`/calls/${call.id}/end`);
    await member.hears('ring.over', ({ ringId, state }) => ringId === again?.id && state === 'cancelled');
    await member.hears('missed.counted', ({ unseen }) => unseen === 2);
  });

  it('is taken back when the last one leaves the call before anybody answered', async () => {
    const call = await buildCall(app);
    const member = await TestDeskLine.to(call.member().client);
    const line = await call.hostLine();
    await call.host.client.post(`/calls/${call.id}/rings`, {});
    await member.hears('ring.incoming');
    await line.send('call.leave', {});
    expect(await member.hears('ring.over')).toMatchObject({ state: 'cancelled' });
  });

  it('to somebody who is not there, or not to be disturbed, is missed at once', async () => {
    const call = await buildCall(app, { members: 2 });
    const quiet = await TestDeskLine.to(call.member(1).client);
    await call.member(1).client.put('/me/presence', { doNotDisturb: true });
    const { body } = await call.host.client.post<RingView[]>(`/calls/${call.id}/rings`, {});
    const because = new Map(body.map((ring) => [ring.to.id, [ring.state, ring.because]]));
    expect(because.get(call.member(0).user.id)).toEqual(['missed', 'offline']);
    expect(because.get(call.member(1).user.id)).toEqual(['missed', 'do_not_disturb']);
    await quiet.hears('missed.counted', ({ unseen }) => unseen === 1);
    expect(quiet.events.map(({ name }) => name)).not.toContain('ring.incoming');
    expect(await phaseOf(call)).toBe('open');
  });

  it('knocks at somebody who is in another call, and does not take them out of it', async () => {
    const call = await buildCall(app);
    const busy = await TestDeskLine.to(call.member().client);
    const other = await call.member().client.post<CallView>('/calls', { title: 'Other', inviteUserIds: [] });
    const line = await TestDeskLine.to(call.host.client);
    const seat = await CallLine.to(call.member().client, other.body.id);
    await seat.join();
    const { body } = await call.host.client.post<RingView[]>(`/calls/${call.id}/rings`, {});
    expect(body).toMatchObject([{ state: 'busy' }]);
    expect((await busy.hears('ring.incoming')).ring.state).toBe('busy');
    expect(seat.lost).toBe(false);
    line.close();
  });

  it('is not doubled while it rings, and invites whoever was not invited', async () => {
    const { call, ring } = await ringing();
    const { body } = await call.host.client.post<RingView[]>(`/calls/${call.id}/rings`, {});
    expect(body.map(({ id }) => id)).toEqual([ring.id]);
    const third = await call.tenant.signedIn();
    const line = await TestDeskLine.to(third.client);
    await call.host.client.post(`/calls/${call.id}/rings`, { userIds: [third.user.id] });
    await line.hears('ring.incoming');
    expect((await third.client.get<CallView>(`/calls/${call.id}`)).body.role).toBe('member');
  });

  it('is there again for a tab that opens while it rings', async () => {
    const { call, ring } = await ringing();
    const late = await TestDeskLine.open(call.member().client);
    const state = await late.send('desk.state', {});
    expect(state.rings.map(({ id }) => id)).toEqual([ring.id]);
  });
});

describe('rings', () => {
  it('are for the person who is rung alone, and for those of the call', async () => {
    const { call, ring } = await ringing();
    const third = (await call.tenant.signedIn()).client;
    for (const step of ['answer', 'decline', 'cancel'])
      expect(
        await third.post(`/rings/${ring.id}/${step}`, step === 'decline' ? {} : undefined),
      ).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await call.host.client.post(`/rings/${ring.id}/answer`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await third.get(`/calls/${call.id}/rings`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await third.post(`/calls/${call.id}/rings`, {})).toMatchObject(refusal(404, 'NOT_FOUND'));
  });

  it('reach nobody of another tenant', async () => {
    const { call } = await ringing();
    const stranger = await (await app.given.tenant()).signedIn();
    const line = await TestDeskLine.to(stranger.client);
    const answer = await call.host.client.post(`/calls/${call.id}/rings`, { userIds: [stranger.user.id] });
    expect(answer).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(line.events).toEqual([]);
  });

  it('do not ring into a call that is over or not open yet', async () => {
    const call = await buildCall(app);
    await call.host.client.post(`/calls/${call.id}/end`);
    expect(await call.host.client.post(`/calls/${call.id}/rings`, {})).toMatchObject(
      refusal(409, 'CALL_ENDED'),
    );
  });
});
