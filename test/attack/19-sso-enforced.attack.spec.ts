import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignInOptions } from '@rinjo/contract';
import { PasswordResets } from '../../apps/api/src/modules/identity/resets/password-resets.js';
import { startApp, type TestApp } from '../support/app.js';
import { givenConnection } from '../support/given-connection.js';
import { refusal } from '../support/http-client.js';
import { PostOffice } from '../support/post-office.js';
import type { GivenConnection } from '../support/saml.js';

const PASSWORD = 'seven cranes over the river';

/** The break-glass administrator, who signs in with a passkey nevertheless, is tried with the second factors. */
describe('single sign-on that people of a domain must use (case 19)', () => {
  const post = new PostOffice();
  let app: TestApp;
  let connection: GivenConnection;
  beforeAll(async () => {
    app = await startApp({
      environment: { SMTP_URL: await post.open(), MAIL_FROM: 'no-reply@rinjo.example' },
    });
    connection = await givenConnection(app, await app.given.tenant());
  });
  afterAll(async () => {
    await app.close();
    await post.close();
  });

  const enforce = (enforced: boolean) =>
    app.database.query(
      'update tenant_domain set sso_connection_id = $2, sso_enforced = $3 where tenant_id = $1',
      [...[connection.tenant.id, connection.id, enforced]],
    );
  const signIn = (email: string, password = PASSWORD) =>
    app.anonymous().post('/sign-in', { tenant: connection.tenant.slug, email, password });
  const reset = (email: string) =>
    app.anonymous().post('/password-resets', { tenant: connection.tenant.slug, email });
  const logged = async (action: string): Promise<string[]> => {
    const rows = await app.database.query<{ reason: string }>(
      `select details->>'reason' as reason from audit_entry where tenant_id = $1 and action = $2 order by seq`,
      [connection.tenant.id, action],
    );
    return rows.map(({ reason }) => reason);
  };

  it('refuses the right password, says so to whoever knows it, and lets the connection in', async () => {
    const email = `worker@${connection.domain}`;
    await connection.tenant.user({ email, password: PASSWORD });
    await enforce(false);
    expect(await signIn(email)).toMatchObject({ status: 200 });
    await enforce(true);
    const options = await app
      .anonymous()
      .post<SignInOptions>('/sign-in/options', { tenant: connection.tenant.slug, email });
    expect(options.body.required).toMatchObject({ id: connection.id });
    const sessions = await connection.sessions();
    expect(await signIn(email)).toMatchObject(refusal(403, 'SSO_REQUIRED'));
    expect(await signIn(email, 'not the password of anybody')).toMatchObject(
      refusal(401, 'SIGN_IN_REJECTED'),
    );
    expect(await connection.sessions()).toBe(sessions);
    expect(await logged('signin.rejected')).toEqual(['sso_required', 'credentials']);
    const spec = { nameId: 'colleague', attributes: connection.person('colleague') };
    expect(await connection.browser().signIn(spec)).toMatchObject({ status: 303 });
  });

  it('refuses new passwords, with a link from before as well', async () => {
    const email = `forgetful@${connection.domain}`;
    await connection.tenant.user({ email, password: PASSWORD });
    await enforce(false);
    expect(await reset(email)).toMatchObject({ status: 202 });
    const letter = await post.letterTo(email);
    const token = /#([A-Za-z0-9_-]{43})/.exec(letter.text)?.[1] ?? '';
    await enforce(true);
    const complete = { token, password: 'a bridge needs two banks' };
    expect(await app.anonymous().post('/password-resets/complete', complete)).toMatchObject(
      refusal(403, 'SSO_REQUIRED'),
    );
    expect(await reset(email)).toMatchObject({ status: 202 });
    await app.get(PasswordResets).beforeApplicationShutdown();
    expect(await logged('user.password_reset_refused')).toEqual(['sso_required']);
  });

  it('is for that domain alone, and not while the connection is off', async () => {
    await enforce(true);
    const elsewhere = await connection.tenant.user({ password: PASSWORD });
    expect(await signIn(elsewhere.email)).toMatchObject({ status: 200 });
    const email = `locked@${connection.domain}`;
    await connection.tenant.user({ email, password: PASSWORD });
    expect(await signIn(email)).toMatchObject(refusal(403, 'SSO_REQUIRED'));
    await app.database.query(`update saml_connection set state = 'disabled' where id = $1`, [connection.id]);
    expect(await signIn(email)).toMatchObject({ status: 200 });
  });
});
