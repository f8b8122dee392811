import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AuditEntryView,
  type CallView,
  type CreatedGuestLink,
  type CreatedKey,
  type InvitationView,
  type KeyView,
  LIMITS,
  type Page,
  type ServiceAccountView,
  type UserView,
} from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import type { SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';
import { KeyClient } from '../support/key-client.js';
import { TestClock } from '../support/test-clock.js';

describe('service accounts and their keys', () => {
  const clock = new TestClock();
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ clock });
  });
  afterAll(() => app.close());

  const adminOf = async (): Promise<SignedInClient> => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ roles: ['admin'], displayName: 'Admin' });
    return tenant.clientFor(user, clock.now());
  };
  const anAccount = async (admin: SignedInClient, roles = ['member']): Promise<ServiceAccountView> => {
    const { status, body } = await admin.post<ServiceAccountView>('/service-accounts', {
      ...{ displayName: 'ERP', description: 'Orders become calls', roles },
    });
    expect(status).toBe(201);
    return body;
  };
  const aKey = async (admin: SignedInClient, userId: string, more: object = {}): Promise<CreatedKey> => {
    const input = { userId, name: 'Production', scopes: ['call:read', 'call:create'], ...more };
    const { status, body } = await admin.post<CreatedKey>('/keys', input);
    expect([status, body]).toMatchObject([201, { name: 'Production' }]);
    return body;
  };

  it('are made by an admin; the key is shown once and works', async () => {
    const admin = await adminOf();
    const account = await anAccount(admin);
    expect(account).toMatchObject({ displayName: 'ERP', status: 'active', roles: ['member'], liveKeys: 0 });
    const { key, ...view } = await aKey(admin, account.id, { addresses: ['127.0.0.1', '192.0.2.9/24'] });
    expect(view).toMatchObject({
      owner: { id: account.id, displayName: 'ERP' },
      scopes: ['call:create', 'call:read'],
      addresses: ['127.0.0.1/32', '192.0.2.0/24'],
      state: 'active',
      createdBy: { displayName: 'Admin' },
      lastUsedAt: null,
    });
    expect(key).toContain(`rjk_${view.shortId}_`);
    const { body } = await admin.get<Page<KeyView>>(`/keys?userId=${account.id}`);
    expect(body.items).toEqual([view]);
    const program = new KeyClient(app.url, key);
    expect(await program.post('/calls', { title: 'Order 17', inviteUserIds: [] })).toMatchObject({
      status: 201,
      body: { createdBy: { id: account.id, displayName: 'ERP' }, role: 'host' },
    });
    const used = await admin.get<Page<KeyView>>('/keys');
    expect(used.body.items[0]).toMatchObject({
      lastUsedAt: clock.now().toISOString(),
      lastUsedAddress: '127.0.0.1',
    });
    const [row] = await app.database.query<{ row: string }>(
      'select to_json(k)::text as row from api_key k where id = $1',
      [view.id],
    );
    expect(row?.row).not.toContain(key.slice(13, 56));
  });

  it('write the last use down once a minute', async () => {
    const admin = await adminOf();
    const { key, id } = await aKey(admin, (await anAccount(admin)).id);
    const program = new KeyClient(app.url, key);
    const lastUsed = async (): Promise<string | null | undefined> => {
      await program.get('/calls');
      const { body } = await admin.get<Page<KeyView>>('/keys');
      return body.items.find((view) => view.id === id)?.lastUsedAt;
    };
    const first = await lastUsed();
    clock.advance(59_000);
    expect(await lastUsed()).toBe(first);
    clock.advance(2_000);
    expect(await lastUsed()).toBe(clock.now().toISOString());
  });

  it('work for a program from order to the end of the call', async () => {
    const admin = await adminOf();
    const { key } = await aKey(admin, (await anAccount(admin, ['admin'])).id, {
      scopes: [
        'site:manage',
        'site:read',
        'call:create',
        'call:read',
        'call:update',
        'call:invite',
        'call:end',
      ],
    });
    const program = new KeyClient(app.url, key);
    const { body: users } = await admin.get<Page<UserView>>('/users');
    const expert = users.items[0]?.id ?? '';
    const site = await program.post<{ id: string }>('/sites', { name: 'Plant 3' });
    expect(site.status).toBe(201);
    const made = { title: 'Order 18', inviteUserIds: [], siteId: site.body.id };
    const { body: call } = await program.post<CallView>('/calls', made);
    const invited = await program.post<InvitationView[]>(`/calls/${call.id}/invitations`, {
      userIds: [expert],
    });
    expect(invited.body).toMatchObject([{ user: { id: expert } }]);
    const link = await program.post<CreatedGuestLink>(`/calls/${call.id}/guest-links`, {
      ...{ maxUses: 1, lifetimeS: 3600 },
    });
    expect(link.status).toBe(201);
    const preview = await app.anonymous().post('/guest/preview', { token: link.body.url.split('#')[1] });
    expect(preview.body).toMatchObject({ invitedBy: 'ERP' });
    expect((await program.patch(`/calls/${call.id}`, { title: 'Order 18b' })).status).toBe(200);
    expect((await program.post(`/calls/${call.id}/end`)).body).toMatchObject({ phase: 'ended' });
    const { body: seen } = await program.get<Page<CallView>>('/calls');
    expect(seen.items.map(({ title }) => title)).toEqual(['Order 18b']);
    const { body: log } = await admin.get<Page<AuditEntryView>>('/audit-entries');
    const byKey = log.items.filter(({ actor }) => actor.kind === 'key').map(({ action }) => action);
    expect(byKey.reverse()).toEqual([
      ...['site.created', 'call.created', 'call.invited', 'call.guest_link_created'],
      ...['call.updated', 'call.ended'],
    ]);
  });

  it('are no people: nobody finds, invites, rings or signs in a program', async () => {
    const admin = await adminOf();
    const account = await anAccount(admin, ['admin']);
    const { body: users } = await admin.get<Page<UserView>>('/users');
    expect(users.items.map(({ displayName }) => displayName)).toEqual(['Admin']);
    expect(await admin.get(`/users/${account.id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    const password = 'a long enough password';
    expect(await admin.patch(`/users/${account.id}`, { password })).toMatchObject(refusal(404, 'NOT_FOUND'));
    const call = { title: 'T', inviteUserIds: [account.id] };
    expect(await admin.post('/calls', call)).toMatchObject(refusal(404, 'NOT_FOUND'));
    const { body: group } = await admin.post<{ id: string }>('/groups', { displayName: 'G' });
    const add = admin.patch(`/groups/${group.id}/members`, { add: [account.id] });
    expect(await add).toMatchObject(refusal(404, 'NOT_FOUND'));
    const me = users.items[0]?.id ?? '';
    const demote = admin.patch(`/users/${me}`, { roles: ['member'] });
    expect(await demote).toMatchObject(refusal(409, 'LAST_ADMIN')); // a program is no admin that could help
  });

  it('give a program no more than whoever makes it may do', async () => {
    const admin = await adminOf();
    const account = await anAccount(admin);
    expect(
      await admin.post('/keys', { userId: account.id, name: 'K', scopes: ['key:manage'] }),
    ).toMatchObject(refusal(400, 'VALIDATION'));
    for (const addresses of [['office'], ['0.0.0.0/0'], ['10.0.0.1', '10.0.0.0/33']])
      expect(
        await admin.post('/keys', { userId: account.id, name: 'K', scopes: ['call:read'], addresses }),
      ).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('are rotated: the old key goes on for a while, the new one at once', async () => {
    const admin = await adminOf();
    const old = await aKey(admin, (await anAccount(admin)).id);
    const { body: next } = await admin.post<CreatedKey>(`/keys/${old.id}/rotate`, { graceHours: 2 });
    expect(next).toMatchObject({ name: old.name, scopes: old.scopes, owner: old.owner });
    const [before, after] = [new KeyClient(app.url, old.key), new KeyClient(app.url, next.key)];
    const { body } = await admin.get<Page<KeyView>>('/keys');
    expect(body.items.map(({ state }) => state)).toEqual(['active', 'replaced']);
    expect(await admin.post(`/keys/${old.id}/rotate`, {})).toMatchObject(refusal(409, 'KEY_OVER'));
    expect([(await before.get('/calls')).status, (await after.get('/calls')).status]).toEqual([200, 200]);
    clock.advance(2 * 3600 * 1000);
    expect([(await before.get('/calls')).status, (await after.get('/calls')).status]).toEqual([401, 200]);
  });

  it('are revoked at once, and stop with their account', async () => {
    const admin = await adminOf();
    const account = await anAccount(admin);
    const [one, two] = [await aKey(admin, account.id), await aKey(admin, account.id)];
    expect((await admin.delete(`/keys/${one.id}`)).status).toBe(204);
    expect((await admin.delete(`/keys/${one.id}`)).status).toBe(204);
    expect((await new KeyClient(app.url, one.key).get('/calls')).status).toBe(401);
    const client = new KeyClient(app.url, two.key);
    expect((await client.get('/calls')).status).toBe(200);
    const stop = await admin.patch(`/service-accounts/${account.id}`, { status: 'deactivated' });
    expect(stop.body).toMatchObject({ status: 'deactivated', liveKeys: 1 });
    expect((await client.get('/calls')).status).toBe(401);
    const more = { userId: account.id, name: 'K', scopes: ['call:read'] };
    expect(await admin.post('/keys', more)).toMatchObject(refusal(409, 'KEY_OVER'));
    await admin.patch(`/service-accounts/${account.id}`, { status: 'active', displayName: 'ERP 2' });
    expect((await client.get('/calls')).status).toBe(200);
    const { body: log } = await admin.get<Page<AuditEntryView>>('/audit-entries');
    const actions = log.items.map(({ action }) => action).filter((action) => !action.startsWith('call'));
    expect(actions.reverse()).toEqual([
      ...['service_account.created', 'key.created', 'key.created', 'key.revoked', 'key.refused'],
      ...['service_account.deactivated', 'key.refused'],
      ...['service_account.updated', 'service_account.reactivated'],
    ]);
    const search = await admin.get<Page<ServiceAccountView>>('/service-accounts?search=erp2');
    expect(search.body.items).toMatchObject([{ id: account.id, displayName: 'ERP 2' }]);
  });

  it('are limited in number, also when many are made at once', async () => {
    const admin = await adminOf();
    const { id: userId } = await anAccount(admin);
    const input = { userId, name: 'K', scopes: ['call:read'] };
    const made = await Promise.all(
      Array.from({ length: LIMITS.keysPerAccount + 3 }, () => admin.post('/keys', input)),
    );
    expect(made.filter(({ status }) => status === 201)).toHaveLength(LIMITS.keysPerAccount);
    expect(made.find(({ status }) => status !== 201)).toMatchObject(refusal(409, 'KEYS_LIMIT'));
  });

  it('are listed page by page', async () => {
    const admin = await adminOf();
    const { id } = await anAccount(admin);
    const keys = [];
    for (let i = 0; i < 3; i += 1) {
      keys.unshift((await aKey(admin, id)).id);
      clock.advance(1000);
    }
    const first = await admin.get<Page<KeyView>>('/keys?limit=2');
    const second = await admin.get<Page<KeyView>>(`/keys?limit=2&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...second.body.items].map((key) => key.id)).toEqual(keys);
    expect(second.body.nextCursor).toBeNull();
  });

  it('are of service accounts alone, in the database itself', async () => {
    const tenant = await app.given.tenant();
    const { keyId } = await tenant.program();
    const { id: person } = await tenant.user();
    const given = app.database.query('update api_key set user_id = $1 where id = $2', [person, keyId]);
    await expect(given).rejects.toMatchObject({ code: '23503' });
  });
});
