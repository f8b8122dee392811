import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditEntryView, CreateRole, CurrentSession, Page, RoleView, UserView } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';

const aRole = (over: Partial<CreateRole> = {}): CreateRole => ({
  name: '監査担当',
  description: '記録を確認します',
  permissions: ['audit:read', 'session:read', 'user:read'],
  ...over,
});

describe('roles that a tenant makes', () => {
  let app: TestApp;
  let tenant: GivenTenant;
  let admin: SignedInClient;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    tenant = await app.given.tenant();
    admin = (await tenant.signedIn('admin')).client;
  });
  afterAll(() => app.close());

  const made = async (over: Partial<CreateRole> = {}): Promise<RoleView> =>
    (await admin.post<RoleView>('/roles', aRole(over))).body;
  const personWith = async (...roles: string[]): Promise<{ id: UserView['id']; client: SignedInClient }> => {
    const { user, client } = await tenant.signedIn();
    expect((await admin.patch(`/users/${user.id}`, { roles })).status).toBe(200);
    return { id: user.id, client };
  };

  it('are made, read, listed by name, found and changed', async () => {
    const created = await admin.post<RoleView>('/roles', aRole());
    expect(created).toMatchObject({ status: 201, body: { name: '監査担当', peopleCount: 0 } });
    expect(created.body.permissions).toEqual(['user:read', 'session:read', 'audit:read']); // as the table has them
    const { id } = created.body;
    expect((await admin.get(`/roles/${id}`)).body).toEqual(created.body);
    await made({ name: 'Dispatcher' });
    const list = async (search = '') =>
      (await admin.get<Page<RoleView>>(`/roles?search=${encodeURIComponent(search)}`)).body;
    expect((await list('ﾃﾞｨｽ')).items).toEqual([]);
    expect((await list('DISP')).items.map(({ name }) => name)).toEqual(['Dispatcher']);
    expect((await admin.get<Page<RoleView>>('/roles?limit=1')).body).toMatchObject({
      items: [{ name: 'Dispatcher' }],
      nextCursor: expect.any(String),
    });
    const changed = await admin.patch<RoleView>(`/roles/${id}`, {
      name: '監査',
      permissions: ['audit:read'],
    });
    expect(changed.body).toMatchObject({
      name: '監査',
      description: '記録を確認します',
      permissions: ['audit:read'],
    });
  });

  it('have a name of their own, without regard to case and width', async () => {
    await made({ name: 'Dispatcher' });
    expect(await admin.post('/roles', aRole({ name: 'ＤＩＳＰＡＴＣＨＥＲ' }))).toMatchObject(
      refusal(409, 'ROLE_NAME_TAKEN'),
    );
    const other = await made();
    expect(await admin.patch(`/roles/${other.id}`, { name: 'dispatcher' })).toMatchObject(
      refusal(409, 'ROLE_NAME_TAKEN'),
    );
  });

  it('give what they hold, together with the other roles, from the next request on', async () => {
    const role = await made();
    const { id, client } = await personWith('member');
    expect(await client.get('/audit-entries')).toMatchObject(refusal(403, 'FORBIDDEN'));
    const { body } = await admin.patch<UserView>(`/users/${id}`, { roles: ['member', role.id] });
    expect(body).toMatchObject({
      roles: ['member', role.id],
      tenantRoles: [{ id: role.id, name: role.name }],
    });
    expect((await client.get('/audit-entries')).status).toBe(200);
    const session = await client.get<CurrentSession>('/session');
    expect(session.body.permissions).toEqual(expect.arrayContaining(['audit:read', 'call:create']));
    await admin.patch(`/roles/${role.id}`, { permissions: ['user:read'] });
    expect(await client.get('/audit-entries')).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect((await client.get('/session')).status).toBe(200); // the role of a member still counts
  });

  it('can be all that somebody has', async () => {
    const role = await made({ permissions: ['session:read', 'audit:read'] });
    const { client } = await personWith(role.id);
    expect((await client.get<CurrentSession>('/session')).body).toMatchObject({
      permissions: ['session:read', 'audit:read'],
      user: { roles: [role.id] },
    });
    expect(await client.post('/calls', { title: 'x' })).toMatchObject(refusal(403, 'FORBIDDEN'));
  });

  it('count their people, and people are found by role', async () => {
    const role = await made();
    const { id } = await personWith('member', role.id);
    expect((await admin.get<RoleView>(`/roles/${role.id}`)).body.peopleCount).toBe(1);
    const found = async (key: string) =>
      (await admin.get<Page<UserView>>(`/users?role=${key}`)).body.items.map((user) => user.id);
    expect(await found(role.id)).toEqual([id]);
    expect(await found('member')).toEqual([id]);
    expect(await admin.get('/users?role=king')).toMatchObject(refusal(400, 'VALIDATION'));
    expect((await admin.get('/roles/system')).body).toMatchObject([
      { role: 'admin', peopleCount: 1 },
      { role: 'member', peopleCount: 1 },
    ]);
  });

  it('are deleted when nobody has them, or their people get another', async () => {
    const [role, next] = [await made(), await made({ name: 'Next' })];
    const { id } = await personWith(role.id);
    expect(await admin.delete(`/roles/${role.id}`)).toMatchObject({
      ...refusal(409, 'ROLE_IN_USE'),
      body: { code: 'ROLE_IN_USE', details: { people: 1 } },
    });
    expect(await admin.delete(`/roles/${role.id}?moveTo=${role.id}`)).toMatchObject(
      refusal(409, 'ROLE_IN_USE'),
    );
    expect(await admin.delete(`/roles/${role.id}?moveTo=${id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect((await admin.delete(`/roles/${role.id}?moveTo=${next.id}`)).status).toBe(204);
    expect((await admin.get<UserView>(`/users/${id}`)).body.roles).toEqual([next.id]);
    expect((await admin.delete(`/roles/${next.id}?moveTo=member`)).status).toBe(204);
    expect((await admin.get<UserView>(`/users/${id}`)).body.roles).toEqual(['member']);
    expect((await admin.delete(`/roles/${(await made()).id}`)).status).toBe(204);
  });

  it('hold nothing that their maker lacks, and give nobody more than the giver has', async () => {
    const helpdesk = await made({
      name: 'Helpdesk',
      permissions: ['user:read', 'user:manage', 'role:manage'],
    });
    const { id: self, client } = await personWith('member', helpdesk.id);
    const beyond = refusal(403, 'BEYOND_OWN_RIGHTS');
    expect(await client.post('/roles', aRole())).toMatchObject(beyond);
    expect(await client.patch(`/users/${self}`, { roles: ['admin'] })).toMatchObject(beyond);
    const auditors = await made();
    expect(await client.patch(`/users/${self}`, { roles: ['member', auditors.id] })).toMatchObject(beyond);
    expect(await client.patch(`/roles/${auditors.id}`, { name: 'Mine' })).toMatchObject(beyond);
    expect(await client.patch(`/roles/${helpdesk.id}`, { permissions: ['audit:read'] })).toMatchObject(
      beyond,
    );
    expect(await client.delete(`/roles/${auditors.id}`)).toMatchObject(beyond);
    const { body } = await client.post<RoleView>('/roles', { name: 'Below', permissions: ['user:read'] });
    expect(await client.patch(`/users/${self}`, { roles: ['member', helpdesk.id, body.id] })).toMatchObject({
      status: 200,
    });
  });

  it('let nobody take over somebody who may do more', async () => {
    const helpdesk = await made({ name: 'Helpdesk', permissions: ['user:read', 'user:manage'] });
    const { client } = await personWith('member', helpdesk.id);
    const { user: boss } = await tenant.signedIn('admin');
    const { user: colleague } = await tenant.signedIn();
    for (const change of [{ password: 'a bridge needs two banks' }, { status: 'deactivated' }])
      expect(await client.patch(`/users/${boss.id}`, change)).toMatchObject(
        refusal(403, 'BEYOND_OWN_RIGHTS'),
      );
    expect((await client.patch(`/users/${colleague.id}`, { status: 'deactivated' })).status).toBe(200);
  });

  it('hold permissions of the table alone', async () => {
    for (const permissions of [[], ['operator:everything'], ['user:read', 'user:read'], ['__proto__']])
      expect(await admin.post('/roles', { name: 'X', permissions })).toMatchObject(
        refusal(400, 'VALIDATION'),
      );
  });

  it('of another tenant are given to nobody', async () => {
    const other = await app.given.tenant();
    const { client: theirs } = await other.signedIn('admin');
    const { body: foreign } = await theirs.post<RoleView>('/roles', aRole());
    const { user } = await tenant.signedIn();
    expect(await admin.patch(`/users/${user.id}`, { roles: [foreign.id] })).toMatchObject(
      refusal(404, 'NOT_FOUND'),
    );
  });

  it('do not make up for the last administrator', async () => {
    const { body } = await admin.get<CurrentSession>('/session');
    const almighty = await made({ name: 'Almighty', permissions: body.permissions });
    expect(await admin.patch(`/users/${body.user.id}`, { roles: [almighty.id] })).toMatchObject(
      refusal(409, 'LAST_ADMIN'),
    );
  });

  it('leave an entry for each change, and none for a change that changes nothing', async () => {
    const role = await made();
    await admin.patch(`/roles/${role.id}`, { name: role.name, permissions: role.permissions });
    await admin.patch(`/roles/${role.id}`, { permissions: ['audit:read', 'group:read'] });
    await personWith(role.id);
    await admin.delete(`/roles/${role.id}?moveTo=member`);
    const { body } = await admin.get<Page<AuditEntryView>>('/audit-entries');
    const entries = body.items.map(({ action, details }) => ({ action, details })).reverse();
    expect(entries).toEqual([
      {
        action: 'role.created',
        details: { roleId: role.id, name: role.name, permissions: aRole().permissions },
      },
      {
        action: 'role.updated',
        details: {
          ...{ roleId: role.id, fields: ['permissions'] },
          ...{ added: ['group:read'], removed: ['user:read', 'session:read'] },
        },
      },
      {
        action: 'user.updated',
        details: {
          ...{ userId: expect.any(String), fields: ['roles'], roles: [role.id] },
          ...{ 'before.roles': ['member'], 'after.roles': [role.id] },
        },
      },
      { action: 'role.deleted', details: { roleId: role.id, name: role.name, people: 1, movedTo: 'member' } },
    ]);
  });
});
