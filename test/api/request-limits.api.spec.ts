import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WireError } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { type HttpAnswer, type HttpClient, refusal } from '../support/http-client.js';

const LIMIT = {
  ...{ RATE_LIMIT_KEY: '20', RATE_LIMIT_PROVISIONING: '40' },
  ...{ RATE_LIMIT_SESSION: '30', RATE_LIMIT_TENANT: '100' },
} as const;

/** Two processes on one database, as two nodes of an installation. */
describe('requests', () => {
  let app: TestApp;
  let other: TestApp;
  beforeAll(async () => {
    app = await startApp({ environment: LIMIT });
    other = await startApp({ environment: LIMIT, database: app.database });
  });
  afterAll(async () => {
    await other.close();
    await app.close();
  });

  const ask = (client: HttpClient, times: number): Promise<HttpAnswer<WireError>[]> =>
    Promise.all(Array.from({ length: times }, () => client.get<WireError>('/users')));
  const allowed = (answers: readonly HttpAnswer<unknown>[]): number =>
    answers.filter(({ status }) => status === 200).length;

  it('of one session are counted, and every answer says how many are left', async () => {
    const { client } = await (await app.given.tenant()).signedIn();
    const first = await client.get('/users');
    expect(first.headers.get('ratelimit-policy')).toBe('"session";q=30;w=60, "tenant";q=100;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"session";r=29;t=\d+, "tenant";r=99;t=\d+$/);
    expect(allowed(await ask(client, 40))).toBe(29);
    const refused = await client.get<WireError>('/users');
    expect(refused).toMatchObject({
      ...refusal(429, 'RATE_LIMITED'),
      body: { details: { policy: 'session' } },
    });
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused.headers.get('ratelimit')).toMatch(/^"session";r=0;t=\d+$/);
  });

  it('of another session of the same person are counted apart', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user();
    const [one, two] = [await tenant.clientFor(user), await tenant.clientFor(user)];
    await ask(one, 31);
    expect((await one.get('/users')).status).toBe(429);
    expect((await two.get('/users')).status).toBe(200);
  });

  it('of one key are counted, also the ones that are refused for something else', async () => {
    const { client } = await (await app.given.tenant()).program({ scopes: ['user:read'] });
    for (let i = 0; i < 20; i += 1) expect((await client.get('/calls')).status).toBe(403);
    expect(await client.get('/users')).toMatchObject({
      ...refusal(429, 'RATE_LIMITED'),
      body: { details: { policy: 'key' } },
    });
  });

  it('of a key that provisions have a limit of their own', async () => {
    const { client } = await (await app.given.tenant()).program({ scopes: ['provisioning:manage'] });
    const first = await client.get('/scim/v2/Users');
    expect(first.headers.get('ratelimit-policy')).toBe('"provisioning";q=40;w=60, "tenant";q=100;w=60');
    for (let i = 1; i < 40; i += 1) expect((await client.get('/scim/v2/Users')).status).toBe(200);
    expect((await client.get('/scim/v2/Users')).status).toBe(429);
  });

  it('of one tenant together are counted, and leave other tenants alone', async () => {
    const tenant = await app.given.tenant();
    const clients = await Promise.all(
      Array.from({ length: 5 }, async () => (await tenant.signedIn()).client),
    );
    const answers = await Promise.all(clients.map((client) => ask(client, 30)));
    expect(allowed(answers.flat())).toBe(100);
    const refused = answers.flat().find(({ status }) => status === 429);
    expect(refused?.body.details).toMatchObject({ policy: 'tenant' });
    const { client: stranger } = await (await app.given.tenant()).signedIn();
    expect((await stranger.get('/users')).status).toBe(200);
  });

  it('on two nodes are never more than the limit together', async () => {
    const { client: here } = await (await app.given.tenant()).signedIn();
    const there = other.anonymous();
    for (const [name, value] of here.cookies) there.cookies.set(name, value);
    const [a, b] = await Promise.all([ask(here, 40), ask(there, 40)]);
    const together = allowed(a) + allowed(b);
    expect(together).toBeLessThanOrEqual(30);
    expect(together).toBeGreaterThanOrEqual(24);
  });

  it('of guests tell nothing of the tenant', async () => {
    const guest = await (await app.given.tenant()).guestClient();
    const { headers } = await guest.get('/calls');
    expect(headers.get('ratelimit-policy')).toBe('"session";q=30;w=60');
  });

  it('without a session are none of this', async () => {
    expect((await app.anonymous().get('/users')).headers.get('ratelimit')).toBeNull();
  });
});
