import { CONTENT_CIPHERS, KEY_TRANSPORT, type Namespace, OAEP_HASH } from './names.js';
import { demand } from './refused.js';
import { allElements, attribute, childElements, isNamed, onlyChild } from './xml.js';

/**
 * An EncryptedAssertion in the one form that we open: one EncryptedData with its key inside, authenticated content, RSA-OAEP.
 * Our library has no switch for that. Throws SamlRefused. Security.md 2.3.6.
 */
export function assertEncryptionForm(encrypted: Element): void {
  const data = only(encrypted, 'xenc', 'EncryptedData');
  demand(childElements(encrypted).length === 1, 'refused_encryption');
  assertMethod(data, (algorithm) => CONTENT_CIPHERS.has(algorithm));
  const key = only(only(data, 'ds', 'KeyInfo'), 'xenc', 'EncryptedKey');
  assertMethod(key, (algorithm) => algorithm === KEY_TRANSPORT);
  assertOaep(only(key, 'xenc', 'EncryptionMethod'));
  const values = [key, data].map((one) => only(only(one, 'xenc', 'CipherData'), 'xenc', 'CipherValue'));
  const found = allElements(encrypted).filter((one) => one.localName === 'CipherValue');
  demand(found.length === 2 && found.every((one, i) => one === values[i]), 'refused_encryption');
}

function only(parent: Element, namespace: Namespace, name: string): Element {
  const child = onlyChild(parent, namespace, name);
  demand(child !== null, 'refused_encryption', { expected: name });
  return child;
}

function assertMethod(element: Element, allowed: (algorithm: string) => boolean): void {
  const seen = attribute(only(element, 'xenc', 'EncryptionMethod'), 'Algorithm');
  demand(seen !== null && allowed(seen), 'refused_encryption', { seen });
}

function assertOaep(method: Element): void {
  for (const child of childElements(method)) {
    const seen = attribute(child, 'Algorithm');
    demand(isNamed(child, 'ds', 'DigestMethod') && seen === OAEP_HASH, 'refused_encryption', { seen });
  }
}
