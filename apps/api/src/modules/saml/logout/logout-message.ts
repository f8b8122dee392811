import { CLOCK_SKEW_MS } from '../response/post-check.js';
import { readInstant } from '../response/instants.js';
import { SamlRefused } from '../response/refused.js';
import { STATUS_SUCCESS } from '../response/names.js';
import {
  attribute,
  childElements,
  childrenNamed,
  isNamed,
  onlyChild,
  parseStrict,
  plainText,
} from '../response/xml.js';
import { refuse } from './logout-refused.js';

/** Who may send it, to where, and when it is read. */
export interface ExpectedLogout {
  readonly issuer: string;
  readonly destination: string;
  readonly now: Date;
}

/** An identity provider says that somebody has signed out (SAML core 3.7.1). */
export interface LogoutRequest {
  readonly id: string;
  readonly nameId: string;
  /** Sessions that end; none: all of that person. */
  readonly sessionIndexes: readonly string[];
  /** Until when the same message could be sent once more. */
  readonly expiresAt: Date;
}

/** An identity provider answers a LogoutRequest of ours. */
export interface LogoutResponse {
  readonly inResponseTo: string;
  readonly succeeded: boolean;
}

/** How old a message without an end of its own may be. */
const MAX_AGE_MS = 300_000;
const ID = /^[A-Za-z_][A-Za-z0-9_.-]{0,127}$/;
const MAX_SESSIONS = 100;

/** Reads a request whose signature was checked. Throws LogoutRefused. */
export function readLogoutRequest(xml: string, expected: ExpectedLogout): LogoutRequest {
  const root = messageOf(xml, 'LogoutRequest', expected);
  const nameId = onlyChild(root, 'saml', 'NameID');
  const value = nameId && plainText(nameId)?.trim();
  // BaseID and EncryptedID, or two names, leave it open who is meant.
  const names = childElements(root).filter((child) =>
    ['BaseID', 'NameID', 'EncryptedID'].includes(child.localName),
  );
  if (!value || value.length > 256 || names.length !== 1) return refuse('wrong_subject');
  const sessionIndexes = childrenNamed(root, 'samlp', 'SessionIndex').map(
    (element) => plainText(element)?.trim() ?? '',
  );
  if (sessionIndexes.length > MAX_SESSIONS || sessionIndexes.includes('')) return refuse('wrong_subject');
  return {
    id: attribute(root, 'ID') ?? '',
    nameId: value,
    sessionIndexes,
    expiresAt: endOf(root, expected.now),
  };
}

/** Reads a response whose signature was checked. Throws LogoutRefused. */
export function readLogoutResponse(xml: string, expected: ExpectedLogout): LogoutResponse {
  const root = messageOf(xml, 'LogoutResponse', expected);
  const inResponseTo = attribute(root, 'InResponseTo');
  if (inResponseTo === null) return refuse('unknown_request');
  const status = onlyChild(root, 'samlp', 'Status');
  const code = status && onlyChild(status, 'samlp', 'StatusCode');
  endOf(root, expected.now);
  return { inResponseTo, succeeded: code !== null && attribute(code, 'Value') === STATUS_SUCCESS };
}

/** The root, which is of this name, from that issuer and for us. Signed messages always say where they go (bindings 3.4.5.2). */
function messageOf(xml: string, name: string, { issuer, destination }: ExpectedLogout): Element {
  const root = parsed(xml);
  if (!isNamed(root, 'samlp', name) || attribute(root, 'Version') !== '2.0') refuse('not_a_logout');
  if (!ID.test(attribute(root, 'ID') ?? '')) refuse('not_a_logout');
  const from = onlyChild(root, 'saml', 'Issuer');
  if (!from || plainText(from)?.trim() !== issuer) refuse('wrong_issuer');
  if (attribute(root, 'Destination') !== destination) refuse('wrong_destination');
  return root;
}

function parsed(xml: string): Element {
  try {
    return parseStrict(xml);
  } catch (cause) {
    if (!(cause instanceof SamlRefused)) throw cause;
    return refuse('malformed_xml', cause);
  }
}

/** When it is over, with our tolerance; refused when that was before now, or it was issued in the future. */
function endOf(root: Element, now: Date): Date {
  const issued = readInstant(attribute(root, 'IssueInstant'));
  const notOnOrAfter = attribute(root, 'NotOnOrAfter');
  const own = notOnOrAfter === null ? Infinity : readInstant(notOnOrAfter);
  if (issued === null || own === null || issued > now.getTime() + CLOCK_SKEW_MS) return refuse('expired');
  const end = Math.min(own, issued + MAX_AGE_MS) + CLOCK_SKEW_MS;
  return end > now.getTime() ? new Date(end) : refuse('expired');
}
