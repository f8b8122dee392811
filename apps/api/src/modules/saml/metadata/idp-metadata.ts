import { LIMITS, type MetadataRefusal } from '@rinjo/contract';
import { NS } from '../response/names.js';
import { attribute, childrenNamed, isNamed, plainText } from '../response/xml.js';
import { type IdpCertificate, readCertificate } from './idp-certificate.js';
import { MetadataRefused, readMetadata } from './read-metadata.js';

/** What the metadata of an identity provider say (SAML 2.0 metadata, section 2.4.3). */
export interface IdpMetadata {
  readonly entityId: string;
  /** Of the HTTP-Redirect binding. */
  readonly ssoUrl: string;
  /** Of the HTTP-Redirect binding; null: no single logout. */
  readonly sloUrl: string | null;
  /** Every certificate for signatures, each once, in the order of the document. */
  readonly signingCertificates: readonly IdpCertificate[];
  readonly wantAuthnRequestsSigned: boolean;
}

const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const MAX_CERTIFICATES = 20;

export interface MetadataExpectation {
  readonly now: Date;
  /** The entity that is meant; needed when the document describes several identity providers. */
  readonly entityId?: string;
}

/** Reads the metadata of one identity provider. Throws MetadataRefused. Security design 2.3.1 to 2.3.3 and 2.7. */
export function parseIdpMetadata(source: string | Buffer, expected: MetadataExpectation): IdpMetadata {
  return metadataOf(readMetadata(source), expected);
}

/** As `parseIdpMetadata`, of a document that was read already. */
export function metadataOf(root: Element, { now, entityId: wanted }: MetadataExpectation): IdpMetadata {
  const { entity, descriptor } = theOneMeant(identityProviders(root, now), wanted);
  const entityId = attribute(entity, 'entityID') ?? '';
  // SAML core, 8.3.6: a URI of at most 1,024 characters; it is compared and shown, never fetched.
  if (!/^[\x21-\x7e]+$/.test(entityId) || entityId.length > LIMITS.samlEntityId) refuse('bad_entity_id');
  const wants = attribute(descriptor, 'WantAuthnRequestsSigned');
  return {
    entityId,
    ssoUrl: locationOf(descriptor, 'SingleSignOnService') ?? refuse('no_sign_on_url'),
    sloUrl: locationOf(descriptor, 'SingleLogoutService'),
    signingCertificates: signingCertificates(descriptor),
    wantAuthnRequestsSigned: wants === 'true' || wants === '1',
  };
}

interface IdentityProvider {
  readonly entity: Element;
  readonly descriptor: Element;
}

/** Every entity in the document that is an identity provider of SAML 2.0; one that is expired is refused. */
function identityProviders(root: Element, now: Date): IdentityProvider[] {
  if (isNamed(root, 'md', 'EntitiesDescriptor')) {
    refuseExpired(root, now);
    return [
      ...childrenNamed(root, 'md', 'EntityDescriptor'),
      ...childrenNamed(root, 'md', 'EntitiesDescriptor'),
    ].flatMap((element) => identityProviders(element, now));
  }
  if (!isNamed(root, 'md', 'EntityDescriptor')) refuse('not_metadata');
  const descriptors = childrenNamed(root, 'md', 'IDPSSODescriptor').filter((descriptor) =>
    (attribute(descriptor, 'protocolSupportEnumeration') ?? '').split(/\s+/).includes(NS.samlp),
  );
  for (const element of descriptors.length > 0 ? [root, ...descriptors] : []) refuseExpired(element, now);
  return descriptors.map((descriptor) => ({ entity: root, descriptor }));
}

function theOneMeant(found: readonly IdentityProvider[], wanted: string | undefined): IdentityProvider {
  if (found.length === 0) refuse('no_identity_provider');
  const meant =
    wanted === undefined ? found : found.filter(({ entity }) => attribute(entity, 'entityID') === wanted);
  const [one, ...more] = meant;
  if (!one) return refuse('entity_changed');
  return more.length === 0 ? one : refuse('several_identity_providers');
}

function refuseExpired(element: Element, now: Date): void {
  const validUntil = attribute(element, 'validUntil');
  // What cannot be read as a time is over: NaN is not later than now.
  if (validUntil !== null && !(Date.parse(validUntil) > now.getTime())) refuse('expired');
}

/** The first endpoint of this kind with the HTTP-Redirect binding. */
function locationOf(descriptor: Element, name: string): string | null {
  const endpoint = childrenNamed(descriptor, 'md', name).find(
    (element) => attribute(element, 'Binding') === REDIRECT,
  );
  if (!endpoint) return null;
  const location = attribute(endpoint, 'Location') ?? '';
  if (!isSafeUrl(location)) refuse('insecure_url');
  return location;
}

/** https; http only to the own machine, where nobody listens in between. */
function isSafeUrl(location: string): boolean {
  const url = URL.parse(location);
  if (!url || location.length > 2_048 || !/^[\x21-\x7e]+$/.test(location)) return false;
  if (url.username !== '' || url.password !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname));
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** A key without `use` is for both uses. Keys that are not RSA are passed over: what they sign is never accepted. */
function signingCertificates(descriptor: Element): IdpCertificate[] {
  const texts = childrenNamed(descriptor, 'md', 'KeyDescriptor')
    .filter((key) => (attribute(key, 'use') ?? 'signing') === 'signing')
    .flatMap((key) => childrenNamed(key, 'ds', 'KeyInfo'))
    .flatMap((info) => childrenNamed(info, 'ds', 'X509Data'))
    .flatMap((data) => childrenNamed(data, 'ds', 'X509Certificate'))
    .map((element) => plainText(element) ?? '');
  if (texts.length > MAX_CERTIFICATES) refuse('too_many_certificates');
  const byFingerprint = new Map<string, IdpCertificate>();
  for (const text of texts) {
    const reading = readCertificate(text);
    if (reading.kind === 'certificate')
      byFingerprint.set(reading.certificate.fingerprint, reading.certificate);
    else if (reading.kind !== 'no_rsa') refuse(reading.kind);
  }
  return byFingerprint.size > 0 ? [...byFingerprint.values()] : refuse('no_certificate');
}

function refuse(reason: MetadataRefusal): never {
  throw new MetadataRefused(reason);
}
