import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChangedUsers, UserView } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant, GivenUser, SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';

const NEW_PASSWORD = 'a bridge needs two banks';

describe('at a screen that somebody left unlocked', () => {
  let app: TestApp;
  let tenant: GivenTenant;
  let person: GivenUser;
  let stale: SignedInClient;
  let fresh: SignedInClient;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    tenant = await app.given.tenant();
    const admin = await tenant.user({ roles: ['admin'] });
    person = await tenant.user();
    const now = new Date();
    stale = await tenant.clientFor(admin, now, new Date(now.getTime() - 600_000));
    fresh = await tenant.clientFor(admin);
  });
  afterAll(() => app.close());

  const change = (by: SignedInClient, body: object) => by.patch<UserView>(`/users/${person.id}`, body);
  const asked = refusal(403, 'STEP_UP_REQUIRED');
  const aPerson = (roles: readonly string[]) => ({
    ...{ email: `${crypto.randomUUID()}@example.test`, displayName: 'A', locale: 'ja', roles },
    password: NEW_PASSWORD,
  });

  it('nobody takes over an account or gives rights that not every member has', async () => {
    for (const body of [
      { roles: ['admin'] },
      { roles: ['member', 'admin'] },
      { password: NEW_PASSWORD },
      { email: 'mine@example.test' },
    ]) {
      expect([body, await change(stale, body)]).toMatchObject([body, asked]);
      expect((await fresh.get<UserView>(`/users/${person.id}`)).body).toMatchObject({
        email: person.email,
        roles: ['member'],
      });
    }
    expect(await stale.post('/users', aPerson(['admin']))).toMatchObject(asked);
    const invitation = { ...aPerson(['admin']), password: undefined };
    expect(await stale.post('/user-invitations', invitation)).toMatchObject(asked);
    expect((await change(fresh, { roles: ['admin'], email: 'next@example.test' })).status).toBe(200);
    expect((await change(fresh, { password: NEW_PASSWORD })).status).toBe(200);
  });

  it('the daily work goes on', async () => {
    const body = { displayName: 'Other', locale: 'en', email: person.email, roles: ['member'] };
    expect((await change(stale, body)).status).toBe(200);
    expect((await change(stale, { status: 'deactivated' })).status).toBe(200);
    expect((await stale.post('/users', aPerson(['member']))).status).toBe(201);
    await change(fresh, { roles: ['admin', 'member'] });
    expect((await change(stale, { roles: ['admin', 'member'] })).status).toBe(200); // nothing new
    expect((await change(stale, { roles: ['member'] })).status).toBe(200); // less
  });

  it('a change for many is asked about once, and does the rest afterwards', async () => {
    const userIds = [person.id, (await tenant.user()).id];
    const all = { action: 'set_roles', userIds, roles: ['admin'] };
    expect(await stale.post('/users/bulk', all)).toMatchObject(asked);
    expect((await fresh.post<ChangedUsers>('/users/bulk', all)).body).toEqual({ done: userIds, refused: [] });
    const less = { ...all, roles: ['member'] };
    expect((await stale.post<ChangedUsers>('/users/bulk', less)).body.done).toEqual(userIds);
  });

  it('keys are not asked: they have no screen, and give no more than they may', async () => {
    const { client } = await tenant.program({ scopes: ['user:manage', 'user:read'] });
    const by = (body: object) => client.patch<UserView>(`/users/${person.id}`, body);
    expect((await by({ email: 'moved@example.test' })).status).toBe(200);
    expect(await by({ roles: ['admin'] })).toMatchObject(refusal(403, 'BEYOND_OWN_RIGHTS'));
  });
});
