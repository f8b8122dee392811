import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ScimUser, UserView } from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { startApp, type TestApp } from '../support/app.js';
import { TestDeskLine } from '../support/desk-line.js';
import { SignedInClient } from '../support/given.js';

const SCIM = '/api/v1/scim/v2';
const patchOf = (...Operations: unknown[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});

describe('SCIM in wrong hands (cases 48, 56)', () => {
  let app: TestApp;
  let other: TestApp;
  beforeAll(async () => {
    app = await startApp();
    other = await startApp({ database: app.database });
  });
  afterAll(async () => {
    await other.close();
    await app.close();
  });

  const userOf = async (client: SignedInClient, id: string) =>
    (await client.get<UserView>(`/users/${id}`)).body;

  it('does not reach users and groups of another tenant, by no method', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const { client } = await a.signedIn('admin');
    const theirs = await b.user();
    const { client: admin } = await b.signedIn('admin');
    const { body: group } = await admin.post<{ id: string }>('/groups', { displayName: 'B' });
    const before = await userOf(admin, theirs.id);
    const off = patchOf({ op: 'replace', path: 'active', value: false });
    for (const [method, path, body] of [
      ['GET', `/Users/${theirs.id}`, undefined],
      ['PUT', `/Users/${theirs.id}`, { userName: 'taken@over.example' }],
      ['PATCH', `/Users/${theirs.id}`, off],
      ['DELETE', `/Users/${theirs.id}`, undefined],
      ['GET', `/Groups/${group.id}`, undefined],
      ['PATCH', `/Groups/${group.id}`, patchOf({ op: 'replace', path: 'displayName', value: 'A' })],
      ['DELETE', `/Groups/${group.id}`, undefined],
    ] as const) {
      const answer = await client.send(method, `${SCIM}${path}`, body);
      expect([method, path, answer]).toMatchObject([
        method,
        path,
        { status: 404, body: { code: 'NOT_FOUND' } },
      ]);
    }
    const own = await client.send<{ id: string }>('POST', `${SCIM}/Groups`, { displayName: 'Own' });
    const add = patchOf({ op: 'add', path: 'members', value: [{ value: theirs.id }] });
    expect(await client.send('PATCH', `${SCIM}/Groups/${own.body.id}`, add)).toMatchObject({ status: 400 });
    for (const filter of [
      `userName eq "${theirs.email}"`,
      `id eq "${theirs.id}"`,
      `userName ew "example.test"`,
    ])
      expect(
        JSON.stringify((await client.get(`${SCIM}/Users?filter=${encodeURIComponent(filter)}`)).body),
      ).not.toContain(theirs.id);
    expect(await userOf(admin, theirs.id)).toEqual(before);
  });

  it('refuses a filter of 10,000 terms in under 50 ms, and every long one', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    const ask = (filter: string) => client.get(`${SCIM}/Users?filter=${encodeURIComponent(filter)}`);
    const terms = Array.from({ length: 300 }, () => 'a pr').join(' or ');
    const times: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      const begin = performance.now();
      const long = await ask(terms);
      times.push(performance.now() - begin);
      expect(long).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } });
    }
    expect(Math.min(...times)).toBeLessThan(50); // whatever else the machine does
    // More than 16 kB of head never comes to a route: HTTP itself refuses.
    expect((await ask(Array.from({ length: 10_000 }, () => 'a pr').join(' or '))).status).toBe(431);
    const nine = Array.from({ length: 9 }, () => 'title pr').join(' or ');
    expect(await ask(nine)).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } });
  });

  it('gives nobody rights: roles are refused, and an administrator’s address stays', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const user = await tenant.user();
    for (const role of ['operator', 'admin', 'break-glass'])
      for (const value of [role, [{ value: role, primary: true }]]) {
        const body = { userName: `${uuidv7()}@a.example`, roles: value };
        expect(await client.send('POST', `${SCIM}/Users`, body)).toMatchObject({ status: 400 });
        const patch = patchOf({ op: 'add', path: 'roles', value });
        expect(await client.send('PATCH', `${SCIM}/Users/${user.id}`, patch)).toMatchObject({
          status: 400,
          body: { scimType: 'invalidValue' },
        });
      }
    expect((await userOf(client, user.id)).roles).toEqual(['member']);
    const boss = await tenant.user({ roles: ['admin'] });
    const moved = patchOf({ op: 'replace', path: 'emails[type eq "work"].value', value: 'thief@a.example' });
    expect(await client.send('PATCH', `${SCIM}/Users/${boss.id}`, moved)).toMatchObject({
      status: 400,
      body: { scimType: 'mutability' },
    });
    expect((await userOf(client, boss.id)).email).toBe(boss.email);
  });

  it('does not shut the last administrator out', async () => {
    const tenant = await app.given.tenant();
    const { user, client } = await tenant.signedIn('admin');
    const off = patchOf({ op: 'replace', path: 'active', value: false });
    expect(await client.send('PATCH', `${SCIM}/Users/${user.id}`, off)).toMatchObject({
      status: 409,
      body: { code: 'LAST_ADMIN' },
    });
    expect(await client.send('DELETE', `${SCIM}/Users/${user.id}`)).toMatchObject({ status: 409 });
    expect((await userOf(client, user.id)).status).toBe('active');
  });

  it.each(['PATCH', 'DELETE'])(
    'ends sessions and sockets on both nodes within 2 s after %s',
    async (method) => {
      const tenant = await app.given.tenant();
      const { client: directory } = await tenant.signedIn('admin');
      const { user, client } = await tenant.signedIn();
      const second = await tenant.clientFor(user);
      const elsewhere = new SignedInClient(other.url, second.sessionId);
      for (const [cookie, value] of second.cookies) elsewhere.cookies.set(cookie, value);
      const lines = [await TestDeskLine.open(client), await TestDeskLine.open(elsewhere)];
      const begin = performance.now();
      const body =
        method === 'PATCH' ? patchOf({ op: 'Replace', path: 'active', value: 'False' }) : undefined;
      const { status } = await directory.send<ScimUser>(method, `${SCIM}/Users/${user.id}`, body);
      expect([200, 204]).toContain(status);
      await Promise.all(lines.map((line) => line.gone()));
      expect(performance.now() - begin).toBeLessThan(2_000);
      for (const gone of [client, elsewhere]) expect((await gone.get('/users')).status).toBe(401);
    },
  );

  it('is spoken with a key of the tenant that has the scope, and with no other', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const { client: admin } = await a.signedIn('admin');
    const theirs = await b.user();
    const account = await admin.post<{ id: string }>('/service-accounts', {
      displayName: 'Entra',
      roles: ['admin'],
    });
    const keyOf = async (scopes: readonly string[]): Promise<string> => {
      const input = { userId: account.body.id, name: 'SCIM', scopes };
      return (await admin.post<{ key: string }>('/keys', input)).body.key;
    };
    const ask = (key: string, method: string, path: string, body?: unknown) =>
      app.anonymous().raw<ScimUser>(method, `${SCIM}${path}`, {
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/scim+json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    const key = await keyOf(['provisioning:manage']);
    const made = await ask(key, 'POST', '/Users', { userName: 'entra@a.example', displayName: 'E' });
    expect(made.status).toBe(201);
    expect((await ask(key, 'GET', `/Users/${made.body.id}`)).body.userName).toBe('entra@a.example');
    expect((await ask(key, 'GET', `/Users/${theirs.id}`)).status).toBe(404);
    expect((await ask(key, 'DELETE', `/Users/${theirs.id}`)).status).toBe(404);
    expect((await ask(key, 'GET', `/Users/${account.body.id}`)).status).toBe(404); // programs are no people
    expect((await ask(await keyOf(['user:read']), 'GET', '/Users')).status).toBe(403);
    expect((await ask(`${key}x`, 'GET', '/Users')).status).toBe(401);
  });

  it('takes no request without a proof of who asks', async () => {
    expect((await app.anonymous().get(`${SCIM}/Users`)).status).toBe(401);
    const { client: member } = await (await app.given.tenant()).signedIn();
    expect(await member.get(`${SCIM}/Users`)).toMatchObject({
      status: 403,
      body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '403' },
    });
  });
});
