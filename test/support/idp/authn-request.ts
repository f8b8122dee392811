import { readRedirect, type RedirectMessage } from './redirect.js';
import { childrenOf, first, parseXml } from './xml.js';

/** What we asked an identity provider for. */
export interface AuthnRequest {
  readonly id: string;
  readonly issuer: string;
  readonly destination: string;
  readonly acsUrl: string;
  readonly forceAuthn: boolean;
  readonly nameIdFormat: string | null;
  readonly authnClasses: readonly string[];
  readonly relayState: string | null;
  readonly message: RedirectMessage;
}

/** Reads the AuthnRequest that a sign-in page redirects to. Throws when there is none. */
export function readAuthnRequest(location: string): AuthnRequest {
  const message = readRedirect(location);
  const root = parseXml(message.xml).documentElement;
  if (root.localName !== 'AuthnRequest') throw new Error(`${root.localName} instead of AuthnRequest`);
  return {
    id: attribute(root, 'ID'),
    issuer: first(root, 'saml', 'Issuer').textContent,
    destination: attribute(root, 'Destination'),
    acsUrl: attribute(root, 'AssertionConsumerServiceURL'),
    forceAuthn: root.getAttribute('ForceAuthn') === 'true',
    nameIdFormat: childrenOf(root, 'samlp', 'NameIDPolicy')[0]?.getAttribute('Format') ?? null,
    authnClasses: Array.from(root.getElementsByTagNameNS('*', 'AuthnContextClassRef')).map(
      (element) => element.textContent,
    ),
    relayState: message.relayState,
    message,
  };
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null || value === '') throw new Error(`No ${name}`);
  return value;
}
