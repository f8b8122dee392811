import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  AuditEntryView,
  ChangedUsers,
  CurrentSession,
  GroupDetails,
  Page,
  PasskeyRequestOptions,
  SignInView,
  UserView,
} from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant, GivenUser, SignedInClient } from '../support/given.js';
import { fullTenant } from '../support/full-tenant.js';
import { givenConnection } from '../support/given-connection.js';
import { refusal } from '../support/http-client.js';
import { SecondFactors } from '../support/second-factors.js';
import { TestClock } from '../support/test-clock.js';

const PASSWORD = 'seven cranes over the river';

describe('people, as administrators look after them', () => {
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

  const some = (n: number): Promise<GivenUser[]> =>
    Promise.all(Array.from({ length: n }, () => tenant.user()));

  describe('many at once', () => {
    const change = (body: object) => admin.post<ChangedUsers>('/users/bulk', body);

    it('are deactivated and reactivated, and whoever is refused is named with the reason', async () => {
      const people = await some(3);
      const userIds = people.map(({ id }) => id);
      const { user: self } = (await admin.get<CurrentSession>('/session')).body;
      const stranger = '0193f000-0000-7000-8000-000000000000';
      const off = await change({ userIds: [...userIds, self.id, stranger], action: 'deactivate' });
      expect(off.body).toEqual({
        done: userIds,
        refused: [
          { userId: self.id, code: 'LAST_ADMIN' },
          { userId: stranger, code: 'NOT_FOUND' },
        ],
      });
      expect((await admin.get<Page<UserView>>('/users?status=deactivated')).body.items).toHaveLength(3);
      expect((await change({ userIds, action: 'reactivate' })).body.done).toEqual(userIds);
    });

    it('get roles and a group', async () => {
      const userIds = (await some(2)).map(({ id }) => id);
      const { body: group } = await admin.post<GroupDetails>('/groups', { displayName: 'G' });
      await change({ userIds, action: 'add_to_group', groupId: group.id });
      await change({ userIds, action: 'set_roles', roles: ['admin'] });
      for (const id of userIds)
        expect((await admin.get<UserView>(`/users/${id}`)).body).toMatchObject({
          ...{ roles: ['admin'], groups: [{ id: group.id }] },
        });
    });

    it('need what the action needs', async () => {
      const userIds = (await some(1)).map(({ id }) => id);
      for (const body of [{ action: 'add_to_group' }, { action: 'set_roles' }, { action: 'delete' }])
        expect(await change({ userIds, ...body })).toMatchObject(refusal(400, 'VALIDATION'));
      expect(await change({ userIds, action: 'invite_again' })).toMatchObject(refusal(409, 'MAIL_OFF'));
    });
  });

  describe('another e-mail address', () => {
    it('is what the person signs in with, and nobody else has it', async () => {
      const user = await tenant.user({ password: PASSWORD });
      const other = await tenant.user();
      expect(await admin.patch(`/users/${user.id}`, { email: other.email.toUpperCase() })).toMatchObject(
        refusal(409, 'EMAIL_TAKEN'),
      );
      const email = `new-${user.email}`;
      const { body } = await admin.patch<UserView>(`/users/${user.id}`, { email });
      expect(body.email).toBe(email);
      const signIn = (as: string) =>
        app.anonymous().post('/sign-in', { tenant: tenant.slug, email: as, password: PASSWORD });
      expect((await signIn(user.email)).status).toBe(401);
      expect((await signIn(email)).status).toBe(200);
      const found = await admin.get<Page<UserView>>(`/users?search=${encodeURIComponent(email)}`);
      expect(found.body.items.map(({ id }) => id)).toEqual([user.id]);
    });
  });

  describe('deleting', () => {
    it('leaves the id in calls and the log, and nothing that says who it was', async () => {
      const user = await tenant.user({ displayName: '消える 太郎', password: PASSWORD });
      const client = await tenant.clientFor(user);
      const { body: call } = await client.post<{ id: string }>('/calls', {
        title: 'Inspection',
        inviteUserIds: [],
      });
      await app.database.query(
        `insert into participant (tenant_id, id, call_id, user_id, display_name, role, device, state, node_id,
           joined_at, left_at, leave_reason)
         values ($1, gen_random_uuid(), $2, $3, $4, 'host', 'phone', 'left', gen_random_uuid(), now(), now(), 'left')`,
        [tenant.id, call.id, user.id, user.displayName],
      );
      expect((await admin.delete(`/users/${user.id}`)).status).toBe(204);
      expect((await client.get('/session')).status).toBe(401);
      expect(await admin.get(`/users/${user.id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
      const { body } = await admin.get<Page<UserView>>('/users');
      expect(body.items.map(({ id }) => id)).not.toContain(user.id);
      const signIn = { tenant: tenant.slug, email: user.email, password: PASSWORD };
      expect((await app.anonymous().post('/sign-in', signIn)).status).toBe(401);
      const kept = await app.database.query<{ row: string }>(
        `select row_to_json(u)::text as row from user_account u where id = $1
         union all select row_to_json(p)::text from participant p where user_id = $1
         union all select row_to_json(c)::text from call c where created_by = $1`,
        [user.id],
      );
      expect(kept).toHaveLength(3);
      for (const { row } of kept) {
        expect(row).toContain(user.id);
        expect(row).not.toContain('消える');
        expect(row).not.toContain(user.email);
      }
      expect((await admin.post('/user-invitations', { ...aPerson, email: user.email })).status).toBe(201);
      const log = await admin.get<Page<AuditEntryView>>('/audit-entries?action=user.deleted');
      expect(log.body.items).toMatchObject([{ details: { userId: user.id } }]);
    });

    it('empties every table that is about a person', async () => {
      const { tenant: full, rows } = await fullTenant(app.database, app.url);
      const id = String(rows.get('user_account')?.['id']);
      await app.database.query('update tenant_security set break_glass_user_id = null where tenant_id = $1', [
        full.id,
      ]);
      const { client } = await full.signedIn('admin');
      const tables = await app.database.query<{ name: string; column: string }>(
        `select c.conrelid::regclass::text as name, a.attname as column
         from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
         where c.contype = 'f' and c.confrelid = 'user_account'::regclass and a.attname = 'user_id'`,
      );
      const about = tables.map(({ name }) => name).filter((name) => !PART_OF_SOMETHING.includes(name));
      expect(about.length).toBeGreaterThan(5);
      const kept = async (): Promise<[string, number][]> => {
        const counts: [string, number][] = [];
        for (const table of about)
          counts.push([
            table,
            (await app.database.query(`select from ${table} where user_id = $1`, [id])).length,
          ]);
        return counts;
      };
      // A desk line that no process holds is swept at any moment.
      const lasting = about.filter((table) => table !== 'desk_line');
      expect((await kept()).filter(([table]) => lasting.includes(table))).toEqual(
        lasting.map((table) => [table, 1]),
      );
      expect((await client.delete(`/users/${id}`)).status).toBe(204);
      expect(await kept()).toEqual(about.map((table) => [table, 0]));
    });

    it('takes passkeys, authenticator apps and identities of identity providers away', async () => {
      const connection = await givenConnection(app, tenant);
      const browser = connection.browser();
      const person = { nameId: 'mx-4711', attributes: connection.person('leaving') };
      await browser.signIn(person);
      const client = await tenant.clientFor((await browser.get<CurrentSession>('/session')).body.user);
      const clock = new TestClock();
      clock.advance(Date.now() - clock.now().getTime());
      const factors = new SecondFactors(app, clock);
      const { key } = await factors.passkey(client, 'Phone of the person');
      await factors.totp(client);
      const { user } = (await client.get<CurrentSession>('/session')).body;
      expect((await admin.delete(`/users/${user.id}`)).status).toBe(204);

      const text = await app.database.query<{ row: string }>(
        `select row_to_json(i)::text as row from saml_identity i where tenant_id = $1
         union all select row_to_json(p)::text from passkey p where tenant_id = $1
         union all select row_to_json(t)::text from totp_credential t where tenant_id = $1
         union all select row_to_json(r)::text from recovery_code r where tenant_id = $1
         union all select row_to_json(u)::text from user_account u where tenant_id = $1`,
        [tenant.id],
      );
      for (const secret of ['mx-4711', 'leaving@', key.id.toString('hex'), 'Phone of the person'])
        expect(text.filter(({ row }) => row.includes(secret))).toEqual([]);
      expect(text.filter(({ row }) => row.includes(user.id))).toHaveLength(1);
      const options = (await app.anonymous().post<PasskeyRequestOptions>('/sign-in/passkey/options')).body;
      expect((await app.anonymous().post('/sign-in/passkey', key.get(options))).status).toBe(401);
      const again = connection.browser();
      await again.signIn(person); // the identity provider vouches for them: somebody new
      const next = (await again.get<CurrentSession>('/session')).body.user.id;
      expect(next).not.toBe(user.id);
    });

    it('never leaves a tenant without an administrator', async () => {
      const { user } = (await admin.get<CurrentSession>('/session')).body;
      expect(await admin.delete(`/users/${user.id}`)).toMatchObject(refusal(409, 'LAST_ADMIN'));
      expect((await admin.get('/session')).status).toBe(200);
    });
  });

  describe('the history of sign-ins', () => {
    it('is found by person, outcome, method and time', async () => {
      const user = await tenant.user({ displayName: '履歴 花子', password: PASSWORD });
      const signIn = (password: string) =>
        app.anonymous().post('/sign-in', { tenant: tenant.slug, email: user.email, password });
      await signIn('wrong wrong wrong wrong');
      await signIn(PASSWORD);
      await app
        .anonymous()
        .post('/sign-in', { tenant: tenant.slug, email: 'nobody@x.example', password: 'x' });
      const list = async (query: string) =>
        (await admin.get<Page<SignInView>>(`/sign-ins${query}`)).body.items;
      const all = await list('');
      expect(all).toMatchObject([
        { outcome: 'refused', reason: 'credentials', user: null },
        {
          outcome: 'success',
          reason: null,
          method: 'password',
          user: { id: user.id, displayName: '履歴 花子' },
        },
        { outcome: 'refused', reason: 'credentials', user: { id: user.id } },
      ]);
      expect(all[0]).toMatchObject({ address: expect.any(String), userAgent: expect.any(String) });
      expect(await list(`?userId=${user.id}`)).toHaveLength(2);
      expect(await list(`?search=${encodeURIComponent('履歴')}`)).toHaveLength(2);
      expect(await list('?outcome=success')).toHaveLength(1);
      expect(await list('?method=passkey')).toHaveLength(0);
      expect(await list(`?until=${encodeURIComponent(all[0]?.at ?? '')}`)).toHaveLength(2);
      const { body: page } = await admin.get<Page<SignInView>>('/sign-ins?limit=2');
      expect(page.items).toEqual(all.slice(0, 2));
      expect(await list(`?cursor=${page.nextCursor}`)).toEqual(all.slice(2));
      expect(await admin.get('/sign-ins?from=yesterday')).toMatchObject(refusal(400, 'VALIDATION'));
    });

    it('of their own is what people see', async () => {
      const user = await tenant.user({ password: PASSWORD });
      await tenant.user({ password: PASSWORD });
      const client = app.anonymous();
      await client.post('/sign-in', {
        tenant: tenant.slug,
        email: user.email,
        password: 'wrong wrong wrong',
      });
      await client.post('/sign-in', { tenant: tenant.slug, email: user.email, password: PASSWORD });
      const { body } = await client.get<Page<SignInView>>('/me/sign-ins');
      expect(body.items.map(({ outcome }) => outcome)).toEqual(['success', 'refused']);
      expect(await client.get('/sign-ins')).toMatchObject(refusal(403, 'FORBIDDEN'));
    });
  });
});

const aPerson = { displayName: 'A', locale: 'ja', roles: ['member'] };

/** Tables in which a person is part of something else that stays: a call, a consent that was given, a ring. */
const PART_OF_SOMETHING: readonly string[] = ['participant', 'call_invitation', 'consent_acceptance'];
