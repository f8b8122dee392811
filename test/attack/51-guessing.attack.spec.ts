import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WireError } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import type { HttpAnswer } from '../support/http-client.js';

const PASSWORD = 'seven cranes over the river';

describe('guessing (cases 51, 52)', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ environment: { TRUST_PROXY_HOPS: '1' } });
  });
  afterAll(() => app.close());

  /** A sign-in from an address; the test app believes one proxy. */
  function guess(
    tenant: string,
    email: string,
    password: string,
    address: string,
  ): Promise<HttpAnswer<Partial<WireError>>> {
    return app.anonymous().raw('POST', '/sign-in', {
      headers: {
        origin: app.url,
        'x-rinjo': '1',
        'content-type': 'application/json',
        'x-forwarded-for': address,
      },
      body: JSON.stringify({ tenant, email, password }),
    });
  }
  const essence = ({ status, body }: HttpAnswer<Partial<WireError>>) => ({
    status,
    code: body.code,
    details: body.details,
  });
  const passTime = (seconds: number) =>
    app.database.query('update rate_limit set expire = expire - $1::bigint', [seconds * 1000]);

  it('answers alike for an unknown tenant, an unknown user, a deactivated one and a wrong password', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    const gone = await tenant.user({ password: PASSWORD, status: 'deactivated' });
    const answers = [
      await guess(tenant.slug, user.email, 'wrong wrong wrong wrong', '10.0.0.1'),
      await guess(tenant.slug, gone.email, PASSWORD, '10.0.0.1'),
      await guess(tenant.slug, 'nobody@x.example', PASSWORD, '10.0.0.1'),
      await guess('no-such-tenant', user.email, PASSWORD, '10.0.0.1'),
      await guess("'; drop table tenant; --", user.email, PASSWORD, '10.0.0.1'),
    ];
    for (const answer of answers)
      expect(essence(answer)).toEqual({ status: 401, code: 'SIGN_IN_REJECTED', details: {} });
  });

  it('throttles known and unknown accounts alike, from the fifth failure on and longer each time', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    const course = async (email: string, address: string): Promise<unknown[]> => {
      const seen = [];
      for (let i = 0; i < 7; i += 1)
        seen.push(essence(await guess(tenant.slug, email, 'wrong wrong wrong', address)));
      await passTime(1);
      seen.push(essence(await guess(tenant.slug, email, 'wrong wrong wrong', address)));
      seen.push(essence(await guess(tenant.slug, email, 'wrong wrong wrong', address)));
      return seen;
    };
    const rejected = { status: 401, code: 'SIGN_IN_REJECTED', details: {} };
    const wait = (retryAfterS: number) => ({ status: 429, code: 'RATE_LIMITED', details: { retryAfterS } });
    const expected = [...Array.from({ length: 5 }, () => rejected), wait(1), wait(1), rejected, wait(2)];
    expect(await course(user.email, '10.0.0.2')).toEqual(expected);
    expect(await course('nobody@x.example', '10.0.0.3')).toEqual(expected);
  });

  it('lets the right password through from another address meanwhile, and forgets the failures with it', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    for (let i = 0; i < 6; i += 1) await guess(tenant.slug, user.email, 'wrong wrong wrong', '10.0.0.4');
    expect((await guess(tenant.slug, user.email, PASSWORD, '10.0.0.4')).status).toBe(429);
    expect((await guess(tenant.slug, user.email, PASSWORD, '10.0.0.5')).status).toBe(200);
    await passTime(2);
    expect((await guess(tenant.slug, user.email, PASSWORD, '10.0.0.4')).status).toBe(200);
    for (let i = 0; i < 5; i += 1)
      expect((await guess(tenant.slug, user.email, 'wrong wrong wrong', '10.0.0.4')).status).toBe(401);
  });

  it('throttles the 101st consecutive failure of an account, wherever it comes from', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    const from = (i: number) => `10.1.${Math.floor(i / 4)}.1`; // four each: below the limit of one address
    for (let i = 0; i < 100; i += 1)
      expect((await guess(tenant.slug, user.email, 'wrong wrong wrong', from(i))).status).toBe(401);
    expect((await guess(tenant.slug, user.email, 'wrong wrong wrong', '10.2.0.1')).status).toBe(401);
    const next = await guess(tenant.slug, user.email, PASSWORD, '10.2.0.2');
    expect(next).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
    expect(Number(next.headers.get('retry-after'))).toBeGreaterThan(3_500);
    const { client: admin } = await tenant.signedIn('admin');
    await admin.patch(`/users/${user.id}`, { password: 'a bridge needs two banks' });
    expect((await guess(tenant.slug, user.email, 'a bridge needs two banks', '10.2.0.3')).status).toBe(200);
  });

  it('lets no parallel guesses slip past the counter', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    const guesses = Array.from({ length: 40 }, () =>
      guess(tenant.slug, user.email, 'wrong wrong wrong', '10.3.0.1'),
    );
    const statuses = (await Promise.all(guesses)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(6);
    expect(statuses.every((status) => [401, 429, 503].includes(status))).toBe(true);
  });

  it('stops one address that tries one password on many accounts', async () => {
    const tenant = await app.given.tenant();
    const spray = async (i: number) =>
      (await guess(tenant.slug, `user${i}@x.example`, PASSWORD, '10.4.0.1')).status;
    const statuses = [];
    for (let i = 0; i < 202; i += 1) statuses.push(await spray(i));
    expect(statuses.slice(0, 200)).toEqual(Array.from({ length: 200 }, () => 401));
    expect(statuses.slice(200)).toEqual([429, 429]);
  });

  it('writes refusals to the log of the tenant, and a flood of them once a minute', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    for (let i = 0; i < 12; i += 1) await guess(tenant.slug, user.email, 'wrong wrong wrong', '10.5.0.1');
    const entries = await app.database.query<{ reason: string }>(
      `select details->>'reason' as reason from audit_entry where tenant_id = $1 and action = 'signin.rejected' order by seq`,
      [tenant.id],
    );
    expect(entries.map((entry) => entry.reason)).toEqual([
      ...Array.from({ length: 5 }, () => 'credentials'),
      'throttled',
    ]);
  });

  it('keeps no e-mail address and no password in the table of limits', async () => {
    const rows = await app.database.query<{ key: string }>('select key from rate_limit');
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).not.toMatch(/@|example/);
  });
});
