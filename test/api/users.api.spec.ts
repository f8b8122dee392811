import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CreateUser, Page, UserView } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { refusal } from '../support/http-client.js';

const aUser = (over: Partial<CreateUser> = {}): CreateUser => ({
  email: 'hanako@kensetsu.example',
  displayName: '佐藤 花子',
  locale: 'ja',
  roles: ['member'],
  password: 'seven cranes over the river',
  ...over,
});

describe('users', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('are added by an admin and can sign in', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const created = await client.post<UserView>('/users', aUser());
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      displayName: '佐藤 花子',
      status: 'active',
      roles: ['member'],
      lastSignInAt: null,
    });
    expect((await client.get<UserView>(`/users/${created.body.id}`)).body).toEqual(created.body);
    const { email, password } = aUser();
    expect((await app.anonymous().post('/sign-in', { tenant: tenant.slug, email, password })).status).toBe(
      200,
    );
  });

  it('have an e-mail address of their own within the tenant, and the same one may be used in another', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const [adminA, adminB] = [await a.signedIn('admin'), await b.signedIn('admin')];
    expect((await adminA.client.post('/users', aUser())).status).toBe(201);
    const again = await adminA.client.post('/users', aUser({ email: 'HANAKO@kensetsu.example' }));
    expect(again).toMatchObject(refusal(409, 'EMAIL_TAKEN'));
    expect((await adminB.client.post('/users', aUser())).status).toBe(201);
  });

  it('are added once when two admins add the same person at the same moment', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const answers = await Promise.all([client.post('/users', aUser()), client.post('/users', aUser())]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(answers.find((answer) => answer.status === 409)).toMatchObject(refusal(409, 'EMAIL_TAKEN'));
  });

  it('are found by any part of name or e-mail, without regard to case, width and spaces', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    await tenant.user({ displayName: 'ヤマダ 太郎', email: 'Taro.Yamada@kensetsu.example' });
    await tenant.user({ displayName: 'Suzuki 100%_Jiro', email: 'jiro@hoshu.example' });
    const names = async (search: string) => {
      const { body } = await client.get<Page<UserView>>(`/users?search=${encodeURIComponent(search)}`);
      return body.items.map((user) => user.displayName);
    };
    for (const search of ['ﾔﾏﾀﾞ', 'マダ太', 'taro.y', 'KENSETSU', 'ｙａｍａｄａ'])
      expect(await names(search)).toEqual(['ヤマダ 太郎']);
    expect(await names('%')).toEqual(['Suzuki 100%_Jiro']);
    expect(await names('_J')).toEqual(['Suzuki 100%_Jiro']);
    expect(await names('nobody')).toEqual([]);
  });

  it('are listed by name in pages without gap or repetition', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    for (let i = 0; i < 7; i += 1) await tenant.user({ displayName: `Same ${i % 3}` });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body } = await client.get<Page<UserView>>(`/users?limit=3${query}`);
      expect(body.items.length).toBeLessThanOrEqual(3);
      seen.push(...body.items.map((user) => user.id));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(8);
    expect(seen).toHaveLength(8);
  });

  it('refuses a cursor that was changed or belongs to another list', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    await tenant.user();
    const { body } = await client.get<Page<UserView>>('/users?limit=1');
    const cursor = body.nextCursor ?? '';
    const changed = cursor.slice(0, -3) + (cursor.endsWith('AAA') ? 'BBB' : 'AAA');
    for (const bad of [changed, 'x', '%00', `${cursor}=`])
      expect(await client.get(`/users?cursor=${encodeURIComponent(bad)}`)).toMatchObject(
        refusal(400, 'VALIDATION'),
      );
  });

  it('are filtered by status', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const gone = await tenant.user({ status: 'deactivated' });
    const { body } = await client.get<Page<UserView>>('/users?status=deactivated');
    expect(body.items.map((user) => user.id)).toEqual([gone.id]);
  });

  it('lose their sessions with deactivation and a new password (case 48)', async () => {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const changes = [{ status: 'deactivated' }, { password: 'a bridge needs two banks' }];
    for (const change of changes) {
      const { user, client } = await tenant.signedIn();
      expect((await client.get('/session')).status).toBe(200);
      expect((await admin.patch(`/users/${user.id}`, change)).status).toBe(200);
      expect((await client.get('/session')).status).toBe(401);
    }
  });

  it('keep their session when only the name changes', async () => {
    const tenant = await app.given.tenant();
    const { user, client } = await tenant.signedIn();
    const answer = await client.patch<UserView>('/me', { displayName: '  新しい名前  ', locale: 'en' });
    expect(answer.body).toMatchObject({ id: user.id, displayName: '新しい名前', locale: 'en' });
    expect((await client.get('/session')).status).toBe(200);
  });

  it('never leave a tenant without an active admin, also when two admins demote each other at once', async () => {
    const tenant = await app.given.tenant();
    const [a, b] = [await tenant.signedIn('admin'), await tenant.signedIn('admin')];
    const answers = await Promise.all([
      a.client.patch(`/users/${b.user.id}`, { roles: ['member'] }),
      b.client.patch(`/users/${a.user.id}`, { status: 'deactivated' }),
    ]);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    const [row] = await app.database.query<{ admins: number }>(
      `select count(*)::int as admins from membership m join user_account u on u.tenant_id = m.tenant_id and u.id = m.user_id
       where m.tenant_id = $1 and m.role = 'admin' and u.status = 'active'`,
      [tenant.id],
    );
    expect(row?.admins).toBe(1);
  });

  it('answers LAST_ADMIN when the only admin steps down, and changes nothing', async () => {
    const tenant = await app.given.tenant();
    const { user, client } = await tenant.signedIn('admin');
    expect(await client.patch(`/users/${user.id}`, { roles: ['member'] })).toMatchObject(
      refusal(409, 'LAST_ADMIN'),
    );
    expect(await client.patch(`/users/${user.id}`, { status: 'deactivated' })).toMatchObject(
      refusal(409, 'LAST_ADMIN'),
    );
    expect((await client.get<UserView>(`/users/${user.id}`)).body).toMatchObject({
      status: 'active',
      roles: ['admin'],
    });
  });

  it('leave an audit entry for each change, and none for a change that changes nothing', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const { body: user } = await client.post<UserView>('/users', aUser());
    await client.patch(`/users/${user.id}`, { displayName: user.displayName, status: 'active' });
    await client.patch(`/users/${user.id}`, { locale: 'en', status: 'deactivated' });
    await client.patch(`/users/${user.id}`, { status: 'active' });
    const entries = await app.database.query<{ action: string }>(
      'select action from audit_entry where tenant_id = $1 order by seq',
      [tenant.id],
    );
    expect(entries.map((entry) => entry.action)).toEqual([
      'user.created',
      'user.updated',
      'user.deactivated',
      'user.reactivated',
    ]);
  });
});
