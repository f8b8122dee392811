import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CurrentSession,
  DomainView,
  Page,
  PasskeyRequestOptions,
  PendingSignIn,
  SignInOptions,
  TenantSecurity,
} from '@rinjo/contract';
import { PasswordResets } from '../../apps/api/src/modules/identity/resets/password-resets.js';
import { Mailer } from '../../apps/api/src/platform/mail/mailer.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { FakeMailer } from '../support/fake-mailer.js';
import { givenConnection } from '../support/given-connection.js';
import { type HttpClient, refusal } from '../support/http-client.js';
import type { GivenConnection } from '../support/saml.js';
import { addPasskey, ok, PASSWORD } from '../support/second-factors.js';

/** The parts have tests of their own: `19-sso-enforced`, `19-break-glass`. This is the story that an administrator lives through. */
describe('a domain whose people must use single sign-on, from the switch to the emergency (case 19)', () => {
  const mailer = new FakeMailer();
  let app: TestApp;
  let connection: GivenConnection;
  beforeAll(async () => {
    app = await startApp({ override: (b) => b.overrideProvider(Mailer).useValue(mailer) });
    connection = await givenConnection(app, await app.given.tenant());
  });
  afterAll(() => app.close());

  const at = (local: string): string => `${local}@${connection.domain}`;
  const withPassword = (email: string, client: HttpClient = app.anonymous()) =>
    client.post<PendingSignIn>('/sign-in', { tenant: connection.tenant.slug, email, password: PASSWORD });
  const passwordReset = (email: string) =>
    app.anonymous().post('/password-resets', { tenant: connection.tenant.slug, email });

  it('refuses passwords and resets, lets the connection and the emergency administrator in, and tells the others', async () => {
    const { tenant } = connection;
    const [emergency, other, worker] = [
      await tenant.user({ email: at('emergency'), roles: ['admin'], password: PASSWORD }),
      await tenant.user({ email: at('other'), roles: ['admin'], password: PASSWORD }),
      await tenant.user({ email: at('worker'), password: PASSWORD }),
    ];
    const bystander = await tenant.user({ email: 'partner@elsewhere.example', password: PASSWORD });
    const admin = await tenant.clientFor(emergency);
    const domains = ok(await admin.get<Page<DomainView>>('/domains'), 200);
    const domain = domains.items.find((one) => one.domain === connection.domain);
    const enforce = (ssoEnforced: boolean) =>
      admin.patch<DomainView>(`/domains/${domain?.id}`, { ssoConnectionId: connection.id, ssoEnforced });

    // Nobody can lock everybody out: first there is an emergency administrator, who has a passkey.
    expect(await enforce(true)).toMatchObject(refusal(409, 'BREAK_GLASS_MISSING'));
    expect(await withPassword(worker.email)).toMatchObject({ status: 200 });
    const { key } = await addPasskey(app, admin);
    const { version } = ok(await admin.get<TenantSecurity>('/tenant/security'), 200);
    ok(
      await admin.patch<TenantSecurity>('/tenant/security', { version, breakGlassUserId: emergency.id }),
      200,
    );
    expect(ok(await enforce(true), 200)).toMatchObject({ ssoEnforced: true, ssoConnectionId: connection.id });

    for (const { email } of [other, worker]) {
      const ask = { tenant: tenant.slug, email };
      const options = ok(await app.anonymous().post<SignInOptions>('/sign-in/options', ask), 200);
      expect(options.required).toMatchObject({ id: connection.id });
      const before = await connection.sessions();
      expect(await withPassword(email)).toMatchObject(refusal(403, 'SSO_REQUIRED'));
      expect(await connection.sessions()).toBe(before);
      expect((await passwordReset(email)).status).toBe(202);
    }
    await app.get(PasswordResets).beforeApplicationShutdown();
    expect(mailer.letters.filter(({ text }) => text.includes('/reset#'))).toEqual([]);
    const refused = await app.database.query(
      `select from audit_entry where tenant_id = $1 and action = 'user.password_reset_refused'
       and details->>'reason' = 'sso_required'`,
      [tenant.id],
    );
    expect(refused).toHaveLength(2);
    const colleague = connection.browser();
    const spec = { nameId: 'colleague', attributes: connection.person('colleague') };
    expect(await colleague.signIn(spec)).toMatchObject({ status: 303 });
    expect(await withPassword(bystander.email)).toMatchObject({ status: 200 });

    // The identity provider is down. A password alone opens nothing for the emergency administrator either.
    const browser = app.anonymous();
    expect(ok(await withPassword(emergency.email, browser), 200).ways).toEqual(['passkey']);
    expect((await browser.get('/session')).status).toBe(401);
    const path = '/sign-in/passkey';
    const options = ok(await browser.post<PasskeyRequestOptions>(`${path}/options`), 200);
    const session = ok(await browser.post<CurrentSession>(path, key.get(options)), 200);
    expect(session.user.id).toBe(emergency.id);
    expect((await mailer.to(other.email, /緊急用管理者/)).text).toContain(emergency.displayName);
    expect(mailer.letters.some(({ to }) => to === worker.email)).toBe(false);
    const uses = await app.database.query<{ details: unknown }>(
      `select details from audit_entry where tenant_id = $1 and action = 'signin.break_glass'`,
      [tenant.id],
    );
    expect(uses).toMatchObject([{ details: { userId: emergency.id } }]);

    // With that session the organization helps itself.
    const { body: now } = await browser.patch<DomainView>(`/domains/${domain?.id}`, { ssoEnforced: false });
    expect(now).toMatchObject({ ssoEnforced: false });
    expect(await withPassword(worker.email)).toMatchObject({ status: 200 });
  });

  it('does not let another passkey of the domain past the identity provider', async () => {
    const { tenant } = connection;
    const worker = await tenant.user({ email: at('with-passkey'), password: PASSWORD });
    const { key } = await addPasskey(app, await tenant.clientFor(worker));
    await app.database.query(
      'update tenant_domain set sso_connection_id = $2, sso_enforced = true where tenant_id = $1',
      [tenant.id, connection.id],
    );
    const browser = app.anonymous();
    const options = ok(await browser.post<PasskeyRequestOptions>('/sign-in/passkey/options'), 200);
    expect(await browser.post('/sign-in/passkey', key.get(options))).toMatchObject(
      refusal(403, 'SSO_REQUIRED'),
    );
    expect((await browser.get('/session')).status).toBe(401);
  });
});
