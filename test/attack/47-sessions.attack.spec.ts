import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CurrentSession } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { Revocations, type Revoked } from '../../apps/api/src/platform/events/revocations.port.js';
import { HttpClient } from '../support/http-client.js';

const PASSWORD = 'seven cranes over the river';

describe('sessions (cases 47, 48)', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('get a new secret at sign-in, and the one that came along is dead', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    const client = await tenant.clientFor(user);
    const before = client.cookies.get('__Host-sid') ?? '';
    const signIn = { tenant: tenant.slug, email: user.email, password: PASSWORD };
    expect((await client.post('/sign-in', signIn)).status).toBe(200);
    expect(client.cookies.get('__Host-sid')).not.toBe(before);
    const thief = new HttpClient(app.url);
    thief.cookies.set('__Host-sid', before);
    expect((await thief.get('/session')).status).toBe(401);
  });

  it('do not take a secret that somebody else chose', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    const client = app.anonymous();
    const planted = 'A'.repeat(43);
    client.cookies.set('__Host-sid', planted);
    await client.post('/sign-in', { tenant: tenant.slug, email: user.email, password: PASSWORD });
    expect(client.cookies.get('__Host-sid')).not.toBe(planted);
    const other = new HttpClient(app.url);
    other.cookies.set('__Host-sid', planted);
    expect((await other.get('/session')).status).toBe(401);
  });

  it('get a new secret when the roles change, and the one from before is dead', async () => {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const { user, client } = await tenant.signedIn();
    const before = client.cookies.get('__Host-sid') ?? '';
    await admin.patch(`/users/${user.id}`, { roles: ['admin'] });
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => client.get<CurrentSession>('/session')),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
    expect(answers[0]?.body).toMatchObject({ sessionId: client.sessionId, user: { roles: ['admin'] } });
    expect(answers.filter(({ headers }) => headers.getSetCookie().length > 0)).toHaveLength(1);
    expect(client.cookies.get('__Host-sid')).not.toBe(before);
    const thief = new HttpClient(app.url);
    thief.cookies.set('__Host-sid', before);
    expect((await thief.get('/session')).status).toBe(200); // for requests that were under way
    await app.database.query(
      `update session set previous_until = previous_until - interval '10 s' where id = $1`,
      [client.sessionId],
    );
    expect((await thief.get('/session')).status).toBe(401);
    expect((await client.get('/session')).status).toBe(200);
  });

  it('tell every node within 2 s that they are over, and only after the commit', async () => {
    const tenant = await app.given.tenant();
    const second = await startApp({ database: app.database });
    try {
      const heard: Revoked[] = [];
      const arrived = new Promise<void>((resolve) => {
        second.get(Revocations).subscribe((revoked) => {
          heard.push(revoked);
          resolve();
        });
      });
      const { client: admin } = await tenant.signedIn('admin');
      const { user, client } = await tenant.signedIn();
      const begin = performance.now();
      await admin.patch(`/users/${user.id}`, { status: 'deactivated' });
      await arrived;
      expect(performance.now() - begin).toBeLessThan(2_000);
      expect(heard).toEqual([{ tenantId: tenant.id, kind: 'session', id: client.sessionId }]);
      expect((await client.get('/session')).status).toBe(401);
    } finally {
      await second.close();
    }
  });
});
