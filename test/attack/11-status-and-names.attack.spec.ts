import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { NAME_ID, type SignedResponseSpec, STATUS } from '../support/idp/index.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SamlProbe } from '../support/saml-probe.js';

const CASES: readonly (readonly [string, Partial<SignedResponseSpec>, string])[] = [
  ['a status of failure with a valid assertion', { status: STATUS.responder }, 'status_not_success'],
  ['a failure inside', { status: STATUS.requester, subStatus: STATUS.success }, 'status_not_success'],
  ['two NameIDs', { afterNameIdXml: '<saml:NameID>mallory</saml:NameID>' }, 'foreign_subject'],
  [
    'a foreign NameID first',
    { beforeNameIdXml: '<x:NameID xmlns:x="urn:x">mallory</x:NameID>' },
    'foreign_subject',
  ],
  [
    'a foreign NameID after',
    { afterNameIdXml: '<x:NameID xmlns:x="urn:x">mallory</x:NameID>' },
    'foreign_subject',
  ],
  ['a foreign NameID alone', { nameIdXml: '<NameID xmlns="urn:x">mallory</NameID>' }, 'foreign_subject'],
  [
    'elements inside the NameID',
    { nameIdXml: '<saml:NameID>a<b xmlns="urn:x"/></saml:NameID>' },
    'missing_name_id',
  ],
  ['no NameID', { nameIdXml: '' }, 'missing_name_id'],
  ['an empty NameID', { nameId: '' }, 'missing_name_id'],
  ['a NameID of 257 characters', { nameId: 'x'.repeat(257) }, 'missing_name_id'],
  ['a NameID for one session', { nameIdFormat: NAME_ID.transient }, 'missing_name_id'],
];

describe('whether it went well, and for whom (case 11)', () => {
  let app: TestApp;
  let connection: GivenConnection;
  let probe: SamlProbe;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant());
    probe = new SamlProbe(connection);
  });
  afterAll(() => app.close());

  it('signs in one person who is named', () => probe.baseline());

  it.each(CASES)('refuses %s', async (_, spec, reason) => {
    expect(await probe.refused((request) => connection.respond(request, spec))).toBe(reason);
  });
});
