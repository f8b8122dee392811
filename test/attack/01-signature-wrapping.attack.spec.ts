import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { wrapSignature, XSW_MATRIX } from '../support/idp/index.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SamlProbe } from '../support/saml-probe.js';

describe('signature wrapping (case 1)', () => {
  let app: TestApp;
  let strict: GivenConnection;
  let relaxed: GivenConnection;
  beforeAll(async () => {
    app = await startApp();
    strict = await givenConnection(app, await app.given.tenant());
    relaxed = await givenConnection(app, await app.given.tenant(), { signaturePolicy: 'assertion' });
  });
  afterAll(() => app.close());

  it('signs in whom the response is about', async () => {
    for (const connection of [strict, relaxed]) await new SamlProbe(connection).baseline();
    const browser = relaxed.browser();
    expect(await browser.signIn({ sign: 'assertion' })).toMatchObject({ status: 303 });
  });

  it.each(XSW_MATRIX)('refuses $name', async (one) => {
    for (const connection of one.sign === 'assertion' ? [relaxed] : [strict, relaxed]) {
      const reason = await new SamlProbe(connection).refused(({ id }) =>
        wrapSignature(connection.respond({ id }, { sign: one.sign }), one, 'mallory'),
      );
      expect(reason).toMatch(
        /^(assertion_count|misplaced_signature|duplicate_id|not_a_response|malformed_xml)$/,
      );
    }
    const found = await app.database.query(`select from saml_identity where name_id = 'mallory'`);
    expect(found).toEqual([]);
  });
});
