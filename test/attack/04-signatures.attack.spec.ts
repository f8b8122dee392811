import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import {
  DIGEST,
  hostile,
  makeSigner,
  SIGNATURE,
  type SignatureOptions,
  TRANSFORM,
  transform,
} from '../support/idp/index.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SamlProbe } from '../support/saml-probe.js';

describe('signatures that are none (case 4)', () => {
  let app: TestApp;
  let connection: GivenConnection;
  let probe: SamlProbe;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant());
    probe = new SamlProbe(connection);
  });
  afterAll(() => app.close());

  const signed = (signature: SignatureOptions) =>
    probe.refused((request) => connection.respond(request, { signature }));

  it('signs in with the algorithms of the allow-list', async () => {
    await probe.baseline();
    for (const signature of [
      { signatureMethod: SIGNATURE.rsaSha512, digestMethod: DIGEST.sha512 },
      { signatureMethod: SIGNATURE.rsaPssSha256 },
      { keyInfoCertificate: null },
    ])
      expect(await connection.browser().signIn({ signature })).toMatchObject({ status: 303 });
  });

  it.each(['before', 'after'] as const)('refuses a second SignedInfo %s the first', async (order) => {
    const reason = await probe.refused((request) =>
      hostile.secondSignedInfo(connection.respond(request), 'mallory', order),
    );
    expect(reason).toBe('misplaced_signature');
  });

  it('refuses a comment in DigestValue', async () => {
    const reason = await probe.refused((request) =>
      hostile.commentInDigestValue(connection.respond(request), 'mallory'),
    );
    expect(reason).toBe('forbidden_markup');
  });

  it('refuses the attacker’s own key, whatever certificate KeyInfo shows', async () => {
    const signer = await makeSigner();
    const forge = (keyInfoCertificate: string | null) =>
      probe.refused((request) => connection.respond(request, { signer, signature: { keyInfoCertificate } }));
    expect(await forge(signer.certificate)).toBe('unknown_certificate');
    expect(await forge(connection.idp.signer.certificate)).toBe('bad_signature');
    expect(await forge(null)).toBe('bad_signature');
  });

  it('refuses a MAC that is keyed with the public certificate', async () => {
    const { certificate } = connection.idp.signer;
    for (const signatureMethod of [SIGNATURE.hmacSha1, SIGNATURE.hmacSha256])
      expect(await signed({ signatureMethod, hmacKey: certificate })).toBe('refused_algorithm');
  });

  it('refuses SHA-1', async () => {
    expect(await signed({ signatureMethod: SIGNATURE.rsaSha1 })).toBe('refused_algorithm');
    expect(await signed({ digestMethod: DIGEST.sha1 })).toBe('refused_algorithm');
    expect(
      await probe.refused((request) => hostile.claimDigest(connection.respond(request), DIGEST.sha1)),
    ).toBe('refused_algorithm');
  });

  it('refuses other transforms', async () => {
    const enveloped = transform(TRANSFORM.enveloped);
    for (const transforms of [
      enveloped + transform(TRANSFORM.xpath, '<ds:XPath>true()</ds:XPath>'),
      enveloped + transform(TRANSFORM.xslt),
      enveloped + transform(TRANSFORM.excC14nWithComments),
      transform(TRANSFORM.excC14n) + enveloped,
      enveloped,
      enveloped + transform(TRANSFORM.excC14n) + transform(TRANSFORM.excC14n),
    ])
      expect([transforms, await signed({ transforms })]).toEqual([transforms, 'refused_transform']);
  });

  it('refuses what is not signed', async () => {
    for (const [sign, reason] of [
      ['none', 'unsigned_response'],
      ['assertion', 'unsigned_response'],
      ['response', 'unsigned_assertion'],
    ] as const)
      expect(await probe.refused((request) => connection.respond(request, { sign }))).toBe(reason);
  });
});
