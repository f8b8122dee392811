import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SamlProbe } from '../support/saml-probe.js';

describe('a response that comes more than once (case 8)', () => {
  let app: TestApp;
  let connection: GivenConnection;
  let probe: SamlProbe;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant());
    probe = new SamlProbe(connection);
  });
  afterAll(() => app.close());

  it('is accepted the first time alone', async () => {
    const browser = connection.browser();
    const request = await browser.begin();
    const binding = browser.cookies.get('__Host-saml') ?? '';
    const response = connection.respond(request);
    expect(await browser.respondWith(response, request.relayState)).toMatchObject({ status: 303 });
    browser.cookies.set('__Host-saml', binding);
    const again = await probe.refuses(browser, () => browser.respondWith(response, request.relayState));
    expect(again).toBe('unknown_request');
  });

  it.each([
    ['of somebody new', 'newcomer'],
    ['of somebody known', 'newcomer'],
  ])('20 times at once, %s: one session', async (_, nameId) => {
    const browser = connection.browser();
    const request = await browser.begin();
    const response = connection.respond(request, { nameId, attributes: connection.person(nameId) });
    const before = await connection.sessions();
    const copies = Array.from({ length: 20 }, () => {
      const copy = connection.browser();
      copy.cookies.set('__Host-saml', browser.cookies.get('__Host-saml') ?? '');
      return copy.respondWith(response, request.relayState);
    });
    const statuses = (await Promise.all(copies)).map((answer) => answer.status).sort();
    expect(statuses).toEqual([303, ...Array.from({ length: 19 }, () => 401)]);
    expect(await connection.sessions()).toBe(before + 1);
    const people = await app.database.query(
      'select from user_account where tenant_id = $1 and email like $2',
      [connection.tenant.id, 'newcomer@%'],
    );
    expect(people.length).toBe(1);
  });

  it('an assertion is not accepted in another response either', async () => {
    const spec = { assertionId: '_the-same', nameId: 'twice', attributes: connection.person('twice') };
    expect(await connection.browser().signIn(spec)).toMatchObject({ status: 303 });
    expect(await probe.refused((request) => connection.respond(request, spec))).toBe('replay');
  });
});
