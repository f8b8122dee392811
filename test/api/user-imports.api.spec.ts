import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  GroupDetails,
  Page,
  UserImportCheck,
  UserImportResult,
  UserInvitationView,
  UserView,
  WireError,
} from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { type HttpAnswer, refusal } from '../support/http-client.js';
import { PostOffice } from '../support/post-office.js';

const HEAD = 'email,name,language,roles,groups';

describe('importing people', () => {
  const post = new PostOffice();
  let app: TestApp;
  let tenant: GivenTenant;
  let admin: SignedInClient;
  beforeAll(async () => {
    app = await startApp({
      environment: { SMTP_URL: await post.open(), MAIL_FROM: 'no-reply@rinjo.example' },
    });
  });
  beforeEach(async () => {
    tenant = await app.given.tenant({ name: '北浜建設' });
    admin = (await tenant.signedIn('admin')).client;
  });
  afterAll(async () => {
    await app.close();
    await post.close();
  });

  const send = <T>(path: string, file: string, client = admin): Promise<HttpAnswer<T>> =>
    client.raw<T>('POST', path, {
      headers: { origin: app.url, 'x-rinjo': '1', 'content-type': 'text/csv' },
      body: file,
    });
  const check = (...lines: string[]) =>
    send<UserImportCheck>('/user-imports/check', [HEAD, ...lines].join('\r\n'));
  const run = (query: string, ...lines: string[]) =>
    send<UserImportResult & WireError>(`/user-imports?${query}`, [HEAD, ...lines].join('\r\n'));
  const emails = async () =>
    (await admin.get<Page<UserView>>('/users?status=invited')).body.items.map(({ email }) => email).sort();

  it('says row by row what would happen, and does nothing', async () => {
    const known = await tenant.user({ email: 'known@a.example', displayName: 'Known' });
    const { body } = await check(
      'a@a.example,A',
      'known@a.example,Known',
      'known2,X',
      `${known.email},New name`,
    );
    expect(body).toEqual({
      encoding: 'utf-8',
      counts: { create: 1, update: 0, unchanged: 1, error: 2 },
      rows: [
        { line: 2, email: 'a@a.example', name: 'A', outcome: 'create', error: null },
        { line: 3, email: 'known@a.example', name: 'Known', outcome: 'unchanged', error: null },
        {
          ...{ line: 4, email: 'known2', name: 'X', outcome: 'error' },
          error: { reason: 'email_invalid', column: 'email', value: 'known2' },
        },
        {
          ...{ line: 5, email: 'known@a.example', name: 'New name', outcome: 'error' },
          error: { reason: 'email_twice', column: 'email', value: 'known@a.example' },
        },
      ],
    });
    expect(await emails()).toEqual([]);
  });

  it('takes all rows or none, or the good ones alone', async () => {
    const lines = ['a@a.example,A', 'nobody,B', 'c@a.example,C'];
    const refused = await run('mode=all&invite=no', ...lines);
    expect(refused).toMatchObject({ status: 409, body: { code: 'IMPORT_REFUSED', details: { errors: 1 } } });
    expect(await emails()).toEqual([]);
    const { body } = await run('mode=good&invite=no', ...lines);
    expect(body).toMatchObject({ counts: { create: 2, error: 1 }, refused: [{ line: 3 }], letters: 0 });
    expect(await emails()).toEqual(['a@a.example', 'c@a.example']);
    expect((await run('mode=all&invite=no', 'a@a.example,A', 'c@a.example,C')).body.counts).toMatchObject({
      unchanged: 2,
    });
  });

  it('gives names, languages, roles and groups to new and known people', async () => {
    const { body: group } = await admin.post<GroupDetails>('/groups', { displayName: '夜間班' });
    const user = await tenant.user({ email: 'known@a.example', displayName: 'Known' });
    await run(
      'mode=all&invite=no',
      'known@a.example,Renamed,en,管理者,夜間班',
      'new@a.example,New,,member;admin,夜間班',
    );
    expect((await admin.get<UserView>(`/users/${user.id}`)).body).toMatchObject({
      ...{ displayName: 'Renamed', locale: 'en', roles: ['admin'], status: 'active' },
      groups: [{ id: group.id }],
    });
    const { body } = await admin.get<Page<UserView>>('/users?search=new@');
    expect(body.items).toMatchObject([{ displayName: 'New', roles: ['admin', 'member'], status: 'invited' }]);
  });

  it('sends letters one after the other when it is asked to', async () => {
    const { body } = await run('mode=all&invite=yes', 'hana@a.example,花子', 'ann@a.example,Ann,en');
    expect(body.letters).toBe(2);
    expect((await post.letterTo('hana@a.example')).subject).toBe('北浜建設 から Rinjo への招待');
    const letter = await post.letterTo('ann@a.example');
    const token = /#([\w-]{43})/.exec(letter.text)?.[1];
    expect((await app.anonymous().post('/user-invitations/preview', { token })).status).toBe(200);
    const listed = await admin.get<Page<UserInvitationView>>('/user-invitations');
    expect(listed.body.items.map(({ email }) => email).sort()).toEqual(['ann@a.example', 'hana@a.example']);
  });

  it('is not how anybody gets beyond their rights, nor how the last administrator goes', async () => {
    const { body: role } = await admin.post<{ id: string }>('/roles', {
      ...{ name: 'Helpdesk', permissions: ['user:read', 'user:manage'] },
    });
    const { user, client } = await tenant.signedIn();
    await admin.patch(`/users/${user.id}`, { roles: ['member', role.id] });
    const { body } = await send<UserImportCheck>(
      '/user-imports/check',
      `${HEAD}\nx@a.example,X,,admin`,
      client,
    );
    expect(body.rows[0]?.error).toMatchObject({ reason: 'beyond_own_rights' });
    const { body: self } = await admin.get<{ user: UserView }>('/session');
    expect(await run('mode=all&invite=no', `${self.user.email},,,member`)).toMatchObject(
      refusal(409, 'LAST_ADMIN'),
    );
  });

  it('refuses files that are none, and bodies of another kind', async () => {
    expect(await send('/user-imports/check', 'no heading of ours')).toMatchObject(
      refusal(400, 'IMPORT_UNREADABLE'),
    );
    expect(await send('/user-imports/check', 'x'.repeat(8_000_001))).toMatchObject(refusal(413, 'TOO_LARGE'));
    expect(await run('mode=some&invite=no', 'a@a.example,A')).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('writes lists that it reads itself, with formulas made harmless (case 45)', async () => {
    await tenant.user({ email: 'evil@a.example', displayName: '=HYPERLINK("http://evil.example")' });
    const { body: csv, headers } = await admin.raw<string>('GET', '/people.csv');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    const again = await send<UserImportCheck>('/user-imports/check', csv);
    expect(again.body.counts).toEqual({ create: 0, update: 0, unchanged: 2, error: 0 });
    const template = await admin.raw<string>('GET', '/people-template.csv');
    expect((await send<UserImportCheck>('/user-imports/check', template.body)).body.rows).toHaveLength(1);
  });

  it('takes 10,000 rows within seconds, while other tenants go on', async () => {
    const bareTenant = await app.given.tenant();
    const other = (await (await app.given.tenant()).signedIn()).client;
    const lines = Array.from({ length: 10_000 }, (_, i) => `person${i}@a.example,社員 ${i},ja,member,`);
    const csv = [HEAD, ...lines].join('\r\n');
    const measured = async <T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> => {
      const begin = performance.now();
      const result = await work();
      return { ms: Math.round(performance.now() - begin), result };
    };
    const others: number[] = [];
    const busy = { on: true };
    const asking = (async () => {
      while (busy.on) others.push((await measured(() => other.get('/session'))).ms);
    })();
    const dry = await measured(() => send<UserImportCheck>('/user-imports/check', csv));
    const wet = await measured(() => send<UserImportResult>('/user-imports?mode=all&invite=no', csv));
    const same = await measured(() => send<UserImportResult>('/user-imports?mode=all&invite=no', csv));
    busy.on = false;
    await asking;
    const bare = await measured(() =>
      app.database.query(
        `insert into user_account (tenant_id, id, email, email_key, display_name, search_key, locale, status, created_at)
         select $1, gen_random_uuid(), 'b' || i || '@b.example', 'b' || i || '@b.example', 'B ' || i, 'b' || i, 'ja',
           'invited', now() from generate_series(1, 10000) i`,
        [bareTenant.id],
      ),
    );
    const slowest = [...others].sort((a, b) => a - b).at(Math.floor(others.length * 0.95)) ?? 0;
    console.info(
      `10,000 rows: check ${dry.ms} ms, import ${wet.ms} ms, again ${same.ms} ms; bare insert of the people ${bare.ms} ms; ` +
        `another tenant's requests meanwhile: ${others.length}, p95 ${slowest} ms, longest ${Math.max(...others)} ms`,
    );
    expect(dry.result.body.counts).toMatchObject({ create: 10_000 });
    expect(wet.result.body.counts).toMatchObject({ create: 10_000 });
    expect(same.result.body.counts).toMatchObject({ unchanged: 10_000 });
    expect(wet.ms).toBeLessThan(30_000);
  }, 120_000);
});
