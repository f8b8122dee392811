import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RoleView } from '@rinjo/contract';
import { Revocations } from '../../apps/api/src/platform/events/revocations.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { TestDeskLine } from '../support/desk-line.js';
import type { GivenTenant, GivenUser, SignedInClient } from '../support/given.js';
import { HttpClient } from '../support/http-client.js';
import { Refused } from '../support/raw-socket.js';

const PASSWORD = 'seven cranes over the river';
const AT_ONCE_MS = 2_000;

describe('what ends a session reaches HTTP and sockets of both nodes within 2 s (case 48)', () => {
  let here: TestApp;
  let there: TestApp;
  beforeAll(async () => {
    here = await startApp();
    there = await startApp({ database: here.database });
  });
  afterAll(async () => {
    await there.close();
    await here.close();
  });

  /** The same session, asking the other node. */
  function elsewhere(client: SignedInClient): HttpClient {
    const other = new HttpClient(there.url);
    for (const [name, value] of client.cookies) other.cookies.set(name, value);
    return other;
  }

  const endings: Readonly<
    Record<
      string,
      (of: {
        admin: SignedInClient;
        user: GivenUser;
        client: SignedInClient;
        tenant: GivenTenant;
      }) => Promise<unknown>
    >
  > = {
    'signing out': ({ client }) => client.post('/sign-out'),
    deactivation: ({ admin, user }) => admin.patch(`/users/${user.id}`, { status: 'deactivated' }),
    'a new password from an administrator': ({ admin, user }) =>
      admin.patch(`/users/${user.id}`, { password: 'a bridge needs two banks' }),
    'a new password of one’s own, on another device': async ({ user, tenant }) => {
      const other = await tenant.clientFor(user);
      const answer = await other.send('PUT', '/me/password', {
        current: PASSWORD,
        next: 'a bridge needs two banks',
      });
      expect(answer.status).toBe(204);
    },
    deletion: ({ admin, user }) => admin.delete(`/users/${user.id}`),
  };

  it.each(Object.keys(endings))('%s', async (name) => {
    const tenant = await here.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const user = await tenant.user({ password: PASSWORD });
    const client = await tenant.clientFor(user);
    const other = elsewhere(client);
    const lines = await Promise.all([TestDeskLine.to(client), TestDeskLine.to(other)]);
    const begin = performance.now();
    await endings[name]?.({ admin, user, client, tenant });
    await Promise.all(lines.map((line) => line.gone()));
    expect(performance.now() - begin).toBeLessThan(AT_ONCE_MS);
    const before = new HttpClient(here.url);
    for (const [cookie, value] of other.cookies) before.cookies.set(cookie, value);
    expect((await before.get('/session')).status).toBe(401);
    expect((await other.get('/session')).status).toBe(401);
  });

  it('other roles count on open lines of both nodes, without ending them', async () => {
    const tenant = await here.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const { user, client } = await tenant.signedIn();
    const lines = await Promise.all([TestDeskLine.to(client), TestDeskLine.to(elsewhere(client))]);
    const { body: role } = await admin.post<RoleView>('/roles', {
      ...{ name: 'Reader', permissions: ['session:read', 'user:read'] },
    });
    const allowed = () =>
      Promise.all(
        lines.map((line) =>
          line.send('desk.state', {}).then(
            () => 'ok',
            (refused: unknown) => (refused instanceof Refused ? refused.code : refused),
          ),
        ),
      );
    expect(await allowed()).toEqual(['ok', 'ok']);
    const heard = [here, there].map(
      (node) => new Promise((resolve) => node.get(Revocations).onRights(resolve)),
    );
    await admin.patch(`/users/${user.id}`, { roles: [role.id] });
    const begin = performance.now();
    await Promise.all(heard);
    let answers = await allowed();
    while (answers.includes('ok') && performance.now() - begin < AT_ONCE_MS) {
      await admin.get('/session'); // lets some time pass: lines have a budget of commands
      answers = await allowed();
    }
    expect(answers).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(lines.map(({ lost }) => lost)).toEqual([false, false]);
    for (const line of lines) line.close();
  });
});
