import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SamlProbe } from '../support/saml-probe.js';

describe('a response in another browser: login CSRF (case 13)', () => {
  let app: TestApp;
  let connection: GivenConnection;
  let probe: SamlProbe;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant());
    probe = new SamlProbe(connection);
  });
  afterAll(() => app.close());

  it('is refused without the cookie and with another one', async () => {
    await probe.baseline();
    const attacker = connection.browser();
    const request = await attacker.begin();
    const response = connection.respond(request);
    const without = connection.browser();
    expect(await probe.refuses(without, () => without.respondWith(response, request.relayState))).toBe(
      'wrong_browser',
    );
    const another = connection.browser();
    await another.begin();
    expect(await probe.refuses(another, () => another.respondWith(response, request.relayState))).toBe(
      'wrong_browser',
    );
    expect(await attacker.respondWith(response, request.relayState)).toMatchObject({ status: 303 });
  });

  it('is refused with the RelayState of another sign-in, or none', async () => {
    const browser = connection.browser();
    const [one, two] = [await browser.begin(), await browser.begin()];
    for (const relayState of [two.relayState, null, '', 'https://evil.example'])
      expect(
        await probe.refuses(browser, () => browser.respondWith(connection.respond(one), relayState)),
      ).toBe('wrong_relay_state');
    expect(await browser.respondWith(connection.respond(one), one.relayState)).toMatchObject({ status: 303 });
  });

  it('has a cookie that pages cannot read, for ten minutes', async () => {
    const answer = await connection.browser().raw('GET', `/saml/${connection.id}/login`);
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-saml=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=None$/),
    ]);
  });
});
