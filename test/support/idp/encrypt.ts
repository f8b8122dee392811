import { constants, createCipheriv, publicEncrypt, randomBytes } from 'node:crypto';
import { CIPHER, type Cipher, KEY_TRANSPORT, type KeyTransport, NS } from './names.js';
import { first, parseXml, writeXml } from './xml.js';

export interface EncryptionOptions {
  /** PEM: whose key opens it. */
  readonly certificate: string;
  readonly cipher?: Cipher;
  readonly keyTransport?: KeyTransport;
}

const NODE_CIPHERS: Readonly<
  Record<Cipher, { readonly name: string; readonly key: number; readonly iv: number }>
> = {
  [CIPHER.aes256Gcm]: { name: 'aes-256-gcm', key: 32, iv: 12 },
  [CIPHER.aes128Gcm]: { name: 'aes-128-gcm', key: 16, iv: 12 },
  [CIPHER.aes256Cbc]: { name: 'aes-256-cbc', key: 32, iv: 16 },
  [CIPHER.aes128Cbc]: { name: 'aes-128-cbc', key: 16, iv: 16 },
  [CIPHER.tripleDes]: { name: 'des-ede3-cbc', key: 24, iv: 8 },
};

/** Replaces the response's Assertion by an EncryptedAssertion (XML Encryption 1.1), by default aes256-gcm and RSA-OAEP. */
export function encryptAssertion(xml: string, options: EncryptionOptions): string {
  const document = parseXml(xml);
  const assertion = first(document, 'saml', 'Assertion');
  const encrypted = parseXml(
    `<saml:EncryptedAssertion xmlns:saml="${NS.saml}">${encryptedData(writeXml(assertion), options)}</saml:EncryptedAssertion>`,
  );
  assertion.parentNode?.replaceChild(document.importNode(encrypted.documentElement, true), assertion);
  return writeXml(document);
}

/** An EncryptedData element that holds this element. */
export function encryptedData(content: string, options: EncryptionOptions): string {
  const cipher = options.cipher ?? CIPHER.aes256Gcm;
  const keyTransport = options.keyTransport ?? KEY_TRANSPORT.rsaOaep;
  const key = randomBytes(NODE_CIPHERS[cipher].key);
  const wrapped = publicEncrypt(
    {
      key: options.certificate,
      padding:
        keyTransport === KEY_TRANSPORT.rsaOaep
          ? constants.RSA_PKCS1_OAEP_PADDING
          : constants.RSA_PKCS1_PADDING,
    },
    key,
  );
  return (
    `<xenc:EncryptedData xmlns:xenc="${NS.xenc}" Type="${NS.xenc}Element">` +
    `<xenc:EncryptionMethod Algorithm="${cipher}"/>` +
    `<ds:KeyInfo xmlns:ds="${NS.ds}"><xenc:EncryptedKey><xenc:EncryptionMethod Algorithm="${keyTransport}"/>` +
    `<xenc:CipherData><xenc:CipherValue>${wrapped.toString('base64')}</xenc:CipherValue></xenc:CipherData>` +
    `</xenc:EncryptedKey></ds:KeyInfo>` +
    `<xenc:CipherData><xenc:CipherValue>${sealed(cipher, key, content).toString('base64')}</xenc:CipherValue></xenc:CipherData>` +
    `</xenc:EncryptedData>`
  );
}

/** IV, ciphertext, and the tag of the modes that have one. */
function sealed(cipher: Cipher, key: Buffer, content: string): Buffer {
  const { name, iv: length } = NODE_CIPHERS[cipher];
  const iv = randomBytes(length);
  if (name === 'aes-256-gcm' || name === 'aes-128-gcm') {
    const gcm = createCipheriv(name, key, iv);
    return Buffer.concat([iv, gcm.update(content, 'utf8'), gcm.final(), gcm.getAuthTag()]);
  }
  const cbc = createCipheriv(name, key, iv);
  return Buffer.concat([iv, cbc.update(content, 'utf8'), cbc.final()]);
}
