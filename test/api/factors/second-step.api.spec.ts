import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CurrentSession,
  EnrolledSignIn,
  FactorsView,
  PasskeyCreationOptions,
  PendingSignIn,
  TenantSecurity,
  TotpEnrolment,
} from '@rinjo/contract';
import { Mailer } from '../../../apps/api/src/platform/mail/mailer.port.js';
import { startApp, type TestApp } from '../../support/app.js';
import { FakeMailer } from '../../support/fake-mailer.js';
import type { GivenTenant, SignedInClient } from '../../support/given.js';
import { refusal } from '../../support/http-client.js';
import { ok, PASSWORD, SecondFactors } from '../../support/second-factors.js';
import { SoftwareAuthenticator } from '../../support/software-authenticator.js';
import { TestClock } from '../../support/test-clock.js';

describe('a second factor that a role demands', () => {
  const clock = new TestClock();
  const mailer = new FakeMailer();
  let app: TestApp;
  let factors: SecondFactors;
  beforeAll(async () => {
    app = await startApp({ clock, override: (b) => b.overrideProvider(Mailer).useValue(mailer) });
    factors = new SecondFactors(app, clock);
  });
  afterAll(() => app.close());

  const demanding = async (roles: readonly string[] = ['member']) => {
    const tenant = await app.given.tenant();
    const admin = await tenant.user({ roles: ['admin'], password: PASSWORD });
    const client = await tenant.clientFor(admin, clock.now());
    const { version } = ok(await client.get<TenantSecurity>('/tenant/security'), 200);
    const change = { version, mfaRequiredRoles: roles };
    expect(ok(await client.patch<TenantSecurity>('/tenant/security', change), 200)).toEqual({
      version: version + 1,
      mfaRequiredRoles: roles,
      breakGlassUserId: null,
      breakGlassReady: false,
      breakGlassCandidates: [],
    });
    return { tenant, admin, client };
  };
  const member = (tenant: GivenTenant, password = PASSWORD) => tenant.user({ password });

  it('is set up right at the sign-in, before anything else can be done', async () => {
    const { tenant } = await demanding();
    const user = await member(tenant);
    const browser = app.anonymous();
    const pending = ok(await factors.password<PendingSignIn>(browser, tenant, user), 200);
    expect(pending).toMatchObject({ next: 'enrolment', ways: [] });
    for (const path of ['/session', '/users', '/me/factors'])
      expect((await browser.get(path)).status).toBe(401);
    const { secret } = ok(await browser.post<TotpEnrolment>('/sign-in/enrolment/totp'), 200);
    const code = factors.code(secret);
    const done = ok(await browser.post<EnrolledSignIn>('/sign-in/enrolment/totp/confirm', { code }), 200);
    expect(done.session).toMatchObject({ user: { id: user.id } });
    expect(done.recoveryCodes).toHaveLength(10);
    expect((await browser.get('/session')).status).toBe(200);
    expect(await browser.delete('/me/totp')).toMatchObject(refusal(409, 'LAST_FACTOR'));
  });

  it('may be a passkey', async () => {
    const { tenant } = await demanding();
    const user = await member(tenant);
    const browser = app.anonymous();
    await factors.password(browser, tenant, user);
    const options = ok(await browser.post<PasskeyCreationOptions>('/sign-in/enrolment/passkey/options'), 200);
    const made = new SoftwareAuthenticator(app.url).create(options, 'Phone');
    const done = ok(await browser.post<EnrolledSignIn>('/sign-in/enrolment/passkey', made), 200);
    expect(done.session).toMatchObject({ user: { id: user.id } });
    const { passkeys, required } = ok(await browser.get<FactorsView>('/me/factors'), 200);
    expect(required).toBe(true);
    const path = `/me/passkeys/${passkeys[0]?.id ?? ''}`;
    expect(await browser.delete(path)).toMatchObject(refusal(409, 'LAST_FACTOR'));
    await factors.totp(browser);
    expect((await browser.delete(path)).status).toBe(204);
  });

  it('is not set up anew by somebody who knows the password of a person who has one', async () => {
    const { tenant } = await demanding();
    const user = await member(tenant);
    await factors.totp(await tenant.clientFor(user, clock.now()));
    const thief = app.anonymous();
    await factors.password(thief, tenant, user);
    for (const path of ['totp', 'passkey/options'])
      expect(await thief.post(`/sign-in/enrolment/${path}`)).toMatchObject(refusal(403, 'FORBIDDEN'));
  });

  it('is not asked of other roles', async () => {
    const { tenant } = await demanding(['admin']);
    const answer = await factors.password<CurrentSession>(app.anonymous(), tenant, await member(tenant));
    expect(answer.body).toHaveProperty('sessionId');
  });

  it('lets a password be short, and a short password is never enough alone', async () => {
    const { tenant, client } = await demanding(['admin']);
    const create = (roles: readonly string[], email: string, password: string) =>
      client.post<{ code?: string; details?: unknown }>('/users', {
        ...{ roles, email, password, displayName: 'Somebody', locale: 'ja' },
      });
    await factors.totp(client);
    expect((await create(['member'], 'a@x.example', 'eightchr')).body).toMatchObject({
      code: 'PASSWORD_TOO_SHORT',
      details: { length: 8, min: 15 },
    });
    expect((await create(['admin'], 'b@x.example', 'sevench')).body).toMatchObject({
      code: 'PASSWORD_TOO_SHORT',
      details: { length: 7, min: 8 },
    });
    expect((await create(['admin'], 'c@x.example', 'kq8wzr3m')).status).toBe(201);
    const { version } = ok(await client.get<TenantSecurity>('/tenant/security'), 200);
    ok(await client.patch('/tenant/security', { version, mfaRequiredRoles: [] }), 200);
    const signIn = { tenant: tenant.slug, email: 'c@x.example', password: 'kq8wzr3m' };
    expect(ok(await app.anonymous().post('/sign-in', signIn), 200)).toMatchObject({ next: 'enrolment' });
  });

  it('is taken away by an administrator from somebody who lost it, who is told', async () => {
    const { tenant, client } = await demanding();
    const user = await member(tenant);
    const own = await tenant.clientFor(user, clock.now());
    await factors.totp(own);
    await factors.totp(client);
    expect(ok(await client.get(`/users/${user.id}/factors`), 200)).toEqual({
      ...{ passkeys: 0, totp: true, recoveryCodesLeft: 10, required: true, breakGlass: false },
    });
    expect((await client.delete(`/users/${user.id}/factors`)).status).toBe(204);
    expect((await own.get('/session')).status).toBe(401);
    const again = ok(await factors.password<PendingSignIn>(app.anonymous(), tenant, user), 200);
    expect(again.next).toBe('enrolment');
    await mailer.to(user.email, /解除/);
    const entries = await app.database.query(
      `select from audit_entry where tenant_id = $1 and action = 'factor.reset'`,
      [tenant.id],
    );
    expect(entries).toHaveLength(1);
  });
});

describe('a fresh proof (step-up)', () => {
  const clock = new TestClock();
  let app: TestApp;
  let factors: SecondFactors;
  beforeAll(async () => {
    app = await startApp({ clock });
    factors = new SecondFactors(app, clock);
  });
  afterAll(() => app.close());

  const stale = async (): Promise<{ tenant: GivenTenant; client: SignedInClient }> => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ roles: ['admin'], password: PASSWORD });
    const client = await tenant.clientFor(user, clock.now(), clock.now());
    clock.advance(5 * 60_000);
    return { tenant, client };
  };
  const dangerous = (client: SignedInClient) => client.post('/me/totp');

  it('is asked for after five minutes, and given with the password where there is nothing else', async () => {
    const { client } = await stale();
    expect(await dangerous(client)).toMatchObject(refusal(403, 'STEP_UP_REQUIRED'));
    expect(ok(await client.get('/me/step-up'), 200)).toMatchObject({ ways: ['password'] });
    const wrong = await client.post('/me/step-up', { password: 'wrong wrong wrong wrong' });
    expect(wrong).toMatchObject(refusal(401, 'SIGN_IN_REJECTED'));
    expect(await dangerous(client)).toMatchObject(refusal(403, 'STEP_UP_REQUIRED'));
    expect(ok(await client.post('/me/step-up', { password: PASSWORD }), 200)).toMatchObject({
      freshUntil: new Date(clock.now().getTime() + 300_000).toISOString(),
    });
    expect((await dangerous(client)).status).toBe(200);
  });

  it('is given with password and code by people with an app, not with the password alone', async () => {
    const { client } = await stale();
    ok(await client.post('/me/step-up', { password: PASSWORD }), 200);
    const { secret } = await factors.totp(client);
    clock.advance(5 * 60_000);
    expect(await client.post('/me/step-up', { password: PASSWORD })).toMatchObject(
      refusal(401, 'FACTOR_REJECTED'),
    );
    const step = { password: PASSWORD, code: factors.code(secret) };
    expect((await client.post('/me/step-up', step)).status).toBe(200);
    expect(await client.post('/me/step-up', step)).toMatchObject(refusal(401, 'FACTOR_REJECTED'));
    expect((await dangerous(client)).status).toBe(200);
  });

  it('is given with a passkey, for this session alone', async () => {
    const { tenant, client } = await stale();
    ok(await client.post('/me/step-up', { password: PASSWORD }), 200);
    const { key } = await factors.passkey(client);
    clock.advance(5 * 60_000);
    expect(ok(await client.get('/me/step-up'), 200)).toMatchObject({ ways: ['passkey'] });
    expect(await client.post('/me/step-up', { password: PASSWORD })).toMatchObject(
      refusal(401, 'FACTOR_REJECTED'),
    );
    const options = async () =>
      ok(await client.post<Parameters<typeof key.get>[0]>('/me/step-up/passkey/options'), 200);
    const assertion = key.get(await options());
    const { client: other } = await tenant.signedIn('admin');
    expect(await other.post('/me/step-up/passkey', assertion)).toMatchObject(refusal(401, 'FACTOR_REJECTED'));
    expect((await client.post('/me/step-up/passkey', key.get(await options()))).status).toBe(200);
    expect((await dangerous(client)).status).toBe(200);
  });

  it('waits for enrolment where a role demands what an open session has not shown', async () => {
    const { client } = await stale();
    ok(await client.post('/me/step-up', { password: PASSWORD }), 200);
    const { version } = ok(await client.get<TenantSecurity>('/tenant/security'), 200);
    ok(await client.patch('/tenant/security', { version, mfaRequiredRoles: ['admin'] }), 200);
    const change = () => client.patch<{ details: unknown }>('/tenant/security', { version: version + 1 });
    const refused = await change();
    expect(refused).toMatchObject(refusal(403, 'STEP_UP_REQUIRED'));
    expect(refused.body.details).toEqual({ enrol: true });
    await factors.totp(client);
    expect((await change()).status).toBe(200);
  });
});
