import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CallError } from '@rinjo/call-client';
import type { CallId, ErrorDetails, Handshake } from '@rinjo/contract';
import { CallWatch } from '../../../apps/api/src/modules/calls/watch.js';
import { NodeRegistry } from '../../../apps/api/src/platform/nodes/node-registry.js';
import { SENT_ON, SentOn } from '../../../apps/api/src/platform/nodes/sent-on.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { CallLine, refusedWith, ticketFor } from '../../support/call-line.js';
import { HttpClient, refusal } from '../../support/http-client.js';
import { RawSocket } from '../../support/raw-socket.js';
import { TestClock } from '../../support/test-clock.js';
import { PNG, upload } from '../../support/two-in-a-call.js';

type Proof = Omit<Handshake, 'protocol'>;

/** Two nodes of one installation: people come to the first one's address, and each has one of its own. */
describe('two nodes', () => {
  let first: TestApp;
  let second: TestApp;
  beforeAll(async () => {
    const clock = new TestClock();
    first = await startApp({ clock });
    second = await startApp({ beside: first, clock });
    // The first one hears of the second when it renews its lease.
    clock.advance(5_000);
    while (first.get(NodeRegistry).urls.length === 0) await new Promise((resolve) => setImmediate(resolve));
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  const sentOn = async (url: string, proof: Proof): Promise<ErrorDetails> => {
    const thrown: unknown = await CallLine.open(url, proof).then(
      () => null,
      (cause: unknown) => cause,
    );
    if (!(thrown instanceof CallError) || thrown.code !== 'CALL_ELSEWHERE') throw thrown;
    return thrown.details;
  };
  const holderOf = async (callId: CallId): Promise<string> => {
    const [row] = await first.database.query<{ url: string }>(
      'select n.url from call c join api_node n on n.id = c.node_id where c.id = $1',
      [callId],
    );
    return row?.url ?? '';
  };

  it('name the same one in every ticket of a call, whichever of them is asked', async () => {
    const call = await buildCall(first);
    const { client } = call.host;
    const tickets = [await ticketFor(client, call.id), await ticketFor(second.reachedBy(client), call.id)];
    const holder = await holderOf(call.id);
    expect(tickets).toMatchObject([
      { url: holder, front: first.url },
      { url: holder, front: first.url },
    ]);
  });

  it('agree on one when two people ask both at once', async () => {
    for (let n = 0; n < 5; n += 1) {
      const call = await buildCall(first);
      const asked = [call.host.client, second.reachedBy(call.member().client)];
      const tickets = await Promise.all(asked.map((client) => ticketFor(client, call.id)));
      expect(new Set(tickets.map(({ url }) => url)).size).toBe(1);
      const lines = await Promise.all(tickets.map(({ url, ticket }) => CallLine.open(url, { ticket })));
      for (const line of lines) await line.join();
      await lines[0]?.until(({ events, joined }) => {
        const met = events.some(({ name }) => name === 'participant.joined');
        return met || joined?.snapshot.participants.length === 2;
      });
      await lines[0]?.send('call.end', {});
    }
  });

  it('share the calls between them', async () => {
    const tenant = await first.given.tenant();
    const urls: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      const call = await buildCall(first, { tenant, members: 0 });
      urls.push((await ticketFor(call.host.client, call.id)).url);
    }
    expect(new Set(urls)).toEqual(new Set([first.url, second.url]));
  });

  it('send a ticket that is brought to the wrong one to the right one, where it is still good', async () => {
    const call = await buildCall(first);
    const host = await call.hostLine();
    const holder = await holderOf(call.id);
    const wrong = holder === first.url ? second : first;
    const { ticket, url } = await ticketFor(call.member().client, call.id);
    expect(url).toBe(holder);
    expect(await sentOn(wrong.url, { ticket })).toEqual({ url: holder });
    expect(await sentOn(wrong.url, { ticket })).toEqual({ url: holder });
    const member = await CallLine.open(holder, { ticket });
    expect((await member.join()).snapshot.participants).toHaveLength(2);
    expect(await refusedWith(CallLine.open(holder, { ticket }))).toBe('TICKET_INVALID');
    await host.send('call.end', {});
  });

  it('send a resume token likewise, and the seat is as it was', async () => {
    const call = await buildCall(first);
    const host = await call.hostLine();
    const holder = await holderOf(call.id);
    const wrong = holder === first.url ? second : first;
    const resumeToken = host.joined?.resumeToken ?? '';
    expect(await sentOn(wrong.url, { resumeToken })).toEqual({ url: holder });
    expect(host.lost).toBe(false);
    const again = await CallLine.open(holder, { resumeToken });
    const { snapshot } = await again.send('call.resume', { lastEvent: 0 });
    expect(snapshot.self).toBe(host.self);
    await again.send('call.end', {});
  });

  /** A call that is held, the node that does, and the other one. */
  const held = async (options: Parameters<typeof buildCall>[1] = {}) => {
    const call = await buildCall(first, options);
    const host = await call.hostLine();
    const isHere = (await holderOf(call.id)) === first.url;
    return { call, host, holder: isHere ? first : second, other: isHere ? second : first };
  };

  it('take over what was changed of a call at the other one: its name, and its end', async () => {
    const { call, host, other } = await held();
    const member = await call.memberLine();
    const client = other.reachedBy(call.host.client);
    await client.patch(`/calls/${call.id}`, { title: 'Pump 4' });
    await member.until(({ events }) =>
      events.some((e) => e.name === 'call.changed' && e.payload.title === 'Pump 4'),
    );
    expect((await client.post(`/calls/${call.id}/end`)).status).toBe(200);
    for (const line of [host, member]) {
      await line.until(({ events }) => events.some(({ name }) => name === 'call.ended'));
      await line.until(({ lost }) => lost);
    }
  });

  it('let guests in who wait at one when the lobby is opened at the other', async () => {
    const { call, host, other } = await held({ lobby: true });
    const guest = await call.openGuestLine('Yamada');
    expect((await guest.ask()).kind).toBe('lobby');
    await other.reachedBy(call.host.client).patch(`/calls/${call.id}`, { lobby: false });
    expect(await guest.decision()).toBe('admitted');
    expect((await guest.ask()).kind).toBe('seat');
    await host.send('call.end', {});
  });

  it('send a picture on to the one that holds the call, and its content back, from the address that asked', async () => {
    const { call, host, other } = await held();
    const client = other.reachedBy(call.host.client);
    const sent = await upload(other, client, call, 'kind=photo', PNG, 'image/png', first.url);
    expect(sent).toMatchObject({ status: 201, body: { kind: 'photo', bytes: PNG.length } });
    await host.until(({ events }) => events.some(({ name }) => name === 'file.added'));
    const path = `/calls/${call.id}/files/${sent.body.id}/content`;
    const got = await client.get<string>(path);
    expect([got.status, got.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(Number(got.headers.get('content-length'))).toBe(PNG.length);
    const stranger = await call.tenant.signedIn();
    expect(await other.reachedBy(stranger.client).get(path)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await new HttpClient(other.url, first.url).get(path)).toMatchObject(
      refusal(401, 'UNAUTHENTICATED'),
    );
    await host.send('call.end', {});
  });

  it('believe the address that another node says, and nobody else', async () => {
    const { holder, other } = await held();
    const letters = other.get(SentOn);
    const { id } = holder.get(NodeRegistry);
    const good = await letters.seal(id, '192.0.2.7');
    expect(await holder.get(SentOn).open(good)).toBe('192.0.2.7');
    expect(await letters.open(good)).toBeNull(); // it is for the other one
    for (const forged of ['', 'v1.1.AAAA', `${good.slice(0, -2)}AA`, '192.0.2.7'])
      expect(await holder.get(SentOn).open(forged)).toBeNull();
    const login = { tenant: 'nobody', email: 'nobody@example.com', password: 'x' };
    const answer = await fetch(`${holder.url}/api/v1/sign-in`, {
      method: 'POST',
      headers: {
        origin: first.url,
        'x-rinjo': '1',
        'content-type': 'application/json',
        [SENT_ON]: 'v1.1.AAAA',
      },
      body: JSON.stringify(login),
    });
    expect(answer.status).toBe(401);
  });

  it('cut the lines into a call that another one has taken meanwhile', async () => {
    const { call, host, holder, other } = await held();
    await first.database.query('update call set node_id = $2 where id = $1', [
      call.id,
      other.get(NodeRegistry).id,
    ]);
    await holder.get(CallWatch).sweep();
    await host.until(({ lost }) => lost);
    const resumeToken = host.joined?.resumeToken ?? '';
    expect(await sentOn(holder.url, { resumeToken })).toEqual({ url: other.url });
    const line = await CallLine.open(other.url, { resumeToken });
    await line.send('call.resume', { lastEvent: 0 });
    await line.send('call.end', {});
  });

  it('take sockets of pages of the installation alone, whatever their own address is', async () => {
    const shown = (url: string, origin: string): Promise<string> =>
      RawSocket.open(url, { ticket: 'A'.repeat(43) }, { origin }).then(
        () => 'in',
        (thrown: unknown) => (thrown instanceof Error ? thrown.message : 'other'),
      );
    for (const { url } of [first, second]) {
      expect(await shown(url, first.url)).toBe('TICKET_INVALID');
      for (const origin of [second.url, 'https://evil.example'])
        expect([origin, await shown(url, origin)]).toEqual([origin, 'websocket error']);
    }
  });

  it('tell nobody without a good proof where a call is', async () => {
    const call = await buildCall(first);
    await call.hostLine();
    const wrong = (await holderOf(call.id)) === first.url ? second : first;
    const { ticket } = await ticketFor(call.member().client, call.id);
    await first.database.query(`update call_ticket set expires_at = to_timestamp(0) where call_id = $1`, [
      call.id,
    ]);
    expect(await refusedWith(CallLine.open(wrong.url, { ticket }))).toBe('TICKET_INVALID');
    for (const proof of [{ ticket: 'A'.repeat(43) }, { resumeToken: 'A'.repeat(43) }])
      expect(await refusedWith(CallLine.open(wrong.url, proof))).not.toBe('CALL_ELSEWHERE');
  });

  it('go on alone when the other one is lost: it takes its calls as their people come', async () => {
    const clock = new TestClock();
    const [left, lost] = [first, await startApp({ beside: first, clock })];
    const call = await buildCall(left);
    await first.database.query(`update call set node_id = $2, placed_at = now() where id = $1`, [
      call.id,
      (await first.database.query<{ id: string }>('select id from api_node where url = $1', [lost.url]))[0]
        ?.id,
    ]);
    const [host, member] = [await call.hostLine(), await call.memberLine()];
    expect(await holderOf(call.id)).toBe(lost.url);
    const stale = await ticketFor(call.host.client, call.id);
    const tokens = [host, member].map(({ joined }) => joined?.resumeToken ?? '');
    expect(await sentOn(left.url, { resumeToken: tokens[0] ?? '' })).toEqual({ url: lost.url });
    await lost.isLost();
    for (const resumeToken of tokens) {
      const line = await CallLine.open(left.url, { resumeToken });
      expect(await line.send('call.resume', { lastEvent: 0 })).toMatchObject({ mediaKept: false });
    }
    expect(await holderOf(call.id)).toBe(left.url);
    expect(await sentOn(second.url, { ticket: stale.ticket })).toEqual({ url: left.url });
    const [row] = await first.database.query(
      `select count(*)::int as seats, count(distinct node_id)::int as nodes from participant where call_id = $1 and state = 'seated'`,
      [call.id],
    );
    expect(row).toEqual({ seats: 2, nodes: 1 });
    await lost.close();
  });
});
