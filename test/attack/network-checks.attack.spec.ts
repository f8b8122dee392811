import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallView, CreatedGuestLink, NetworkCheckView } from '@rinjo/contract';
import { CHECKS_PER_NODE } from '../../apps/api/src/modules/calls/check/network-checks.js';
import { startApp, type TestApp } from '../support/app.js';
import { FakeMedia } from '../support/fake-media.js';
import type { SignedInClient } from '../support/given.js';
import { type HttpAnswer, refusal } from '../support/http-client.js';

const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');

describe('checks of the network as a way to flood', () => {
  let app: TestApp;
  const media = new FakeMedia();
  beforeAll(async () => {
    app = await startApp({ media, environment: { TRUST_PROXY_HOPS: '1' } });
  });
  afterAll(() => app.close());

  const aMember = async (): Promise<SignedInClient> => (await (await app.given.tenant()).signedIn()).client;
  /** A request from an address; the test app believes one proxy. */
  function from(
    address: string,
    client: Pick<SignedInClient, 'raw'>,
    path = '/network-checks',
    body: object = { fingerprint: FINGERPRINT },
  ): Promise<HttpAnswer<NetworkCheckView>> {
    const headers = { origin: app.url, 'x-rinjo': '1', 'content-type': 'application/json' };
    return client.raw('POST', path, {
      headers: { ...headers, 'x-forwarded-for': address },
      body: JSON.stringify(body),
    });
  }

  it('are 30 a minute from one address', async () => {
    const member = await aMember();
    const statuses: number[] = [];
    for (let i = 0; i < 31; i += 1) statuses.push((await from('10.9.0.1', member)).status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
    const elsewhere = await from('10.9.0.2', member);
    expect(elsewhere.status).toBe(201);
    await member.delete(`/network-checks/${elsewhere.body.id}`);
  });

  it('are as many as a node carries, then BUSY; one that ends makes room', async () => {
    const many = await Promise.all(Array.from({ length: CHECKS_PER_NODE }, () => aMember()));
    const begun = await Promise.all(many.map((member, i) => from(`10.9.1.${String(i)}`, member)));
    expect(begun.map(({ status }) => status)).toEqual(many.map(() => 201));
    const late = await aMember();
    expect(await from('10.9.2.1', late)).toMatchObject(refusal(503, 'BUSY'));
    // Who has one already may begin anew.
    const again = await from('10.9.2.2', many[0] ?? late);
    expect(again.status).toBe(201);
    expect((await many[0]?.delete(`/network-checks/${again.body.id}`))?.status).toBe(204);
    const now = await from('10.9.2.3', late);
    expect(now.status).toBe(201);
    for (const [i, member] of many.entries())
      await member.delete(`/network-checks/${begun[i]?.body.id ?? ''}`);
    await late.delete(`/network-checks/${now.body.id}`);
  });

  it('that media cannot carry take no room', async () => {
    const member = await aMember();
    media.failing = true;
    expect(await from('10.9.3.1', member)).toMatchObject(refusal(503, 'MEDIA_UNAVAILABLE'));
    media.failing = false;
    const { status, body } = await from('10.9.3.1', member);
    expect(status).toBe(201);
    await member.delete(`/network-checks/${body.id}`);
  });

  it('are ended by nobody but who began them', async () => {
    const [one, other] = [await aMember(), await aMember()];
    const { body } = await from('10.9.4.1', one);
    expect((await other.delete(`/network-checks/${body.id}`)).status).toBe(404);
    expect((await app.anonymous().delete(`/network-checks/${body.id}`)).status).toBe(401);
    expect((await one.delete(`/network-checks/${body.id}`)).status).toBe(204);
  });

  it('of people who share a link and an address leave each other alone', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn();
    const { body: call } = await client.post<CallView>('/calls', { title: 'Test', inviteUserIds: [] });
    const { body: link } = await client.post<CreatedGuestLink>(`/calls/${call.id}/guest-links`, {
      maxUses: 10,
      lifetimeS: 3600,
    });
    const token = new URL(link.url).hash.slice(1);
    const begin = () =>
      from('10.9.6.1', app.anonymous(), '/guest/network-checks', { token, fingerprint: FINGERPRINT });
    const begun = [];
    for (let i = 0; i < 6; i += 1) begun.push(await begin());
    expect(begun.map(({ status }) => status)).toEqual(begun.map(() => 201));
    const ended = [];
    for (const { body } of begun)
      ended.push(
        (await from('10.9.6.1', app.anonymous(), `/guest/network-checks/${body.id}/end`, { token })).status,
      );
    // Five at a time: the first made room for the sixth.
    expect(ended).toEqual([404, 204, 204, 204, 204, 204]);
  });

  it('with a guessed link are refused like everything else with it, and counted', async () => {
    const visitor = app.anonymous();
    const guess = (i: number) =>
      from('10.9.5.1', visitor, '/guest/network-checks', {
        token: `wrong ${String(i)}`,
        fingerprint: FINGERPRINT,
      });
    for (let i = 0; i < 20; i += 1) expect(await guess(i)).toMatchObject(refusal(404, 'INVITATION_INVALID'));
    expect(await guess(20)).toMatchObject(refusal(429, 'RATE_LIMITED'));
  });
});
