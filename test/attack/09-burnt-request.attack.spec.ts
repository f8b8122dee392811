import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SamlProbe } from '../support/saml-probe.js';

describe('garbage that names a pending request (case 9)', () => {
  let app: TestApp;
  let connection: GivenConnection;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant());
  });
  afterAll(() => app.close());

  it('is refused, and the genuine response afterwards still works', async () => {
    const probe = new SamlProbe(connection);
    const browser = connection.browser();
    const request = await browser.begin();
    const attacker = connection.browser();
    await attacker.begin();
    const garbage = [
      connection.respond(request, { sign: 'none' }),
      connection.respond(request, { signature: { keyInfoCertificate: null } }).replace('worker-1', 'mallory'),
      connection.respond(request, { notOnOrAfter: new Date(0) }),
    ];
    for (const from of [attacker, browser])
      for (const xml of garbage) await probe.refuses(from, () => from.respondWith(xml, request.relayState));
    expect(await browser.respondWith(connection.respond(request), request.relayState)).toMatchObject({
      status: 303,
    });
  });
});
