import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallId, CallView, ErrorCode } from '@rinjo/contract';
import { startApp, type TestApp } from '../../support/app.js';
import { CallLine, refusedWith, ticketFor } from '../../support/call-line.js';
import { HttpClient } from '../../support/http-client.js';

const JOINS = 200;

/** Case 31 of the security design, and check sheet rows 24 and 25. */
describe('limits under 200 simultaneous joins over two processes on one database', () => {
  let first: TestApp;
  let second: TestApp;
  beforeAll(async () => {
    first = await startApp();
    // Behind one address: whichever is asked has the call.
    second = await startApp({ database: first.database, environment: { PUBLIC_URL: first.url } });
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  /** Joins all at once, half of them through each process. */
  async function joinAll(tickets: readonly string[]): Promise<{ lines: CallLine[]; refusals: ErrorCode[] }> {
    const lines = await Promise.all(
      tickets.map((ticket, n) => CallLine.open((n % 2 === 0 ? first : second).url, { ticket })),
    );
    const answers = await Promise.all(lines.map((line) => refusedWith(line.join())));
    return { lines, refusals: answers.filter((answer) => typeof answer === 'string') };
  }

  it('seats exactly as many as the plan allows in one call', async () => {
    const tenant = await first.given.tenant({ plan: { maxParticipantsPerCall: 10 } });
    const host = await tenant.signedIn('admin');
    const { body: call } = await host.client.post<CallView>('/calls', { title: 'Full', inviteUserIds: [] });
    const admins = await Promise.all(Array.from({ length: 20 }, () => tenant.user({ roles: ['admin'] })));
    const clients = await Promise.all(
      Array.from({ length: JOINS }, (_, n) => tenant.clientFor(admins[n % admins.length] ?? host.user)),
    );
    const tickets = await Promise.all(clients.map((client) => ticketFor(client, call.id)));
    const { lines, refusals } = await joinAll(tickets.map(({ ticket }) => ticket));
    expect(refusals).toHaveLength(JOINS - 10);
    expect(new Set(refusals)).toEqual(new Set(['CALL_FULL']));
    const { body } = await host.client.get<CallView>(`/calls/${call.id}`);
    expect({ participants: body.participants, phase: body.phase }).toEqual({
      participants: 10,
      phase: 'live',
    });
    for (const line of lines) line.close();
  });

  it('lets exactly as many calls go live as the plan allows, and says how many are', async () => {
    const tenant = await first.given.tenant({ plan: { maxConcurrentCalls: 5, maxParticipantsPerCall: 10 } });
    const host = await tenant.signedIn('admin');
    const calls: CallId[] = [];
    for (let n = 0; n < 20; n += 1) {
      const { body } = await host.client.post<CallView>('/calls', { title: `Call ${n}`, inviteUserIds: [] });
      calls.push(body.id);
    }
    const admins = await Promise.all(Array.from({ length: 25 }, () => tenant.user({ roles: ['admin'] })));
    const tickets: string[] = [];
    for (const id of calls)
      for (let n = 0; n < JOINS / calls.length; n += 1) {
        const client = await tenant.clientFor(admins[tickets.length % admins.length] ?? host.user);
        tickets.push((await ticketFor(client, id)).ticket);
      }
    const { lines, refusals } = await joinAll(tickets);
    expect(refusals).toHaveLength(JOINS - 5 * 10);
    expect(new Set(refusals)).toEqual(new Set(['CONCURRENT_CALLS_LIMIT']));
    const [live] = await first.database.query<{ calls: number; seats: number }>(
      `select count(*)::int as calls, (select count(*)::int from participant where tenant_id = $1 and state <> 'left') as seats
       from call where tenant_id = $1 and phase = 'live'`,
      [tenant.id],
    );
    expect(live).toEqual({ calls: 5, seats: 50 });
    const { body: idle } = await host.client.post<CallView>('/calls', { title: 'Late', inviteUserIds: [] });
    const late = await CallLine.open(first.url, {
      ticket: (await ticketFor(host.client, idle.id)).ticket,
    });
    await expect(late.join()).rejects.toMatchObject({
      code: 'CONCURRENT_CALLS_LIMIT',
      details: { used: 5, max: 5 },
    });
    for (const line of [...lines, late]) line.close();
  });

  it('lets one of twenty guests in through a link for one', async () => {
    const tenant = await first.given.tenant();
    const host = await tenant.signedIn();
    const { body: call } = await host.client.post<CallView>('/calls', { title: 'Guests', inviteUserIds: [] });
    const { body: link } = await host.client.post<{ url: string }>(`/calls/${call.id}/guest-links`, {
      maxUses: 1,
      lifetimeS: 600,
    });
    const token = new URL(link.url).hash.slice(1);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        new HttpClient((n % 2 === 0 ? first : second).url, first.url).post('/guest/sessions', {
          token,
          displayName: 'G',
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 404]));
  });
});
