import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SamlProbe } from '../support/saml-probe.js';

describe('what a response answers (case 7)', () => {
  let app: TestApp;
  let connection: GivenConnection;
  let probe: SamlProbe;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant());
    probe = new SamlProbe(connection);
  });
  afterAll(() => app.close());

  it('signs in with the answer to what was asked', () => probe.baseline());

  it('refuses an answer to nothing', async () => {
    const spec = { responseInResponseTo: null };
    expect(await probe.refused((request) => connection.respond(request, spec))).toBe('unsolicited');
    const inside = { confirmations: [{ inResponseTo: null }] };
    expect(await probe.refused((request) => connection.respond(request, inside))).toBe(
      'wrong_in_response_to',
    );
    const other = { confirmations: [{ inResponseTo: '_other' }] };
    expect(await probe.refused((request) => connection.respond(request, other))).toBe('wrong_in_response_to');
  });

  it('refuses an answer to another connection, of this tenant or another', async () => {
    for (const tenant of [connection.tenant, await app.given.tenant()]) {
      const other = await givenConnection(app, tenant);
      const elsewhere = await other.browser().begin();
      expect(await probe.refused(() => connection.respond(elsewhere))).toBe('unknown_request');
    }
  });

  it('refuses an answer after ten minutes', async () => {
    const browser = connection.browser();
    const request = await browser.begin();
    await app.database.query(`update saml_request set expires_at = now() where request_id = $1`, [
      request.id,
    ]);
    const reason = await probe.refuses(browser, () =>
      browser.respondWith(connection.respond(request), request.relayState),
    );
    expect(reason).toBe('request_expired');
  });

  it('begins anew for a response that nobody asked for, where the tenant wants that', async () => {
    const open = await givenConnection(app, connection.tenant, { idpInitiatedAllowed: true });
    const browser = open.browser();
    const unasked = open.idp.response({ sp: open.sp, inResponseTo: null, attributes: open.person() });
    const before = await open.sessions();
    const answer = await browser.respondWith(unasked, 'https://evil.example');
    expect(answer).toMatchObject({ status: 303 });
    expect(answer.headers.get('location')).toBe(open.sp.loginUrl);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await open.sessions()).toBe(before);
  });
});
