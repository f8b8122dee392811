import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountLinkPreview } from '@rinjo/contract';
import { PasswordResets } from '../../apps/api/src/modules/identity/resets/password-resets.js';
import { ratioOfMedians } from '../support/alike.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusal } from '../support/http-client.js';
import { PostOffice } from '../support/post-office.js';

const PASSWORD = 'seven cranes over the river';
const NEXT = 'a bridge needs two banks';
const tokenIn = (text: string): string => /#([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? '';

describe('new passwords by mail (case 51)', () => {
  const post = new PostOffice();
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      environment: {
        SMTP_URL: await post.open(),
        MAIL_FROM: 'no-reply@rinjo.example',
        TRUST_PROXY_HOPS: '1',
      },
    });
  });
  afterAll(async () => {
    await app.close();
    await post.close();
  });

  let address = 0;
  const ask = (
    tenant: string,
    email: string,
    from = `10.9.${Math.floor((address += 1) / 250)}.${address % 250}`,
  ) =>
    app.anonymous().raw('POST', '/password-resets', {
      headers: {
        ...{ origin: app.url, 'x-rinjo': '1', 'content-type': 'application/json' },
        'x-forwarded-for': from,
      },
      body: JSON.stringify({ tenant, email }),
    });
  const reasons = async (tenantId: string) =>
    (
      await app.database.query<{ reason: string }>(
        `select details->>'reason' as reason from audit_entry
         where tenant_id = $1 and action = 'user.password_reset_refused' order by seq`,
        [tenantId],
      )
    ).map(({ reason }) => reason);

  it('work once, within 30 minutes, and sign the person out everywhere', async () => {
    const tenant = await app.given.tenant({ name: '北浜建設' });
    const user = await tenant.user({ password: PASSWORD });
    const old = await tenant.clientFor(user);
    expect(await ask(tenant.slug, user.email.toUpperCase())).toMatchObject({
      status: 202,
      body: { sendsMail: true },
    });
    const letter = await post.letterTo(user.email);
    expect(letter.subject).toBe('Rinjo のパスワードの再設定');
    const token = tokenIn(letter.text);
    const client = app.anonymous();
    const preview = await client.post<AccountLinkPreview>('/password-resets/preview', { token });
    expect(preview.body).toMatchObject({ email: user.email, tenant: { name: '北浜建設' } });
    const complete = (password: string) => client.post('/password-resets/complete', { token, password });
    expect(await complete('too short')).toMatchObject(refusal(400, 'PASSWORD_TOO_SHORT'));
    expect((await complete(NEXT)).status).toBe(204);
    expect((await old.get('/session')).status).toBe(401);
    expect(await complete(PASSWORD)).toMatchObject(refusal(404, 'INVITATION_INVALID'));
    const signIn = (password: string) =>
      client.post('/sign-in', { tenant: tenant.slug, email: user.email, password });
    expect((await signIn(PASSWORD)).status).toBe(401);
    expect((await signIn(NEXT)).status).toBe(200);
    expect((await post.letterTo(user.email)).subject).toBe('Rinjo のパスワードが変更されました');
  });

  it('are worthless after 30 minutes, after the next letter, with another address and for another purpose', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    const next = async () => {
      await ask(tenant.slug, user.email);
      return tokenIn((await post.letterTo(user.email)).text);
    };
    const invalid = async (token: string) =>
      expect(
        await app.anonymous().post('/password-resets/complete', { token, password: NEXT }),
      ).toMatchObject(refusal(404, 'INVITATION_INVALID'));
    const first = await next();
    const second = await next();
    await invalid(first);
    const accept = { token: second, displayName: 'A', password: NEXT };
    expect(await app.anonymous().post('/user-invitations/accept', accept)).toMatchObject(
      refusal(404, 'INVITATION_INVALID'),
    );
    const [row] = await app.database.query<{ minutes: number }>(
      `select extract(epoch from expires_at - created_at)::int / 60 as minutes from account_link where user_id = $1`,
      [user.id],
    );
    expect(row?.minutes).toBe(30);
    await app.database.query(`update account_link set expires_at = now() where user_id = $1`, [user.id]);
    await invalid(second);
    const third = await next();
    const { client: admin } = await tenant.signedIn('admin');
    await admin.patch(`/users/${user.id}`, { email: `moved-${user.email}` });
    expect((await post.letterTo(user.email)).subject).toBe('Rinjo のメールアドレスが変更されました');
    await invalid(third);
  });

  it('are answered alike for everybody; only the log of the tenant knows the difference', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    const gone = await tenant.user({ status: 'deactivated' });
    const essence = async (slug: string, email: string) => {
      const { status, body, headers } = await ask(slug, email);
      return { status, body, headers: [...headers.keys()].sort() };
    };
    const known = await essence(tenant.slug, user.email);
    for (const [slug, email] of [
      [tenant.slug, gone.email],
      [tenant.slug, 'nobody@x.example'],
      ['no-such-tenant', user.email],
    ] as const)
      expect(await essence(slug, email)).toEqual(known);
    await post.letterTo(user.email);
    await app.get(PasswordResets).beforeApplicationShutdown(); // what is under way is done then
    expect((await reasons(tenant.id)).sort()).toEqual(['not_active', 'unknown']);
  });

  it('take as long for who exists as for who does not: medians of 100 within 25 %', async () => {
    const tenant = await app.given.tenant();
    const people: string[] = [];
    for (let i = 0; i < 500; i += 1) people.push((await tenant.user()).email);
    const known = () => ask(tenant.slug, people.pop() ?? '');
    let n = 0;
    const unknown = () => ask(tenant.slug, `nobody-${(n += 1)}@example.test`);
    const ratio = await ratioOfMedians([known, unknown], { samples: 100, within: 0.25 });
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.25);
  }, 300_000);

  it('are asked for five times an hour, also for who does not exist', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user();
    for (const email of [user.email, 'nobody@x.example']) {
      const statuses = [];
      for (let i = 0; i < 6; i += 1) statuses.push((await ask(tenant.slug, email)).status);
      expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    }
  });

  it('leave no token in log or database', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user();
    await ask(tenant.slug, user.email);
    const token = tokenIn((await post.letterTo(user.email)).text);
    const rows = await app.database.query(
      `select row_to_json(a)::text as row from audit_entry a union all select row_to_json(l)::text from account_link l`,
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
