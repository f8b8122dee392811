import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AuditEntryView,
  type CallView,
  type GroupDetails,
  type GroupId,
  type InvitationView,
  LIMITS,
  type Page,
  type UserId,
} from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { startApp, type TestApp } from '../../support/app.js';
import type { GivenTenant, SignedInClient } from '../../support/given.js';
import { refusal } from '../../support/http-client.js';

describe('a group that is invited', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  async function given() {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const group = async (displayName: string, add: readonly UserId[]): Promise<GroupId> => {
      const { body } = await admin.post<GroupDetails>('/groups', { displayName });
      await admin.patch(`/groups/${body.id}/members`, { add });
      return body.id;
    };
    return { tenant, admin, group, host: await tenant.signedIn() };
  }
  const invitedTo = async (client: SignedInClient, callId: string) =>
    (await client.get<InvitationView[]>(`/calls/${callId}/invitations`)).body
      .map(({ user }) => user.id)
      .sort();
  const callsOf = async (client: SignedInClient) =>
    (await client.get<Page<CallView>>('/calls')).body.items.map(({ id }) => id);
  /** A group of this many people. */
  async function crowd(tenant: GivenTenant, size: number): Promise<string> {
    const id = uuidv7();
    await app.database.query(
      `with people as (
         insert into user_account (tenant_id, id, email, email_key, display_name, search_key, locale, status, created_at)
         select $1, gen_random_uuid(), $2 || n, $2 || n, 'P', 'p', 'ja', 'active', now() from generate_series(1, $3::int) n
         returning id), made as (
         insert into user_group (tenant_id, id, display_name, created_at) values ($1, $2::uuid, $2, now()) returning id)
       insert into user_group_member (tenant_id, group_id, user_id, added_at)
       select $1, made.id, people.id, now() from people, made`,
      [tenant.id, id, size],
    );
    return id;
  }

  it('stands for its active members: each once, without the one who makes the call', async () => {
    const { tenant, admin, group, host } = await given();
    const [a, b, c, gone] = [
      await tenant.signedIn(),
      await tenant.user(),
      await tenant.user(),
      await tenant.user(),
    ];
    const first = await group('A', [host.user.id, a.user.id, b.id, gone.id]);
    const second = await group('B', [b.id, c.id]);
    await admin.patch(`/users/${gone.id}`, { status: 'deactivated' });
    const { status, body: call } = await host.client.post<CallView>('/calls', {
      title: 'X',
      inviteUserIds: [c.id],
      inviteGroupIds: [first, second.toUpperCase()],
    });
    expect(status).toBe(201);
    expect(await invitedTo(host.client, call.id)).toEqual([a.user.id, b.id, c.id].sort());
    expect(await callsOf(a.client)).toEqual([call.id]);
    const { body: log } = await admin.get<Page<AuditEntryView>>('/audit-entries');
    expect(log.items.filter(({ action }) => action === 'call.invited')).toHaveLength(3);
    // Who comes into the group later is not in the call.
    const later = await tenant.signedIn();
    await admin.patch(`/groups/${first}/members`, { add: [later.user.id] });
    expect(await callsOf(later.client)).toEqual([]);
  });

  it('is invited to a planned call, and to one that goes on', async () => {
    const { tenant, group, host } = await given();
    const [a, b] = [await tenant.signedIn(), await tenant.signedIn()];
    const groupId = await group('A', [host.user.id, a.user.id, b.user.id]);
    const { body: planned } = await host.client.post<CallView>('/calls', {
      ...{ title: 'X', inviteUserIds: [], inviteGroupIds: [groupId] },
      ...{
        startsAt: new Date(Date.now() + 3_600_000).toISOString(),
        durationMin: 30,
        timeZone: 'Asia/Tokyo',
      },
    });
    expect(await invitedTo(host.client, planned.id)).toEqual([a.user.id, b.user.id].sort());
    const { body: call } = await host.client.post<CallView>('/calls', {
      title: 'Y',
      inviteUserIds: [a.user.id],
    });
    const path = `/calls/${call.id}/invitations`;
    const answer = await a.client.post<InvitationView[]>(path, { userIds: [], groupIds: [groupId] });
    expect(answer.status).toBe(201);
    // Neither the host nor the one who invites is invited by it.
    expect(await invitedTo(host.client, call.id)).toEqual([a.user.id, b.user.id].sort());
    for (const nobody of [{ userIds: [] }, { userIds: [], groupIds: [] }])
      expect(await host.client.post(path, nobody)).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('of another tenant, or of nobody, answers NOT_FOUND and changes nothing', async () => {
    const [ours, theirs] = [await given(), await given()];
    const own = await ours.group('A', [(await ours.tenant.user()).id]);
    const foreign = await theirs.group('B', [(await theirs.tenant.user()).id]);
    const { client } = ours.host;
    const { body: call } = await client.post<CallView>('/calls', { title: 'X', inviteUserIds: [] });
    for (const id of [foreign, uuidv7()]) {
      const body = { title: 'Y', inviteUserIds: [], inviteGroupIds: [own, id] };
      expect(await client.post('/calls', body)).toMatchObject(refusal(404, 'NOT_FOUND'));
      const invite = { userIds: [], groupIds: [own, id] };
      expect(await client.post(`/calls/${call.id}/invitations`, invite)).toMatchObject(
        refusal(404, 'NOT_FOUND'),
      );
    }
    expect(await callsOf(client)).toEqual([call.id]);
    expect(await invitedTo(client, call.id)).toEqual([]);
  });

  it('does not bring more people than one request may invite', async () => {
    const { tenant, host } = await given();
    const max = LIMITS.inviteesWithGroups;
    const [big, one] = [await crowd(tenant, max), await crowd(tenant, 1)];
    const body = { title: 'X', inviteUserIds: [], inviteGroupIds: [big] };
    const { status, body: call } = await host.client.post<CallView>('/calls', body);
    expect(status).toBe(201);
    expect(await invitedTo(host.client, call.id)).toHaveLength(max);
    expect(await host.client.post('/calls', { ...body, inviteGroupIds: [big, one] })).toMatchObject({
      status: 409,
      body: { code: 'INVITEES_LIMIT', details: { used: max + 1, max } },
    });
    expect(await callsOf(host.client)).toEqual([call.id]);
  });
});
