import { beforeAll, describe, expect, it } from '@jest/globals';
import { type MetadataRefusal } from '@rinjo/contract';
import {
  BINDING,
  fingerprintOf,
  makeSigner,
  type MetadataSpec,
  type Signer,
  TestIdp,
} from '../../../../../../test/support/idp/index.js';
import { type MetadataExpectation, parseIdpMetadata } from './idp-metadata.js';
import { MetadataRefused } from './read-metadata.js';

const NOW = new Date('2026-11-26T00:00:00Z');

function refusalOf(
  source: string | Buffer,
  expected: Partial<MetadataExpectation> = {},
): MetadataRefusal | null {
  try {
    parseIdpMetadata(source, { now: NOW, ...expected });
    return null;
  } catch (thrown) {
    if (thrown instanceof MetadataRefused) return thrown.reason;
    throw thrown;
  }
}

describe('metadata of an identity provider', () => {
  let idp: TestIdp;
  let next: Signer;
  beforeAll(async () => {
    idp = await TestIdp.create();
    next = await makeSigner({
      name: 'next',
      notBefore: new Date('2026-01-01T00:00:00Z'),
      notAfter: new Date('2030-01-01T00:00:00Z'),
    });
  });
  const parse = (spec: Partial<MetadataSpec> = {}) => parseIdpMetadata(idp.metadata(spec), { now: NOW });
  const refused = (spec: Partial<MetadataSpec>) => refusalOf(idp.metadata(spec));

  it('names the entity, the addresses of the Redirect binding and the certificates', () => {
    const sso = [
      { binding: BINDING.post, location: 'https://idp.example.test/post' },
      { binding: BINDING.redirect, location: 'https://idp.example.test/redirect?tenant=1' },
    ];
    const read = parse({
      sso,
      certificates: [idp.signer.certificate, next.certificate],
      wantAuthnRequestsSigned: true,
    });
    expect(read).toMatchObject({
      entityId: idp.entityId,
      ssoUrl: 'https://idp.example.test/redirect?tenant=1',
      sloUrl: idp.sloUrl,
      wantAuthnRequestsSigned: true,
    });
    expect(read.signingCertificates.map(({ fingerprint }) => fingerprint)).toEqual([
      fingerprintOf(idp.signer.certificate),
      fingerprintOf(next.certificate),
    ]);
    expect(read.signingCertificates[1]).toMatchObject({
      pem: expect.stringMatching(/^-----BEGIN CERTIFICATE-----/),
      subject: 'CN=next',
      notBefore: new Date('2026-01-01T00:00:00Z'),
      notAfter: new Date('2030-01-01T00:00:00Z'),
    });
  });

  it('takes keys without a use, each once, and none for encryption', () => {
    const certificates = [idp.signer.certificate, idp.signer.certificate];
    const read = parse({ certificates, withoutUse: true, encryptionCertificates: [next.certificate] });
    expect(read.signingCertificates.map(({ fingerprint }) => fingerprint)).toEqual([
      fingerprintOf(idp.signer.certificate),
    ]);
    expect(refused({ certificates: [], encryptionCertificates: [next.certificate] })).toBe('no_certificate');
  });

  it('takes the certificate of no signature', () => {
    const read = parseIdpMetadata(idp.signedMetadata({ certificates: [next.certificate] }), { now: NOW });
    expect(read.signingCertificates.map(({ fingerprint }) => fingerprint)).toEqual([
      fingerprintOf(next.certificate),
    ]);
  });

  it('takes no key of RSA that is too short', async () => {
    const weak = await makeSigner({ bits: 1_024 });
    expect(refused({ certificates: [idp.signer.certificate, weak.certificate] })).toBe('weak_key');
  });

  it('needs no single logout and no wish for signed requests', () => {
    expect(parse({ slo: [] })).toMatchObject({ sloUrl: null, wantAuthnRequestsSigned: false });
    const post = [{ binding: BINDING.post, location: 'https://idp.example.test/slo' }];
    expect(parse({ slo: post }).sloUrl).toBeNull();
  });

  it('reads a byte order mark and a declaration', () => {
    const source = Buffer.from(`\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n${idp.metadata()}`, 'utf8');
    expect(refusalOf(source)).toBeNull();
  });

  it('reads an aggregate when it is clear which entity is meant', async () => {
    const other = await TestIdp.create({ signer: idp.signer });
    const ours = `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="sp"><md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"/></md:EntityDescriptor>`;
    const of = (...parts: string[]) =>
      `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">${parts.join('')}</md:EntitiesDescriptor>`;
    expect(parseIdpMetadata(of(ours, idp.metadata()), { now: NOW }).entityId).toBe(idp.entityId);
    const both = of(of(idp.metadata()), other.metadata());
    expect(refusalOf(both)).toBe('several_identity_providers');
    expect(parseIdpMetadata(both, { now: NOW, entityId: other.entityId }).entityId).toBe(other.entityId);
    expect(refusalOf(both, { entityId: 'https://else.test' })).toBe('entity_changed');
    expect(refusalOf(of(ours))).toBe('no_identity_provider');
  });

  it.each<[string, MetadataRefusal, () => string | Buffer]>([
    ['HTML', 'malformed_xml', () => '<html><br></html>'],
    ['other bytes', 'not_utf8', () => Buffer.from([0x3c, 0x61, 0xff, 0x2f, 0x3e])],
    ['UTF-16', 'not_utf8', () => Buffer.from(idp.metadata(), 'utf16le')],
    ['text before the root', 'malformed_xml', () => `x${idp.metadata()}`],
    ['two roots', 'malformed_xml', () => idp.metadata() + idp.metadata()],
    ['a DOCTYPE', 'forbidden_markup', () => `<!DOCTYPE x>${idp.metadata()}`],
    ['a comment', 'forbidden_markup', () => idp.metadata({ extraXml: '<!-- made by hand -->' })],
    ['an entity bomb', 'forbidden_markup', () => `<!DOCTYPE x [<!ENTITY a "b">]>${idp.metadata()}`],
    ['1 MB and a byte', 'too_large', () => idp.metadata({ extraXml: ' '.repeat(1_048_576) })],
    [
      'more depth than a document has',
      'too_complex',
      () => idp.metadata({ extraXml: '<a>'.repeat(99) + '</a>'.repeat(99) }),
    ],
    ['a response', 'not_metadata', () => idp.response({ sp: { entityId: 'a', acsUrl: 'b' } })],
    [
      'another namespace',
      'not_metadata',
      () => idp.metadata().replace('SAML:2.0:metadata', 'SAML:2.0:metadatb'),
    ],
    [
      'SAML 1.1',
      'no_identity_provider',
      () => idp.metadata().replace('SAML:2.0:protocol', 'SAML:1.1:protocol'),
    ],
    [
      'an end of validity in the past',
      'expired',
      () => idp.metadata({ validUntil: new Date('2026-11-25T00:00:00Z') }),
    ],
    [
      'an end of validity that is no time',
      'expired',
      () => idp.metadata().replace('entityID', 'validUntil="soon" entityID'),
    ],
    ['an empty entity id', 'bad_entity_id', () => idp.metadata({ entityId: '' })],
    ['an entity id of two words', 'bad_entity_id', () => idp.metadata({ entityId: 'a b' })],
    ['a long entity id', 'bad_entity_id', () => idp.metadata({ entityId: `https://${'a'.repeat(1_024)}` })],
    [
      'a certificate that is none',
      'bad_certificate',
      () => idp.metadata().replace(/(X509Certificate>)[^<]{20}/, '$1AAAAAAAAAAAAAAAAAAAA'),
    ],
    [
      'an element in a certificate',
      'bad_certificate',
      () => idp.metadata().replace(/(X509Certificate>)/, '$1<x/>'),
    ],
    ['no single sign-on', 'no_sign_on_url', () => idp.metadata({ sso: [] })],
    [
      'single sign-on by POST alone',
      'no_sign_on_url',
      () => idp.metadata({ sso: [{ binding: BINDING.post, location: 'https://a.test' }] }),
    ],
    [
      'too many certificates',
      'too_many_certificates',
      () => idp.metadata({ certificates: Array.from({ length: 21 }, () => next.certificate) }),
    ],
  ])('refuses %s as %s', (_, reason, source) => {
    expect(refusalOf(source())).toBe(reason);
  });

  it.each([
    'http://idp.example.test/sso',
    'javascript:alert(1)',
    'https://user:pass@idp.example.test/sso',
    'https://idp.example.test/sso#x',
    'https://idp.example.test/a b',
    '/sso',
    '',
  ])('refuses the address %p', (location) => {
    const endpoints = [{ binding: BINDING.redirect, location }];
    expect(refused({ sso: endpoints })).toBe('insecure_url');
    expect(refused({ slo: endpoints })).toBe('insecure_url');
  });

  it('takes http on the own machine', () => {
    const sso = [{ binding: BINDING.redirect, location: 'http://127.0.0.1:8080/sso' }];
    expect(parse({ sso }).ssoUrl).toBe('http://127.0.0.1:8080/sso');
  });

  it('refuses another entity than the one that is meant', () => {
    expect(refusalOf(idp.metadata(), { entityId: 'https://else.test' })).toBe('entity_changed');
  });
});
