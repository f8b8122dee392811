import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CurrentSession } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { refusal } from '../support/http-client.js';
import { buildLogoutResponse, encodeResponse } from '../support/idp/index.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SamlProbe } from '../support/saml-probe.js';

describe('what the ACS does not take (case 15)', () => {
  let app: TestApp;
  let connection: GivenConnection;
  let probe: SamlProbe;
  let path: string;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant());
    probe = new SamlProbe(connection);
    path = `/saml/${connection.id}/acs`;
  });
  afterAll(() => app.close());

  const logout = () =>
    buildLogoutResponse(connection.idp.entityId, { destination: connection.sp.acsUrl, inResponseTo: null });

  it('is a GET, with an unsigned LogoutResponse or without: 405, and nothing runs', async () => {
    await probe.baseline();
    const before = await connection.refusals();
    for (const query of ['', `?SAMLResponse=${encodeURIComponent(encodeResponse(logout()))}`]) {
      const answer = await connection.browser().raw('GET', path + query);
      expect(answer).toMatchObject(refusal(405, 'METHOD_NOT_ALLOWED'));
      expect(answer.headers.get('allow')).toBe('POST');
    }
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect(await connection.browser().raw(method, path)).toMatchObject(refusal(405, 'METHOD_NOT_ALLOWED'));
    expect(await connection.refusals()).toEqual(before);
  });

  it('is another message than a Response', async () => {
    expect(await probe.refused(() => logout())).toBe('not_a_response');
    const browser = connection.browser();
    const { relayState } = await browser.begin();
    const SAMLRequest = encodeResponse(logout());
    const RelayState = relayState ?? '';
    expect(await probe.refuses(browser, () => browser.postForm({ SAMLRequest, RelayState }))).toBe(
      'malformed_form',
    );
  });

  it('is a request with a query string, another type of body, or none', async () => {
    const browser = connection.browser();
    const request = await browser.begin();
    const SAMLResponse = encodeResponse(connection.respond(request));
    const fields = { SAMLResponse, RelayState: request.relayState ?? '' };
    for (const query of ['?', '?a=b', `?SAMLResponse=${encodeURIComponent(SAMLResponse)}`])
      expect(await probe.refuses(browser, () => browser.postForm(fields, path + query))).toBe(
        'malformed_form',
      );
    const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(fields) };
    expect(await probe.refuses(browser, () => browser.raw('POST', path, json))).toBe('malformed_form');
    expect(await probe.refuses(browser, () => browser.raw('POST', path))).toBe('malformed_form');
    expect(await browser.postForm(fields)).toMatchObject({ status: 303 });
  });

  it('is garbage while somebody is signed in, who stays who they are', async () => {
    const { client, user } = await connection.tenant.signedIn();
    const browser = connection.browser();
    const request = await browser.begin();
    browser.cookies.set('__Host-sid', client.cookies.get('__Host-sid') ?? '');
    for (const xml of [logout(), connection.respond(request, { sign: 'none' })])
      await probe.refuses(browser, () => browser.respondWith(xml, request.relayState));
    expect((await browser.get<CurrentSession>('/session')).body.user.id).toBe(user.id);
    expect(await browser.respondWith(connection.respond(request), request.relayState)).toMatchObject({
      status: 303,
    });
    expect((await browser.get<CurrentSession>('/session')).body.user.id).not.toBe(user.id);
    expect(await client.get('/session')).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
  });

  it('is a connection that is unknown, off, or of a tenant that is suspended', async () => {
    const browser = connection.browser();
    const unknown = '/saml/0193f000-0000-7000-8000-000000000000';
    expect(await browser.postForm({ SAMLResponse: 'PGEvPg==' }, `${unknown}/acs`)).toMatchObject(
      refusal(401, 'SAML_REJECTED'),
    );
    expect(await browser.raw('GET', `${unknown}/login`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    const off = await givenConnection(app, connection.tenant, { state: 'disabled' });
    expect(await off.browser().raw('GET', `/saml/${off.id}/login`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    const suspended = await givenConnection(app, await app.given.tenant());
    const request = await suspended.browser().begin();
    await app.database.query(`update tenant set status = 'suspended' where tenant_id = $1`, [
      suspended.tenant.id,
    ]);
    const answer = await suspended.browser().respondWith(suspended.respond(request), request.relayState);
    expect(answer).toMatchObject(refusal(401, 'SAML_REJECTED'));
    expect(await suspended.sessions()).toBe(0);
  });
});
