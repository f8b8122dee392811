import type { Namespace } from './names.js';
import { assertEncryptionForm } from './encryption-form.js';
import { demand } from './refused.js';
import { assertSignatureForm, isSigned } from './signature-form.js';
import { allElements, attribute, childElements, isNamed, parseStrict } from './xml.js';

/** A response whose form is right. Nothing in it is believed yet: no signature has been checked. */
export interface FormedResponse {
  readonly root: Element;
  readonly rootSigned: boolean;
  /** Null while it is encrypted. */
  readonly assertion: Element | null;
  readonly encrypted: Element | null;
  /** Of the envelope; which request is answered is decided by the assertion. */
  readonly inResponseTo: string | null;
}

/** An assertion in its response, or decrypted. */
export interface FormedAssertion {
  readonly element: Element;
  readonly signed: boolean;
}

const ROOT_CHILDREN: readonly (readonly [Namespace, string])[] = [
  ['saml', 'Issuer'],
  ['ds', 'Signature'],
  ['samlp', 'Extensions'],
  ['samlp', 'Status'],
  ['saml', 'Assertion'],
  ['saml', 'EncryptedAssertion'],
];

/**
 * Everything that can be said of a response before its signatures are checked (security.md 2.3.2 to 2.3.6): what is refused
 * here never reaches node-saml. Throws SamlRefused.
 */
export function preCheck(xml: string): FormedResponse {
  const root = parseStrict(xml);
  demand(isNamed(root, 'samlp', 'Response'), 'not_a_response', { seen: root.localName.slice(0, 64) });
  const found = allElements(root).filter((one) => /^(Encrypted)?Assertion$/.test(one.localName));
  const [only] = found;
  demand(found.length === 1 && only?.parentNode === root, 'assertion_count', { seen: `${found.length}` });
  assertKnownChildren(root);
  const assertion = isNamed(only, 'saml', 'Assertion') ? only : null;
  const encrypted = isNamed(only, 'saml', 'EncryptedAssertion') ? only : null;
  assertSignatureForm(root, assertion ? [root, assertion] : [root]);
  if (encrypted) assertEncryptionForm(encrypted);
  return {
    root,
    rootSigned: isSigned(root),
    assertion,
    encrypted,
    inResponseTo: attribute(root, 'InResponseTo'),
  };
}

/** The same rules for what an EncryptedAssertion held. */
export function preCheckDecrypted(xml: string): FormedAssertion {
  const element = parseStrict(xml);
  const found = allElements(element).filter((one) => /^(Encrypted)?Assertion$/.test(one.localName));
  demand(found.length === 1 && isNamed(element, 'saml', 'Assertion'), 'assertion_count');
  assertSignatureForm(element, [element]);
  return { element, signed: isSigned(element) };
}

/** Each at most once; an element of another name is nobody's business but an attacker's. */
function assertKnownChildren(root: Element): void {
  const seen = new Set<string>();
  for (const child of childElements(root)) {
    const known = ROOT_CHILDREN.some(([namespace, name]) => isNamed(child, namespace, name));
    demand(known && !seen.has(child.localName), 'not_a_response', { seen: child.localName.slice(0, 64) });
    seen.add(child.localName);
  }
}
