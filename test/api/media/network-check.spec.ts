import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CallView,
  type CreatedGuestLink,
  type NetworkCheckView,
  PROBE_KINDS,
  PROBE_LIMITS,
} from '@rinjo/contract';
import { register } from 'prom-client';
import { startApp, type TestApp } from '../../support/app.js';
import { placesFile } from '../../support/places-file.js';
import { ProbeEnd } from '../../support/probe-end.js';
import { TestClock } from '../../support/test-clock.js';

/** Of a certificate that nobody has. */
const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');
const GAUGES = ['rinjo_media_probes', 'rinjo_media_routers', 'rinjo_media_transports'] as const;

async function open(): Promise<readonly number[]> {
  const metrics = await register.getMetricsAsJSON();
  return GAUGES.map((name) => {
    const values: unknown = metrics.find((metric) => metric.name === name)?.values;
    const [first] = Array.isArray(values) ? (values as readonly { readonly value: number }[]) : [];
    return first?.value ?? NaN;
  });
}

function ping(number: number): Buffer {
  const bytes = Buffer.alloc(100);
  bytes[0] = PROBE_KINDS.ping;
  bytes.writeUInt16BE(number, 1);
  return bytes;
}

describe('a network check with a real media worker', () => {
  let app: TestApp;
  const ends: ProbeEnd[] = [];
  beforeAll(async () => {
    app = await startApp({
      media: 'real',
      environment: {
        TURN_URLS: 'turn:turn.example:443?transport=tcp',
        PLACES_FILE: placesFile(['turn.example']),
        TURN_SECRET: 'of the test',
      },
    });
  });
  afterEach(async () => {
    await Promise.all(ends.splice(0).map((end) => end.close()));
  });
  afterAll(() => app.close());

  async function begun() {
    const { client } = await (await app.given.tenant()).signedIn();
    const end = new ProbeEnd();
    ends.push(end);
    const fingerprint = await end.prepare();
    const { body: view, status } = await client.post<NetworkCheckView>('/network-checks', { fingerprint });
    expect(status).toBe(201);
    const [udp] = view.routes;
    if (udp?.route !== 'udp') throw new Error('no way by UDP');
    return { client, end, view, udp };
  }

  it('offers UDP and TCP apart, on one port, and the relay with credentials of 20 s', async () => {
    const { view, client } = await begun();
    expect(
      view.routes.map(({ route, iceCandidates }) => [route, iceCandidates.map((c) => c.protocol)]),
    ).toEqual([
      ['udp', ['udp']],
      ['tcp', ['tcp']],
      ['relay', ['udp']],
    ]);
    expect(
      new Set(view.routes.flatMap(({ iceCandidates }) => iceCandidates.map(({ port }) => port))).size,
    ).toBe(1);
    const expires = Number(view.iceServers[0]?.username?.split(':')[0]) * 1_000;
    expect(expires - Date.now()).toBeLessThanOrEqual(PROBE_LIMITS.lifetimeMs);
    expect((await client.delete(`/network-checks/${view.id}`)).status).toBe(204);
  });

  it('sends pings back with how many have arrived, reports what comes up, and sends down once', async () => {
    const { client, end, view, udp } = await begun();
    await end.connect(udp);

    const echoes = new Promise<Buffer[]>((resolve) => {
      const heard: Buffer[] = [];
      end.listen('echo', (message) => {
        heard.push(message);
        if (heard.length === 20) resolve(heard);
      });
    });
    for (let number = 0; number < 20; number += 1) end.send('echo', ping(number));
    const back = await echoes;
    expect(back.map((message) => message.length)).toEqual(Array.from({ length: 20 }, () => 100));
    expect(Math.max(...back.map((message) => message.readUInt16BE(3)))).toBe(20);

    const bulk = new Promise<{ reports: number[]; downBytes: number }>((resolve) => {
      const reports: number[] = [];
      let downBytes = 0;
      end.listen('bulk', (message) => {
        if (message[0] === PROBE_KINDS.report) reports.push(message.readUInt32BE(1));
        if (message[0] === PROBE_KINDS.down) downBytes += message.length;
        if (reports.length > 0 && downBytes > 100_000) resolve({ reports, downBytes });
      });
    });
    end.send('bulk', Buffer.alloc(1_000, PROBE_KINDS.up));
    end.send('bulk', Buffer.of(PROBE_KINDS.start));
    expect((await bulk).reports[0]).toBe(1_000);

    expect((await client.delete(`/network-checks/${view.id}`)).status).toBe(204);
    expect(await open()).toEqual([0, 0, 0]);
    expect((await client.delete(`/network-checks/${view.id}`)).status).toBe(404);
  });

  it('ends at once when more comes than a check sends', async () => {
    const { client, end, view, udp } = await begun();
    await end.connect(udp);
    for (let number = 0; number <= PROBE_LIMITS.pings + 20; number += 1) end.send('echo', ping(number));
    // Only the server's own closing brings the gauge down here.
    for (let look = 0; look < 200 && (await open())[0] !== 0; look += 1) await client.get('/session');
    expect(await open()).toEqual([0, 0, 0]);
    expect((await client.delete(`/network-checks/${view.id}`)).status).toBe(404);
  });

  it('of the same person replaces the former one', async () => {
    const { client, view } = await begun();
    const fingerprint = FINGERPRINT;
    const { body: second } = await client.post<NetworkCheckView>('/network-checks', { fingerprint });
    expect((await open())[0]).toBe(1);
    expect((await client.delete(`/network-checks/${view.id}`)).status).toBe(404);
    expect((await client.delete(`/network-checks/${second.id}`)).status).toBe(204);
    expect(await open()).toEqual([0, 0, 0]);
  });

  it('serves the holder of a link, does not use it, and ends after it was used', async () => {
    const { client } = await (await app.given.tenant()).signedIn();
    const { body: call } = await client.post<CallView>('/calls', { title: 'Test', inviteUserIds: [] });
    const { body: link } = await client.post<CreatedGuestLink>(`/calls/${call.id}/guest-links`, {
      maxUses: 1,
      lifetimeS: 3600,
    });
    const token = new URL(link.url).hash.slice(1);
    const visitor = app.anonymous();
    const fingerprint = FINGERPRINT;
    const begun = await visitor.post<NetworkCheckView>('/guest/network-checks', { token, fingerprint });
    expect(begun).toMatchObject({ status: 201, body: { routes: [{ route: 'udp' }, { route: 'tcp' }, {}] } });
    expect((await visitor.post('/guest/sessions', { token, displayName: 'Sato' })).status).toBe(201);
    const end = `/guest/network-checks/${begun.body.id}/end`;
    expect((await visitor.post(end, { token: 'another' })).status).toBe(404);
    expect((await visitor.post(end, { token })).status).toBe(204);
    expect(await open()).toEqual([0, 0, 0]);
  });
});

describe('a network check that nobody ends', () => {
  it('is closed after 20 s', async () => {
    const clock = new TestClock();
    const app = await startApp({ media: 'real', clock });
    const { client } = await (await app.given.tenant()).signedIn();
    const fingerprint = FINGERPRINT;
    const { body } = await client.post<NetworkCheckView>('/network-checks', { fingerprint });
    expect(body.routes.map(({ route }) => route)).toEqual(['udp', 'tcp']);
    clock.advance(PROBE_LIMITS.lifetimeMs - 1);
    expect((await open())[0]).toBe(1);
    clock.advance(1);
    expect(await open()).toEqual([0, 0, 0]);
    expect((await client.delete(`/network-checks/${body.id}`)).status).toBe(404);
    await app.close();
  });
});
