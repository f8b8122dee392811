import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import {
  CIPHER,
  encryptAssertion,
  hostile,
  KEY_TRANSPORT,
  makeSigner,
  signElement,
} from '../support/idp/index.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SamlProbe } from '../support/saml-probe.js';

describe('encrypted assertions (security design 2.3.6)', () => {
  let app: TestApp;
  let both: GivenConnection;
  let relaxed: GivenConnection;
  beforeAll(async () => {
    app = await startApp();
    both = await givenConnection(app, await app.given.tenant(), { encryptionWanted: true });
    relaxed = await givenConnection(app, await app.given.tenant(), { signaturePolicy: 'assertion' });
  });
  afterAll(() => app.close());

  it.each([CIPHER.aes256Gcm, CIPHER.aes128Gcm])('sign in with %s', async (cipher) => {
    const encrypt = (connection: GivenConnection) => ({ certificate: connection.certificate, cipher });
    expect(await both.browser().signIn({ encrypt: encrypt(both) })).toMatchObject({ status: 303 });
    const spec = { encrypt: encrypt(relaxed), sign: 'assertion' } as const;
    expect(await relaxed.browser().signIn(spec)).toMatchObject({ status: 303 });
  });

  it.each([
    ['CBC', { cipher: CIPHER.aes256Cbc }],
    ['short CBC', { cipher: CIPHER.aes128Cbc }],
    ['Triple DES', { cipher: CIPHER.tripleDes }],
    ['RSA 1.5', { keyTransport: KEY_TRANSPORT.rsa15 }],
  ])('are refused with %s', async (_, how) => {
    const encrypt = { certificate: both.certificate, ...how };
    expect(await new SamlProbe(both).refused((request) => both.respond(request, { encrypt }))).toBe(
      'refused_encryption',
    );
  });

  it('are refused when they are for another key, altered, or missing where they are wanted', async () => {
    const probe = new SamlProbe(both);
    const { certificate } = await makeSigner();
    expect(await probe.refused((request) => both.respond(request, { encrypt: { certificate } }))).toBe(
      'not_decryptable',
    );
    expect(await probe.refused((request) => both.respond(request))).toBe('not_encrypted');
    const flipped = (xml: string) =>
      xml.replace(
        /([A-Za-z0-9])(={0,2}<\/xenc:CipherValue><\/xenc:CipherData><\/xenc:EncryptedData>)/,
        (_, last: string, rest: string) => (last === 'A' ? 'Q' : 'A') + rest,
      );
    const encrypt = { certificate: both.certificate };
    expect(await probe.refused((request) => flipped(both.respond(request, { encrypt })))).toMatch(
      /^(not_decryptable|bad_signature)$/,
    );
  });

  it('are looked at as closely as plain ones once they are open', async () => {
    const probe = new SamlProbe(relaxed);
    const encrypt = { certificate: relaxed.certificate };
    const hidden = (forge: (xml: string) => string) =>
      probe.refused((request) =>
        encryptAssertion(forge(relaxed.respond(request, { sign: 'assertion' })), encrypt),
      );
    expect(await hidden((xml) => hostile.alterNameId(xml, 'mallory'))).toBe('bad_signature');
    expect(await hidden((xml) => hostile.secondSignedInfo(xml, 'mallory', 'before'))).toBe(
      'misplaced_signature',
    );
    expect(await hidden((xml) => hostile.inNameId.comment(xml, 3))).toBe('forbidden_markup');
    expect(await probe.refused((request) => relaxed.respond(request, { encrypt, sign: 'none' }))).toBe(
      'unsigned_assertion',
    );
    const expired = { encrypt, sign: 'assertion', notOnOrAfter: new Date(0) } as const;
    expect(await probe.refused((request) => relaxed.respond(request, expired))).toBe('expired');
  });

  it('inside a response that somebody else has signed are refused', async () => {
    const signer = await makeSigner();
    const encrypt = { certificate: both.certificate };
    const reason = await new SamlProbe(both).refused((request) => {
      const genuine = both.respond(request, { encrypt, sign: 'assertion', responseId: '_outer' });
      return signElement(genuine, '_outer', signer);
    });
    expect(reason).toBe('unknown_certificate');
  });
});
