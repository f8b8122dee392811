import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SamlProbe } from '../support/saml-probe.js';

describe('the identity provider of another tenant (case 6)', () => {
  let app: TestApp;
  let a: GivenConnection;
  let b: GivenConnection;
  let probe: SamlProbe;
  beforeAll(async () => {
    app = await startApp();
    a = await givenConnection(app, await app.given.tenant());
    b = await givenConnection(app, await app.given.tenant());
    probe = new SamlProbe(a);
  });
  afterAll(() => app.close());

  it('signs its own people in', async () => {
    await probe.baseline();
    await new SamlProbe(b).baseline();
  });

  it('cannot answer for A, with its own key under A’s or its own name', async () => {
    for (const assertionIssuer of [a.idp.entityId, b.idp.entityId]) {
      const spec = { signer: b.idp.signer, assertionIssuer, responseIssuer: assertionIssuer };
      expect(await probe.refused((request) => a.respond(request, spec))).toBe('unknown_certificate');
    }
  });

  it('cannot have a genuine response of B taken at A’s address', async () => {
    const atB = b.browser();
    const ofB = await atB.begin();
    const genuine = b.respond(ofB);
    expect(await probe.refused(() => genuine)).toBe('unknown_request');
    const path = `/saml/${a.id}/acs`;
    const reason = await probe.refuses(atB, () =>
      atB.postForm(
        { SAMLResponse: Buffer.from(genuine).toString('base64'), RelayState: ofB.relayState ?? '' },
        path,
      ),
    );
    expect(reason).toBe('unknown_request');
    expect(await atB.respondWith(genuine, ofB.relayState)).toMatchObject({ status: 303 });
  });

  it('cannot use A’s key under B’s name', async () => {
    const spec = { assertionIssuer: b.idp.entityId, responseIssuer: b.idp.entityId };
    expect(await probe.refused((request) => a.respond(request, spec))).toBe('wrong_response_issuer');
    const onlyInside = { assertionIssuer: b.idp.entityId };
    expect(await probe.refused((request) => a.respond(request, onlyInside))).toBe('wrong_issuer');
  });

  it('never brings anybody into another tenant, whatever it says of them', async () => {
    const ofA = await a.tenant.user({ email: `boss@${a.domain}`, roles: ['admin'] });
    const browser = b.browser();
    const request = await browser.begin();
    const forged = b.respond(request, { nameId: ofA.id, attributes: a.person('boss') });
    expect(
      await new SamlProbe(b).refuses(browser, () => browser.respondWith(forged, request.relayState)),
    ).toBe('email_domain_unverified');
    const [sessions] = await app.database.query<{ n: number }>(
      'select count(*)::int as n from session where tenant_id = $1 and user_id = $2',
      [a.tenant.id, ofA.id],
    );
    expect(sessions?.n).toBe(0);
  });
});
