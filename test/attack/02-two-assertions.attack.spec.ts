import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { hostile } from '../support/idp/index.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SamlProbe } from '../support/saml-probe.js';

describe('more than one of what there must be one of (case 2)', () => {
  let app: TestApp;
  let connection: GivenConnection;
  let probe: SamlProbe;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant());
    probe = new SamlProbe(connection);
  });
  afterAll(() => app.close());

  it('signs in with one of each', () => probe.baseline());

  it('refuses two roots', async () => {
    const forge = (request: { id: string }) =>
      hostile.twoRoots(connection.respond(request), connection.respond(request, { nameId: 'mallory' }));
    expect(await probe.refused(forge)).toBe('malformed_xml');
  });

  it.each(['first', 'last', 'extensions', 'object'] as const)(
    'refuses a second assertion: %s',
    async (where) => {
      const reason = await probe.refused((request) =>
        hostile.extraAssertion(connection.respond(request), 'mallory', where),
      );
      expect(reason).toBe('assertion_count');
    },
  );

  it('refuses an assertion in ds:Object or Extensions alone', async () => {
    const extensionsXml = '<saml:Assertion ID="_x"/>';
    expect(
      await probe.refused((request) =>
        connection.respond(request, { withoutAssertion: true, extensionsXml }),
      ),
    ).toBe('assertion_count');
  });

  it('refuses an ID that is there twice', async () => {
    expect(await probe.refused((request) => hostile.duplicateId(connection.respond(request)))).toBe(
      'assertion_count',
    );
    const extensionsXml = '<x xmlns="urn:x" Id="_twice"/><y xmlns="urn:x" ID="_twice"/>';
    expect(await probe.refused((request) => connection.respond(request, { extensionsXml }))).toBe(
      'duplicate_id',
    );
    const responseId = '_same';
    expect(
      await probe.refused((request) =>
        connection.respond(request, { responseId, assertionId: '_other' }).replaceAll('_other', responseId),
      ),
    ).toBe('duplicate_id');
  });
});
