import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import type { SignedResponseSpec } from '../support/idp/index.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SamlProbe } from '../support/saml-probe.js';

const ELSEWHERE = 'https://elsewhere.example/saml/acs';

const CASES: readonly (readonly [string, Partial<SignedResponseSpec>, string])[] = [
  ['Destination', { destination: ELSEWHERE }, 'wrong_destination'],
  ['no Destination', { destination: null }, 'wrong_destination'],
  ['Recipient', { confirmations: [{ recipient: ELSEWHERE }] }, 'wrong_recipient'],
  ['no Recipient', { confirmations: [{ recipient: null }] }, 'wrong_recipient'],
  ['Audience', { audiences: [ELSEWHERE] }, 'wrong_audience'],
  ['no AudienceRestriction', { audiences: null }, 'missing_audience'],
  ['Response Issuer', { responseIssuer: ELSEWHERE }, 'wrong_response_issuer'],
  ['no Response Issuer', { responseIssuer: null }, 'wrong_response_issuer'],
  ['Assertion Issuer', { assertionIssuer: ELSEWHERE }, 'wrong_issuer'],
  ['no Assertion Issuer', { assertionIssuer: null }, 'wrong_issuer'],
];

describe('responses for or from somebody else (case 5)', () => {
  let app: TestApp;
  let connection: GivenConnection;
  let probe: SamlProbe;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant());
    probe = new SamlProbe(connection);
  });
  afterAll(() => app.close());

  it('signs in with all of them right', () => probe.baseline());

  it.each(CASES)('refuses another or %s', async (_, spec, reason) => {
    expect(await probe.refused((request) => connection.respond(request, spec))).toBe(reason);
  });

  it('refuses the audience of another connection of the same tenant', async () => {
    const other = await givenConnection(app, connection.tenant);
    const spec = { audiences: [other.sp.entityId] };
    expect(await probe.refused((request) => connection.respond(request, spec))).toBe('wrong_audience');
  });
});
