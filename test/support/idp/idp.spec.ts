import { beforeAll, describe, expect, it } from '@jest/globals';
import { SAML, ValidateInResponseTo } from '@node-saml/passport-saml';
import { SignedXml } from 'xml-crypto';
import { decrypt } from 'xml-encryption';
import {
  all,
  CIPHER,
  DIGEST,
  encodeResponse,
  first,
  fingerprintOf,
  hostile,
  makeSigner,
  newXmlId,
  parseXml,
  readAuthnRequest,
  readRedirect,
  SIGNATURE,
  type SignedResponseSpec,
  type Signer,
  TestIdp,
  TRANSFORM,
  transform,
  writeXml,
  wrapSignature,
  XSW_MATRIX,
} from './index.js';

const SP = { entityId: 'https://rinjo.test/saml/1', acsUrl: 'https://rinjo.test/saml/1/acs' };

/** How many of the signatures in a document verify with this certificate, by the library that the product uses. */
function verified(xml: string, certificate: string): number {
  return all(parseXml(xml), 'ds', 'Signature').filter((node) => {
    try {
      const signature = new SignedXml({ publicCert: certificate });
      signature.loadSignature(node);
      return signature.checkSignature(xml);
    } catch {
      return false;
    }
  }).length;
}

describe('the test identity provider', () => {
  let idp: TestIdp;
  let other: Signer;
  beforeAll(async () => {
    idp = await TestIdp.create();
    other = await makeSigner({ name: 'other' });
  });

  const saml = (options: { readonly decryptionPvk?: string } = {}): SAML =>
    new SAML({
      issuer: SP.entityId,
      audience: SP.entityId,
      callbackUrl: SP.acsUrl,
      entryPoint: idp.ssoUrl,
      idpCert: [idp.signer.certificate],
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: true,
      validateInResponseTo: ValidateInResponseTo.never,
      privateKey: other.privateKey,
      signatureAlgorithm: 'sha256',
      ...options,
    });
  const accepted = (spec: Partial<SignedResponseSpec> = {}, sp = saml()) =>
    sp.validatePostResponseAsync({ SAMLResponse: encodeResponse(idp.response({ sp: SP, ...spec })) });
  const signed = (spec: Partial<SignedResponseSpec> = {}) => idp.response({ sp: SP, ...spec });

  it('makes responses that node-saml accepts', async () => {
    const attributes = [
      { name: 'mail', values: ['a@b.test'] },
      { name: 'groups', values: ['A & B', 'C'] },
    ];
    const { profile } = await accepted({ nameId: '<worker> & 1', attributes });
    expect(profile).toMatchObject({ nameID: '<worker> & 1', mail: 'a@b.test', groups: ['A & B', 'C'] });
  });

  it.each(Object.values(SIGNATURE).filter((method) => !method.includes('hmac')))(
    'signs with %s',
    (method) => {
      const xml = signed({ signature: { signatureMethod: method } });
      expect(method.includes('MGF1') || verified(xml, idp.signer.certificate) === 2).toBe(true);
      expect(all(parseXml(xml), 'ds', 'SignatureMethod').map((e) => e.getAttribute('Algorithm'))).toEqual([
        method,
        method,
      ]);
    },
  );

  it('leaves out and changes what it is told to', () => {
    const xml = signed({
      destination: null,
      inResponseTo: '_1',
      confirmations: [{ inResponseTo: null, notOnOrAfter: null, recipient: 'https://else.test' }],
      audiences: null,
      sign: 'none',
    });
    expect(xml).not.toContain('Destination=');
    expect(xml.match(/InResponseTo="_1"/g)).toHaveLength(1);
    expect(xml).toContain('<saml:SubjectConfirmationData Recipient="https://else.test"/>');
    expect(xml).not.toContain('AudienceRestriction');
    expect(xml).not.toContain('ds:Signature');
  });

  it('encrypts assertions so that node-saml and xml-encryption open them', async () => {
    const encrypt = { certificate: other.certificate };
    const { profile } = await accepted({ encrypt }, saml({ decryptionPvk: other.privateKey }));
    expect(profile?.nameID).toBe('worker-1');
    for (const cipher of Object.values(CIPHER)) {
      const xml = signed({ encrypt: { ...encrypt, cipher } });
      const data = writeXml(first(parseXml(xml), 'xenc', 'EncryptedData'));
      const options = { key: other.privateKey, warnInsecureAlgorithm: false };
      const clear = await new Promise<string>((resolve, reject) =>
        decrypt(data, options, (error, result) => (error ? reject(error) : resolve(result))),
      );
      expect(first(parseXml(clear), 'saml', 'NameID').textContent).toBe('worker-1');
    }
  });

  it('reads what a service provider asks for', async () => {
    const url = await saml().getAuthorizeUrlAsync('relay-1', undefined, {});
    const request = readAuthnRequest(url);
    expect(request).toMatchObject({ issuer: SP.entityId, acsUrl: SP.acsUrl, relayState: 'relay-1' });
    expect(request.message.verifies(other.certificate)).toBe(true);
    expect(request.message.verifies(idp.signer.certificate)).toBe(false);
  });

  it('signs logout messages over the raw octets', () => {
    const url = idp.logoutRequest(
      'https://rinjo.test/slo',
      { nameId: 'a', sessionIndexes: ['_1'] },
      { relayState: 'ü +' },
    );
    const message = readRedirect(url);
    expect(message.relayState).toBe('ü +');
    expect(message.xml).toContain('<samlp:SessionIndex>_1</samlp:SessionIndex>');
    expect(message.verifies(idp.signer.certificate)).toBe(true);
    expect(readRedirect(url.replace('%2B', '%2b')).verifies(idp.signer.certificate)).toBe(false);
    expect(readRedirect(idp.logoutRequest('https://x.test', { nameId: 'a' }, { signer: null })).signed).toBe(
      false,
    );
  });

  it('publishes metadata, signed if it is to be', () => {
    const xml = idp.signedMetadata({ certificates: [idp.signer.certificate, other.certificate] });
    expect(verified(xml, idp.signer.certificate)).toBe(1);
    expect(all(parseXml(xml), 'md', 'KeyDescriptor')).toHaveLength(2);
    expect(fingerprintOf(other.certificate)).toMatch(/^[0-9a-f]{64}$/);
  });

  describe.each(XSW_MATRIX)('$name', (wrapping) => {
    it('names somebody else while the wrapped signature stays good', () => {
      const genuine = signed({ sign: wrapping.sign, nameId: 'genuine' });
      const xml = wrapSignature(genuine, wrapping, 'forged');
      const names = all(parseXml(xml), 'saml', 'NameID').map((element) => element.textContent);
      expect(names).toContain('genuine');
      expect(names).toContain('forged');
      const reachable =
        wrapping.ids === 'different' && (wrapping.level === 'response' || wrapping.sign !== 'response');
      if (reachable) expect(verified(xml, idp.signer.certificate)).toBeGreaterThan(0);
    });
  });

  it('makes hostile documents that are what their names say', () => {
    const xml = signed({ sign: 'assertion', nameId: 'admin@rinjo.test.evil.test' });
    const certificate = idp.signer.certificate;
    expect(verified(xml, certificate)).toBe(1);
    expect(verified(hostile.alterNameId(xml, 'x'), certificate)).toBe(0);
    expect(verified(hostile.inNameId.comment(xml, 16), certificate)).toBe(1);
    expect(verified(hostile.inNameId.cdata(xml, 16), certificate)).toBe(1);
    expect(hostile.inNameId.processingInstruction(xml, 16)).toContain('admin@rinjo.test<?x y?>.evil.test');
    expect(all(parseXml(hostile.secondSignedInfo(xml, 'x', 'before')), 'ds', 'SignedInfo')).toHaveLength(2);
    expect(hostile.commentInDigestValue(xml, 'x')).toMatch(/<ds:DigestValue><!--[^>]+-->/);
    for (const where of ['first', 'last', 'extensions', 'object'] as const)
      expect(verified(hostile.extraAssertion(xml, 'x', where), certificate)).toBe(1);
    expect(hostile.withDepth(xml, 3)).toContain('<a><a><a></a></a></a>');
    expect(hostile.billionLaughs(xml).length).toBeLessThan(xml.length + 1000);
    const xslt = transform(TRANSFORM.enveloped) + transform(TRANSFORM.xslt) + transform(TRANSFORM.excC14n);
    expect(signed({ signature: { transforms: xslt } })).toContain(TRANSFORM.xslt);
    expect(signed({ signature: { digestMethod: DIGEST.sha1 } })).toContain(DIGEST.sha1);
    expect(newXmlId()).not.toBe(newXmlId());
  });
});
