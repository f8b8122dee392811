import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CurrentSession, StepUpView } from '@rinjo/contract';
import { startApp, type TestApp } from '../../support/app.js';
import { givenConnection } from '../../support/given-connection.js';
import { refusal } from '../../support/http-client.js';
import type { SignedResponseSpec } from '../../support/idp/index.js';
import type { GivenConnection, SamlBrowser } from '../../support/saml.js';
import { ok } from '../../support/second-factors.js';

const MINUTE_MS = 60_000;

/** People who come with an identity provider alone show again who they are where they came from. node-saml has the real clock. */
describe('a fresh proof from the identity provider', () => {
  let app: TestApp;
  let connection: GivenConnection;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant(), { defaultRole: 'admin' });
  });
  afterAll(() => app.close());

  const spec = (name: string): Partial<SignedResponseSpec> => ({
    ...{ nameId: name, attributes: connection.person(name) },
  });
  /** Somebody who has just come in, as the identity provider remembers them from this long ago. */
  const come = async (name: string, since = 0): Promise<SamlBrowser> => {
    const browser = connection.browser();
    const authnInstant = new Date(Date.now() - since);
    expect(await browser.signIn({ ...spec(name), authnInstant })).toMatchObject({ status: 303 });
    return browser;
  };
  const dangerous = (browser: SamlBrowser) => browser.post('/me/totp');
  const sessionOf = async (browser: SamlBrowser) =>
    ok(await browser.get<CurrentSession>('/session'), 200).sessionId;
  /** Five minutes pass for the proofs of everybody. */
  const pass = () =>
    app.database.query(`update session set authenticated_at = authenticated_at - interval '5 minutes'`);
  const RETURN = '?fresh=1&returnTo=%2Fstep-up';

  it('is asked for where the one at hand is old, and leaves the session what it was', async () => {
    const browser = await come('sato');
    const before = await sessionOf(browser);
    expect((await dangerous(browser)).status).toBe(200);
    await pass();
    expect(await dangerous(browser)).toMatchObject(refusal(403, 'STEP_UP_REQUIRED'));
    const { ways, connections } = ok(await browser.get<StepUpView>('/me/step-up'), 200);
    expect([ways, connections]).toEqual([['saml'], [{ id: connection.id, name: `IdP ${connection.id}` }]]);
    const request = await browser.begin(RETURN);
    expect(request.forceAuthn).toBe(true);
    const secret = browser.cookies.get('__Host-sid') ?? '';
    browser.cookies.delete('__Host-sid'); // SameSite=Lax: it does not come along with what another site posts
    const answer = await browser.respondWith(connection.respond(request, spec('sato')), request.relayState);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/step-up']);
    expect(browser.cookies.has('__Host-sid')).toBe(false);
    browser.cookies.set('__Host-sid', secret);
    expect(await sessionOf(browser)).toBe(before);
    expect((await dangerous(browser)).status).toBe(200);
    const entries = await app.database.query(
      `select details->'factors' as factors from audit_entry
       where tenant_id = $1 and action = 'session.stepped_up' and details->>'sessionId' = $2`,
      [connection.tenant.id, before],
    );
    expect(entries).toEqual([{ factors: ['saml'] }]);
    await pass();
    expect(await dangerous(browser)).toMatchObject(refusal(403, 'STEP_UP_REQUIRED'));
  });

  it('is not one that the identity provider remembers from before, at sign-in or when asked for', async () => {
    const browser = await come('ito', 5 * MINUTE_MS);
    expect(await dangerous(browser)).toMatchObject(refusal(403, 'STEP_UP_REQUIRED'));
    const request = await browser.begin(RETURN);
    const authnInstant = new Date(Date.now() - 7 * MINUTE_MS);
    const old = connection.respond(request, { ...spec('ito'), authnInstant });
    const answer = await browser.respondWith(old, request.relayState);
    expect(answer).toMatchObject(refusal(401, 'SAML_REJECTED'));
    expect(answer.headers.get('refresh')).toMatch(/^0; url=\/step-up\?request=/);
    expect((await connection.refusals()).at(-1)).toBe('stale_authentication');
    expect(await dangerous(browser)).toMatchObject(refusal(403, 'STEP_UP_REQUIRED'));
    const good = connection.respond(request, spec('ito'));
    expect((await browser.respondWith(good, request.relayState)).status).toBe(303);
    expect((await dangerous(browser)).status).toBe(200);
  });

  it('is of the person whose session it is', async () => {
    await come('kato');
    const browser = await come('abe', 5 * MINUTE_MS);
    const before = await sessionOf(browser);
    for (const name of ['kato', 'nobody-yet']) {
      const request = await browser.begin(RETURN);
      const other = connection.respond(request, spec(name));
      expect(await browser.respondWith(other, request.relayState)).toMatchObject(
        refusal(401, 'SAML_REJECTED'),
      );
      expect((await connection.refusals()).at(-1)).toBe('other_person');
    }
    expect(await sessionOf(browser)).toBe(before);
    expect(await dangerous(browser)).toMatchObject(refusal(403, 'STEP_UP_REQUIRED'));
    const people = await connection.tenant.signedIn('admin');
    expect(JSON.stringify((await people.client.get('/users')).body)).not.toContain('nobody-yet');
  });

  it('works once, and not for a session that is over', async () => {
    const browser = await come('mori', 5 * MINUTE_MS);
    const request = await browser.begin(RETURN);
    const xml = connection.respond(request, spec('mori'));
    const binding = browser.cookies.get('__Host-saml') ?? '';
    expect((await browser.respondWith(xml, request.relayState)).status).toBe(303);
    browser.cookies.set('__Host-saml', binding);
    expect(await browser.respondWith(xml, request.relayState)).toMatchObject(refusal(401, 'SAML_REJECTED'));
    const late = await browser.begin(RETURN);
    await browser.post('/sign-out');
    const answer = await browser.respondWith(connection.respond(late, spec('mori')), late.relayState);
    expect(answer).toMatchObject(refusal(401, 'SAML_REJECTED'));
    expect((await connection.refusals()).at(-1)).toBe('unknown_request');
    expect(browser.cookies.has('__Host-sid')).toBe(false);
  });

  it('ends with the identity provider as before, under the name of its latest word', async () => {
    const browser = await come('hara', 5 * MINUTE_MS);
    const request = await browser.begin(RETURN);
    const again = connection.respond(request, { ...spec('hara'), sessionIndex: '_the-second' });
    expect((await browser.respondWith(again, request.relayState)).status).toBe(303);
    const rows = await app.database.query(
      'select session_index as index from saml_session where session_id = $1',
      [await sessionOf(browser)],
    );
    expect(rows).toEqual([{ index: '_the-second' }]);
  });

  it('opens a session as ever for whoever has none, and offers a connection only while it is on', async () => {
    const fresh = connection.browser();
    expect(await fresh.signIn(spec('endo'), RETURN)).toMatchObject({ status: 303 });
    expect((await dangerous(fresh)).status).toBe(200);
    const stranger = await connection.tenant.signedIn('admin');
    expect(ok(await stranger.client.get<StepUpView>('/me/step-up'), 200)).toMatchObject({
      ...{ ways: [], connections: [] },
    });
    const set = (state: string) =>
      app.database.query('update saml_connection set state = $2 where id = $1', [connection.id, state]);
    await set('disabled');
    expect(ok(await fresh.get<StepUpView>('/me/step-up'), 200)).toMatchObject({ ways: [], connections: [] });
    await set('enabled');
  });
});
