import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CurrentSession } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { refusal } from '../support/http-client.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SamlProbe } from '../support/saml-probe.js';

describe('who is created or linked when they sign in (case 17)', () => {
  let app: TestApp;
  let connection: GivenConnection;
  let probe: SamlProbe;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant());
    probe = new SamlProbe(connection);
  });
  afterAll(() => app.close());

  const identities = async (): Promise<number> =>
    (await app.database.query('select from saml_identity where tenant_id = $1', [connection.tenant.id]))
      .length;

  it('somebody of a verified domain is', async () => {
    await probe.baseline();
    expect(await identities()).toBe(1);
  });

  it.each([
    'mallory@evil.example',
    'mallory@sub.DOMAIN',
    'mallory@DOMAIN.evil.example',
    'mallory@xDOMAIN',
    '"a@DOMAIN"@evil.example',
  ])('nobody of another domain is: %s', async (address) => {
    const before = await identities();
    const email = address.replace('DOMAIN', connection.domain);
    const attributes = connection.person('x', { mail: [email] });
    const reason = await probe.refused((request) => connection.respond(request, { nameId: 'x', attributes }));
    expect(reason).toMatch(/^(email_domain_unverified|malformed_attribute)$/);
    expect(await identities()).toBe(before);
  });

  it('an address of another tenant brings nobody of that tenant', async () => {
    const other = await givenConnection(app, await app.given.tenant());
    const victim = await other.tenant.user({ email: `victim@${connection.domain}`, roles: ['admin'] });
    const browser = connection.browser();
    expect(
      await browser.signIn({ nameId: victim.id, attributes: connection.person('victim') }),
    ).toMatchObject({ status: 303 });
    const { body } = await browser.get<CurrentSession>('/session');
    expect(body.tenant.id).toBe(connection.tenant.id);
    expect(body.user.id).not.toBe(victim.id);
  });

  it('somebody of another connection with the same address is not linked', async () => {
    const other = await givenConnection(app, connection.tenant);
    expect(
      await other.browser().signIn({ nameId: 'shared', attributes: other.person('shared') }),
    ).toMatchObject({ status: 303 });
    const before = await identities();
    const attributes = connection.person('shared');
    expect(
      await probe.refused((request) => connection.respond(request, { nameId: 'shared', attributes })),
    ).toBe('user_exists');
    expect(await identities()).toBe(before);
  });

  it('a deactivated user stays deactivated, linked or not', async () => {
    const email = `gone@${connection.domain}`;
    await connection.tenant.user({ email, status: 'deactivated' });
    const attributes = connection.person('gone');
    expect(
      await probe.refused((request) => connection.respond(request, { nameId: 'gone', attributes })),
    ).toBe('user_deactivated');
    const spec = { nameId: 'leaver', attributes: connection.person('leaver') };
    expect(await connection.browser().signIn(spec)).toMatchObject({ status: 303 });
    await app.database.query(`update user_account set status = 'deactivated' where email = $1`, [
      `leaver@${connection.domain}`,
    ]);
    expect(await probe.refused((request) => connection.respond(request, spec))).toBe('user_deactivated');
  });

  it('nobody is created where that is off', async () => {
    const closed = await givenConnection(app, await app.given.tenant(), { jitEnabled: false });
    expect(await new SamlProbe(closed).refused((request) => closed.respond(request))).toBe('user_unknown');
  });

  it('a user of this tenant is linked by saying so in a session of their own, in the same browser', async () => {
    const password = 'a password that was theirs before';
    const user = await connection.tenant.user({ email: `local@${connection.domain}`, password });
    const spec = { nameId: 'local', attributes: connection.person('local') };
    const browser = connection.browser();
    const answer = await browser.signIn(spec);
    const page = answer.headers.get('location') ?? '';
    expect([answer.status, page]).toEqual([303, expect.stringMatching(/^\/link-sign-in\/[0-9a-f-]{36}$/)]);
    expect(browser.cookies.has('__Host-sid')).toBe(false);
    const accept = { offerId: page.split('/').at(-1) };
    const mallory = (await connection.tenant.signedIn()).client;
    mallory.cookies.set('__Host-saml', browser.cookies.get('__Host-saml') ?? '');
    expect(await mallory.post('/me/saml-links', accept)).toMatchObject(refusal(404, 'NOT_FOUND'));
    const elsewhere = await connection.tenant.clientFor(user);
    expect(await elsewhere.post('/me/saml-links', accept)).toMatchObject(refusal(404, 'NOT_FOUND'));
    browser.cookies.set('__Host-sid', elsewhere.cookies.get('__Host-sid') ?? '');
    expect(await browser.post('/me/saml-links', accept)).toMatchObject({ status: 204 });
    expect(await browser.post('/me/saml-links', accept)).toMatchObject(refusal(404, 'NOT_FOUND'));
    const later = connection.browser();
    expect(await later.signIn(spec)).toMatchObject({ status: 303 });
    expect((await later.get<CurrentSession>('/session')).body.user.id).toBe(user.id);
  });

  it('somebody who was invited or provisioned, and never was here, has come', async () => {
    const invited = await connection.tenant.user({
      email: `invited@${connection.domain}`,
      status: 'invited',
    });
    const browser = connection.browser();
    const spec = { nameId: 'invited', attributes: connection.person('invited') };
    expect(await browser.signIn(spec)).toMatchObject({ status: 303 });
    const { body } = await browser.get<CurrentSession>('/session');
    expect(body.user).toMatchObject({ id: invited.id, status: 'active' });
  });
});
