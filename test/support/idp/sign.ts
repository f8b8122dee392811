import { constants, createHash, createHmac, createSign, type SignPrivateKeyInput } from 'node:crypto';
import { DIGEST, type DigestMethod, NS, SIGNATURE, type SignatureMethod, TRANSFORM } from './names.js';
import { certificateBody, type Signer } from './signer.js';
import { byId, canonical, childrenOf, parseXml, writeXml } from './xml.js';

export interface SignatureOptions {
  readonly signatureMethod?: SignatureMethod;
  readonly digestMethod?: DigestMethod;
  /** The Transform elements as XML; by default enveloped-signature and exclusive canonicalisation. */
  readonly transforms?: string;
  /** The certificate that KeyInfo shows; null leaves KeyInfo out. By default that of the signer. */
  readonly keyInfoCertificate?: string | null;
  /** For the HMAC methods: what the MAC is keyed with. */
  readonly hmacKey?: string;
}

export const transform = (algorithm: string, content = ''): string =>
  `<ds:Transform Algorithm="${algorithm}">${content}</ds:Transform>`;

const STANDARD_TRANSFORMS = transform(TRANSFORM.enveloped) + transform(TRANSFORM.excC14n);

const HASHES: Readonly<Record<DigestMethod, string>> = {
  [DIGEST.sha1]: 'sha1',
  [DIGEST.sha256]: 'sha256',
  [DIGEST.sha512]: 'sha512',
};

/** The digest of an element in exclusive canonical form, base64. */
export const digestOf = (element: Element, method: DigestMethod = DIGEST.sha256): string =>
  createHash(HASHES[method]).update(canonical(element), 'utf8').digest('base64');

/**
 * Signs the element with this ID (XML Signature 1.1, enveloped), the signature after its Issuer as SAML's schema wants
 * it. Written on node:crypto instead of a library: a hostile signer must be free to sign what no library would.
 */
export function signElement(xml: string, id: string, signer: Signer, options: SignatureOptions = {}): string {
  const document = parseXml(xml);
  const element = byId(document, id);
  const signedInfo = signedInfoFor(id, digestOf(element, options.digestMethod), options);
  const keyInfoCertificate =
    options.keyInfoCertificate === undefined ? signer.certificate : options.keyInfoCertificate;
  const signature = `<ds:Signature xmlns:ds="${NS.ds}">${signedInfo}<ds:SignatureValue>${signatureValue(
    canonical(parseXml(signedInfo).documentElement),
    signer,
    options,
  )}</ds:SignatureValue>${keyInfoCertificate === null ? '' : keyInfo(keyInfoCertificate)}</ds:Signature>`;
  const node = document.importNode(parseXml(signature).documentElement, true);
  element.insertBefore(node, childrenOf(element, 'saml', 'Issuer')[0]?.nextSibling ?? element.firstChild);
  return writeXml(document);
}

/** A SignedInfo over the element with this ID that claims this digest. */
export function signedInfoFor(id: string, digest: string, options: SignatureOptions = {}): string {
  return (
    `<ds:SignedInfo xmlns:ds="${NS.ds}"><ds:CanonicalizationMethod Algorithm="${TRANSFORM.excC14n}"/>` +
    `<ds:SignatureMethod Algorithm="${options.signatureMethod ?? SIGNATURE.rsaSha256}"/>` +
    `<ds:Reference URI="#${id}"><ds:Transforms>${options.transforms ?? STANDARD_TRANSFORMS}</ds:Transforms>` +
    `<ds:DigestMethod Algorithm="${options.digestMethod ?? DIGEST.sha256}"/>` +
    `<ds:DigestValue>${digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>`
  );
}

const keyInfo = (certificate: string): string =>
  `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificateBody(certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`;

function signatureValue(octets: string, signer: Signer, options: SignatureOptions): string {
  const method = options.signatureMethod ?? SIGNATURE.rsaSha256;
  switch (method) {
    case SIGNATURE.hmacSha1:
      return createHmac('sha1', options.hmacKey ?? '')
        .update(octets, 'utf8')
        .digest('base64');
    case SIGNATURE.hmacSha256:
      return createHmac('sha256', options.hmacKey ?? '')
        .update(octets, 'utf8')
        .digest('base64');
    case SIGNATURE.rsaSha1:
      return rsa('sha1', octets, { key: signer.privateKey });
    case SIGNATURE.rsaSha256:
      return rsa('sha256', octets, { key: signer.privateKey });
    case SIGNATURE.rsaSha512:
      return rsa('sha512', octets, { key: signer.privateKey });
    case SIGNATURE.rsaPssSha256:
      return rsa('sha256', octets, {
        key: signer.privateKey,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      });
    default:
      return method satisfies never;
  }
}

const rsa = (hash: string, octets: string, key: SignPrivateKeyInput): string =>
  createSign(hash).update(octets, 'utf8').sign(key, 'base64');
