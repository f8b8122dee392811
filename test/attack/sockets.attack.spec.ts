import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CallView, LIMITS, PROTOCOL, SOCKET_PATH, type Ticket } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { buildCall } from '../support/call-builder.js';
import { CallLine, refusedWith, ticketFor } from '../support/call-line.js';
import { refusal } from '../support/http-client.js';
import { HttpClient } from '../support/http-client.js';
import { RawSocket, Refused } from '../support/raw-socket.js';
import { TestClock } from '../support/test-clock.js';

let app: TestApp;
let clock: TestClock;
beforeAll(async () => {
  clock = new TestClock();
  app = await startApp({ clock });
});
afterAll(() => app.close());

const opening = (auth: Parameters<typeof RawSocket.open>[1], cookie?: string): Promise<string> =>
  RawSocket.open(app.url, auth, cookie === undefined ? {} : { headers: { cookie } }).then(
    (socket) => {
      socket.close();
      return 'in';
    },
    (thrown: unknown) => (thrown instanceof Refused ? thrown.code : String(thrown)),
  );

describe('case 58: tickets', () => {
  it('let one socket in, once, also when many show it at the same moment', async () => {
    const call = await buildCall(app);
    const { ticket } = await ticketFor(call.host.client, call.id);
    const answers = await Promise.all(Array.from({ length: 10 }, () => opening({ ticket })));
    expect(answers.sort()).toEqual([...Array.from({ length: 9 }, () => 'TICKET_INVALID'), 'in']);
    clock.advance(60_000);
  });

  it('are worth nothing after 60 s', async () => {
    const call = await buildCall(app);
    const early = await ticketFor(call.host.client, call.id);
    const late = await ticketFor(call.host.client, call.id);
    clock.advance(LIMITS.ticketLifetimeS * 1000 - 1);
    expect(await opening({ ticket: early.ticket })).toBe('in');
    clock.advance(1);
    expect(await opening({ ticket: late.ticket })).toBe('TICKET_INVALID');
  });

  it('are for one call: there is no other that could be joined with them', async () => {
    const call = await buildCall(app);
    const other = await buildCall(app, { tenant: call.tenant });
    const line = await CallLine.to(call.host.client, call.id);
    expect((await line.join()).snapshot.callId).toBe(call.id);
    expect((await call.host.client.get<CallView>(`/calls/${other.id}`)).status).toBe(404);
    expect(await call.host.client.post(`/calls/${other.id}/tickets`)).toMatchObject(
      refusal(404, 'NOT_FOUND'),
    );
    await line.send('call.leave', {});
  });

  it('are of one user: where somebody else is signed in they open nothing, and are used up', async () => {
    const call = await buildCall(app);
    const stranger = (await (await app.given.tenant()).signedIn()).client;
    const cookieOf = ({ cookies }: HttpClient): string => `__Host-sid=${cookies.get('__Host-sid')}`;
    const shownBy = (auth: { ticket: string } | { resumeToken: string }, client: HttpClient) =>
      opening(auth, cookieOf(client));
    for (const other of [call.member().client, stranger]) {
      const { ticket } = await ticketFor(call.host.client, call.id);
      expect(await shownBy({ ticket }, other)).toBe('TICKET_INVALID');
      expect(await shownBy({ ticket }, call.host.client)).toBe('TICKET_INVALID');
    }
    const { ticket } = await ticketFor(call.host.client, call.id);
    expect(await shownBy({ ticket }, call.host.client)).toBe('in');
    const line = await CallLine.to(call.host.client, call.id);
    const { resumeToken } = await line.join();
    line.close();
    expect(await shownBy({ resumeToken }, stranger)).toBe('RESUME_REJECTED');
    expect(await shownBy({ resumeToken }, call.host.client)).toBe('in');
    // A browser may belong to a user and to a guest at once.
    const guest = await ticketFor(await call.guest(), call.id);
    expect(await shownBy({ ticket: guest.ticket }, stranger)).toBe('in');
    clock.advance(120_000);
  });

  it('and seats and sockets end with the session that they were given for', async () => {
    const call = await buildCall(app);
    const member = call.member();
    const line = await call.memberLine();
    const spare = await ticketFor(member.client, call.id);
    const idle = await RawSocket.open(app.url, { ticket: (await ticketFor(member.client, call.id)).ticket });
    const started = performance.now();
    await member.client.post('/sign-out');
    await Promise.all([line.until(({ lost }) => lost), idle.gone()]);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(line.transients).toContainEqual({ name: 'seat.closed', payload: { reason: 'signed_out' } });
    expect(await opening({ ticket: spare.ticket })).toBe('TICKET_INVALID');
  });

  it('guessed ones are refused, and whoever goes on guessing is kept out', async () => {
    const guess = (): Promise<string> => opening({ ticket: 'A'.repeat(43) });
    const answers: string[] = [];
    for (let n = 0; n < 40; n += 1) answers.push(await guess());
    expect(answers[0]).toBe('TICKET_INVALID');
    expect(answers.at(-1)).toBe('RATE_LIMITED');
    clock.advance(120_000);
    expect(await guess()).toBe('TICKET_INVALID');
    clock.advance(120_000);
  });

  it('and the version of the protocol are checked before anything else', async () => {
    const ticket = 'A'.repeat(43);
    expect(await opening({ protocol: PROTOCOL - 1, ticket })).toBe('PROTOCOL_TOO_OLD');
    expect(await opening({ protocol: PROTOCOL + 1, ticket })).toBe('PROTOCOL_TOO_NEW');
    expect(await opening({ protocol: '1', ticket })).toBe('PROTOCOL_TOO_OLD');
    expect(await opening({})).toBe('TICKET_INVALID');
    expect(await opening({ ticket, resumeToken: ticket })).toBe('TICKET_INVALID');
    expect(await opening({ ticket: { $ne: null } })).toBe('TICKET_INVALID');
    expect(await opening({ resumeToken: ticket })).toBe('RESUME_REJECTED');
    clock.advance(120_000);
  });
});

describe('case 59: invitations', () => {
  it('that are expired, revoked, used up, of an ended call or guessed get one identical answer', async () => {
    const call = await buildCall(app);
    const [expired, revoked, used, ended] = [
      await call.guestLink(1, 60),
      await call.guestLink(),
      await call.guestLink(),
      await call.guestLink(),
    ];
    const enter = (token: string) =>
      new HttpClient(app.url).post<Record<string, unknown>>('/guest/sessions', {
        token,
        displayName: 'Guest',
      });
    expect((await enter(used.token)).status).toBe(201);
    await call.host.client.delete(`/calls/${call.id}/guest-links/${revoked.id}`);
    clock.advance(61_000);
    const answers = [await enter(expired.token), await enter(revoked.token), await enter(used.token)];
    await call.host.client.post(`/calls/${call.id}/end`);
    answers.push(await enter(ended.token), await enter('guess'), await enter('A'.repeat(43)));
    const preview = new HttpClient(app.url);
    for (const { token } of [expired, revoked, used, ended])
      answers.push(await preview.post<Record<string, unknown>>('/guest/preview', { token }));
    const plain = answers.map(({ status, body }) => ({
      status,
      code: body['code'],
      message: body['message'],
      details: body['details'],
    }));
    expect(plain).toEqual(
      Array.from({ length: 10 }, () => ({
        status: 404,
        code: 'INVITATION_INVALID',
        message: 'Invitation invalid',
        details: {},
      })),
    );
  });

  it('cannot be guessed for long', async () => {
    const client = new HttpClient(app.url);
    const statuses = new Set<number>();
    for (let n = 0; n < 30; n += 1)
      statuses.add((await client.post('/guest/preview', { token: `guess-${n}` })).status);
    expect(statuses).toEqual(new Set([404, 429]));
    await app.database.query(`delete from rate_limit`);
  });
});

describe('case 60: a guest', () => {
  it('reaches the one call and nothing else', async () => {
    const call = await buildCall(app);
    const other = await buildCall(app, { tenant: call.tenant });
    const guest = await call.guest();
    expect((await guest.get<CallView>(`/calls/${call.id}`)).body).toMatchObject({
      id: call.id,
      role: 'guest',
    });
    expect((await guest.post<Ticket>(`/calls/${call.id}/tickets`)).status).toBe(201);
    for (const path of [`/calls/${other.id}`, `/calls/${other.id}/participants`])
      expect(await guest.get(path)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await guest.post(`/calls/${other.id}/tickets`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    const forbidden = [
      guest.get(`/calls/${call.id}/participants`),
      guest.get(`/calls/${call.id}/invitations`),
      guest.get(`/calls/${call.id}/guest-links`),
      guest.post(`/calls/${call.id}/guest-links`, { maxUses: 1, lifetimeS: 60 }),
      guest.post(`/calls/${call.id}/end`),
      guest.patch(`/calls/${call.id}`, { title: 'Mine' }),
      guest.post('/calls', { title: 'Mine', inviteUserIds: [] }),
      guest.get('/calls'),
      guest.get('/users'),
      guest.get('/audit-entries'),
      guest.get('/tenant'),
    ];
    for (const answer of await Promise.all(forbidden))
      expect(answer).toMatchObject(refusal(403, 'FORBIDDEN'));
  });
});

describe('case 61: who was removed', () => {
  it('is out within 1 s, and ticket, resume token, session and link are worth nothing', async () => {
    const call = await buildCall(app);
    const host = await call.hostLine();
    const link = await call.guestLink(5);
    const guest = new HttpClient(app.url);
    await guest.post('/guest/sessions', { token: link.token, displayName: 'Guest' });
    const line = await CallLine.to(guest, call.id);
    const { resumeToken, snapshot } = await line.join();
    const spare = await ticketFor(guest, call.id);
    const started = performance.now();
    await host.send('participant.remove', { participantId: snapshot.self });
    await line.until(({ lost }) => lost);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(line.transients).toContainEqual({ name: 'seat.closed', payload: { reason: 'removed' } });
    expect(await opening({ ticket: spare.ticket })).toBe('TICKET_INVALID');
    expect(await opening({ resumeToken })).toBe('RESUME_REJECTED');
    expect((await guest.post(`/calls/${call.id}/tickets`)).status).toBe(401);
    const again = await new HttpClient(app.url).post('/guest/sessions', {
      token: link.token,
      displayName: 'Guest',
    });
    expect(again).toMatchObject(refusal(404, 'INVITATION_INVALID'));
    await host.send('call.leave', {});
  });

  it('a member comes back only when invited again', async () => {
    const call = await buildCall(app);
    const host = await call.hostLine();
    const line = await call.memberLine();
    clock.advance(1);
    await host.send('participant.remove', { participantId: line.self ?? fail() });
    const back = await CallLine.to(call.member().client, call.id);
    expect(await refusedWith(back.join())).toBe('REMOVED_FROM_CALL');
    back.close();
    clock.advance(1);
    await call.host.client.post(`/calls/${call.id}/invitations`, { userIds: [call.member().user.id] });
    const invited = await call.memberLine();
    await invited.send('call.leave', {});
    await host.send('call.leave', {});
  });
});

describe('case 67: a page of another origin', () => {
  it('gets 403 for its upgrade and for polling, whatever ticket it has', async () => {
    const call = await buildCall(app);
    const { ticket } = await ticketFor(call.host.client, call.id);
    for (const origin of ['https://evil.example', 'null', `${app.url}.evil.example`]) {
      const polling = await fetch(`${app.url}${SOCKET_PATH}/?EIO=4&transport=polling`, {
        headers: { origin },
      });
      expect(polling.status).toBe(403);
      for (const transport of ['websocket', 'polling'] as const)
        await expect(
          RawSocket.open(app.url, { ticket }, { transports: [transport], origin }),
        ).rejects.toThrow();
    }
    const own = await RawSocket.open(app.url, { ticket }, { transports: ['polling'], origin: app.url });
    expect(await own.command('call.join', { device: 'phone' })).toBe('ok');
    own.close();
  });

  it('older protocols of engine.io and large bodies are refused as well', async () => {
    const old = await fetch(`${app.url}${SOCKET_PATH}/?EIO=3&transport=polling`);
    expect(old.status).toBe(400);
  });
});

function fail(): never {
  throw new Error('No seat');
}
