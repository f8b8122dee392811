import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AuditEntryView,
  type GroupDetails,
  type GroupView,
  LIMITS,
  type Page,
  type UserId,
  type UserView,
} from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';

describe('groups', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const addGroup = async (client: SignedInClient, displayName: string): Promise<GroupDetails> => {
    const { status, body } = await client.post<GroupDetails>('/groups', { displayName });
    expect(status).toBe(201);
    return body;
  };
  const read = async (client: SignedInClient, id: string) =>
    (await client.get<GroupDetails>(`/groups/${id}`)).body;
  const names = async (client: SignedInClient, query = '') =>
    (await client.get<Page<GroupView>>(`/groups?${query}`)).body.items.map(({ displayName }) => displayName);
  const actions = async (client: SignedInClient) => {
    const { body } = await client.get<Page<AuditEntryView>>('/audit-entries');
    return body.items.filter(({ action }) => action.startsWith('group.')).toReversed();
  };
  /** Puts members where a test needs them. */
  const fill = (tenant: GivenTenant, groupId: string, userIds: readonly UserId[]) =>
    app.database.query(
      `insert into user_group_member (tenant_id, group_id, user_id, added_at) select $1, $2, unnest($3::uuid[]), now()`,
      [tenant.id, groupId, userIds],
    );

  it('are made, renamed, filled and deleted by admins, and read by everybody in the tenant', async () => {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const { client: member } = await tenant.signedIn();
    const [mori, ito] = [
      await tenant.user({ displayName: '森 葵' }),
      await tenant.user({ displayName: '伊藤 蓮' }),
    ];
    const group = await addGroup(admin, ' 設備保全 ');
    expect(group).toMatchObject({ displayName: '設備保全', externalId: null, memberCount: 0, members: [] });
    const path = `/groups/${group.id}`;
    const filled = await admin.patch<GroupDetails>(`${path}/members`, {
      add: [mori.id, ito.id.toUpperCase()],
    });
    expect(filled).toMatchObject({ status: 200, body: { memberCount: 2, activeCount: 2 } });
    expect(filled.body.members).toEqual([
      { id: ito.id, displayName: '伊藤 蓮', email: ito.email, status: 'active' },
      { id: mori.id, displayName: '森 葵', email: mori.email, status: 'active' },
    ]);
    const changed = await admin.patch<GroupDetails>(`${path}/members`, { remove: [ito.id], add: [mori.id] });
    expect(changed.body.members.map(({ id }) => id)).toEqual([mori.id]);
    const renamed = await admin.patch<GroupDetails>(path, { displayName: '設備保全課' });
    expect(renamed.body).toEqual({ ...changed.body, displayName: '設備保全課' });
    expect(await read(member, group.id)).toEqual(renamed.body);
    expect((await member.get<UserView>(`/users/${mori.id}`)).body.groups).toEqual([
      { id: group.id, displayName: '設備保全課' },
    ]);
    for (const refused of [
      await member.post('/groups', { displayName: 'X' }),
      await member.patch(path, { displayName: 'X' }),
      await member.patch(`${path}/members`, { add: [ito.id] }),
      await member.send('DELETE', path),
    ])
      expect(refused).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect((await admin.send('DELETE', path)).status).toBe(204);
    expect(await admin.get(path)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect((await member.get<UserView>(`/users/${mori.id}`)).body.groups).toEqual([]);
  });

  it('leave an entry in the log for each change, and none for what changes nothing', async () => {
    const tenant = await app.given.tenant();
    const { client, user } = await tenant.signedIn('admin');
    const group = await addGroup(client, 'A');
    const members = `/groups/${group.id}/members`;
    await client.patch(members, { remove: [user.id] });
    await client.patch(members, { add: [user.id] });
    await client.patch(members, { add: [user.id] });
    await client.patch(members, {});
    await client.patch(`/groups/${group.id}`, { displayName: 'A' });
    await client.patch(`/groups/${group.id}`, { displayName: 'B' });
    await client.send('DELETE', `/groups/${group.id}`);
    const groupId = group.id;
    expect((await actions(client)).map(({ action, details }) => [action, details])).toEqual([
      ['group.created', { groupId, displayName: 'A' }],
      ['group.members_changed', { groupId, added: [user.id], removed: [] }],
      ['group.renamed', { groupId, displayName: 'B' }],
      ['group.deleted', { groupId, displayName: 'B' }],
    ]);
  });

  it('have a name of their own in the tenant, without regard to case, width and spaces', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const [adminA, adminB] = [(await a.signedIn('admin')).client, (await b.signedIn('admin')).client];
    const first = await addGroup(adminA, 'ポンプ班 A');
    const second = await addGroup(adminA, '電気');
    await addGroup(adminB, 'ポンプ班 A');
    const taken = refusal(409, 'GROUP_NAME_TAKEN');
    expect(await adminA.post('/groups', { displayName: 'ﾎﾟﾝﾌﾟ班a' })).toMatchObject(taken);
    expect(await adminA.patch(`/groups/${second.id}`, { displayName: 'ポンプ班Ａ' })).toMatchObject(taken);
    expect((await adminA.patch(`/groups/${first.id}`, { displayName: 'ポンプ班 a' })).status).toBe(200);
    const twice = await Promise.all(
      ['Night', 'NIGHT'].map((displayName) => adminA.post('/groups', { displayName })),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(twice.find(({ status }) => status === 409)).toMatchObject(taken);
  });

  it('come in pages by name and are found by any part of the name', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    for (const name of ['A 橋梁', 'B ﾎﾟﾝﾌﾟ', 'C Night Shift']) await addGroup(client, name);
    expect(await names(client, `search=${encodeURIComponent('ポンプ')}`)).toEqual(['B ﾎﾟﾝﾌﾟ']);
    expect(await names(client, 'search=nightshift')).toEqual(['C Night Shift']);
    expect(await names(client, 'search=nobody')).toEqual([]);
    const first = await client.get<Page<GroupView>>('/groups?limit=2');
    expect(first.body.items.map(({ displayName }) => displayName)).toEqual(['A 橋梁', 'B ﾎﾟﾝﾌﾟ']);
    expect(await names(client, `limit=2&cursor=${first.body.nextCursor}`)).toEqual(['C Night Shift']);
    for (const query of ['search=', 'limit=0', 'cursor=x', 'search=%00'])
      expect(await client.get(`/groups?${query}`)).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('keep deactivated members and show that they are', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const [stays, goes] = [await tenant.user(), await tenant.user()];
    const { id } = await addGroup(client, 'A');
    await client.patch(`/groups/${id}/members`, { add: [stays.id, goes.id] });
    await client.patch(`/users/${goes.id}`, { status: 'deactivated' });
    const group = await read(client, id);
    expect(group).toMatchObject({ memberCount: 2, activeCount: 1 });
    expect(group.members.find((member) => member.id === goes.id)?.status).toBe('deactivated');
  });

  it('filter the list of users', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const [inside] = [await tenant.user(), await tenant.user()];
    const { id } = await addGroup(client, 'A');
    await client.patch(`/groups/${id}/members`, { add: [inside.id] });
    const { body } = await client.get<Page<UserView>>(`/users?groupId=${id}`);
    expect(body.items.map((user) => user.id)).toEqual([inside.id]);
    expect(body.items[0]?.groups).toEqual([{ id, displayName: 'A' }]);
    expect((await client.get<Page<UserView>>(`/users?groupId=${uuidv7()}`)).body.items).toEqual([]);
  });

  it('change nothing when what is asked is bad', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const { client } = await a.signedIn('admin');
    const [own, foreign] = [await a.user(), await b.user()];
    const theirs = await addGroup((await b.signedIn('admin')).client, 'B');
    const { id } = await addGroup(client, 'A');
    for (const displayName of ['', ' ', 'a\nb', 'x'.repeat(81), '\u202ex', null])
      expect(await client.post('/groups', { displayName })).toMatchObject(refusal(400, 'VALIDATION'));
    const members = `/groups/${id}/members`;
    for (const bad of [
      { add: [own.id, own.id] },
      { add: ['x'] },
      { add: null },
      { add: Array.from({ length: LIMITS.groupMembersPerRequest + 1 }, () => uuidv7()) },
      { add: [own.id], remove: [own.id.toUpperCase()] },
    ])
      expect([bad, await client.patch(members, bad)]).toMatchObject([bad, refusal(400, 'VALIDATION')]);
    for (const add of [
      [own.id, foreign.id],
      [own.id, uuidv7()],
    ])
      expect(await client.patch(members, { add })).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect((await read(client, id)).members).toEqual([]);
    expect(await client.patch(`/groups/${theirs.id}/members`, { add: [own.id] })).toMatchObject(
      refusal(404, 'NOT_FOUND'),
    );
    expect((await client.get<Page<UserView>>(`/users?groupId=${theirs.id}`)).body.items).toEqual([]);
    expect((await actions(client)).map(({ action }) => action)).toEqual(['group.created']);
  });

  it('have so many members and no more, also when two admins add at the same moment', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const { id } = await addGroup(client, 'A');
    await app.database.query(
      `insert into user_account (tenant_id, id, email, email_key, display_name, search_key, locale, status, created_at)
       select $1, gen_random_uuid(), n::text, n::text, n::text, n::text, 'ja', 'active', now() from generate_series(1, $2::int) n`,
      [tenant.id, LIMITS.groupMembers - 1],
    );
    const many = await app.database.query<{ id: UserId }>(
      `select id from user_account where tenant_id = $1 and length(email) < 4`,
      [tenant.id],
    );
    await fill(
      tenant,
      id,
      many.map((user) => user.id),
    );
    const more = [await tenant.user(), await tenant.user()];
    const add = () => more.map((user) => client.patch(`/groups/${id}/members`, { add: [user.id] }));
    const answers = await Promise.all(add());
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)).toMatchObject({
      body: { code: 'GROUP_FULL', details: { used: LIMITS.groupMembers, max: LIMITS.groupMembers } },
    });
    expect((await read(client, id)).memberCount).toBe(LIMITS.groupMembers);
  });

  it('are so many in a tenant and no more', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    await app.database.query(
      `insert into user_group (tenant_id, id, display_name, created_at)
       select $1, gen_random_uuid(), 'G' || n, now() from generate_series(1, $2::int) n`,
      [tenant.id, LIMITS.groupsPerTenant - 1],
    );
    const answers = await Promise.all(
      ['A', 'B'].map((displayName) => client.post('/groups', { displayName })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)).toMatchObject({
      body: { code: 'GROUPS_LIMIT', details: { max: LIMITS.groupsPerTenant } },
    });
  });
});
