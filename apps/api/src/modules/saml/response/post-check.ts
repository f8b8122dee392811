import type { SignaturePolicy } from '@rinjo/contract';
import { readAttributes } from './attributes.js';
import { readInstant } from './instants.js';
import { METHOD_BEARER, NAME_ID_TRANSIENT, STATUS_SUCCESS } from './names.js';
import { demand } from './refused.js';
import { attribute, childElements, childrenNamed, isNamed, onlyChild, plainText } from './xml.js';

/** How far the clocks of two servers may differ. */
export const CLOCK_SKEW_MS = 60_000;
export const MAX_ASSERTION_AGE_MS = 300_000;
/** With ForceAuthn, how long ago somebody may have proved who they are. */
const MAX_AUTHENTICATION_AGE_MS = 300_000;
const MAX_NAME_ID = 256;
const MAX_SESSION_INDEX = 256;

/** What a response must say, from our own records. */
export interface Expected {
  readonly idpEntityId: string;
  readonly entityId: string;
  readonly acsUrl: string;
  readonly policy: SignaturePolicy;
  readonly requestId: string;
  readonly forceAuthn: boolean;
  readonly now: Date;
}

/** What a good assertion says of a person. */
export interface Asserted {
  readonly assertionId: string;
  readonly nameId: string;
  readonly sessionIndex: string | null;
  /** When the person showed there who they are; null when nothing is said of it. */
  readonly authenticatedAt: Date | null;
  /** Our session ends by then. */
  readonly sessionUntil: Date | null;
  /** From then on the same assertion would be refused for its age alone. */
  readonly expiresAt: Date;
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/**
 * Everything that node-saml does not look at, or not closely: who says it, to whom, about which request, until when
 * (security.md 2.4). `root` is the element that the pre-check tied to its signature, or that nobody believes; `assertion` is
 * parsed from the bytes that were signed. Throws SamlRefused.
 */
export function postCheck(root: Element, assertion: Element, expected: Expected): Asserted {
  assertStatus(root);
  assertIssuers(root, assertion, expected);
  assertDestination(root, expected);
  const nameId = readSubject(assertion, expected);
  const until = readConditions(assertion, expected);
  const authentication = readAuthentication(assertion, expected);
  const issued = issuedAt(assertion, expected);
  return {
    assertionId: attribute(assertion, 'ID') ?? '',
    nameId,
    ...authentication,
    expiresAt: new Date(Math.max(until, issued + MAX_ASSERTION_AGE_MS) + CLOCK_SKEW_MS),
    attributes: readAttributes(assertion),
  };
}

function assertStatus(root: Element): void {
  const status = onlyChild(root, 'samlp', 'Status');
  const code = status && onlyChild(status, 'samlp', 'StatusCode');
  const seen = code && attribute(code, 'Value');
  const inner = code && onlyChild(code, 'samlp', 'StatusCode');
  const said = [seen, inner && attribute(inner, 'Value')].filter((one) => typeof one === 'string');
  demand(seen === STATUS_SUCCESS, 'status_not_success', { seen: said.join(' '), expected: STATUS_SUCCESS });
}

/** In "both" mode the response is signed and must name its issuer; otherwise a wrong one is refused all the same. */
function assertIssuers(root: Element, assertion: Element, { idpEntityId: expected, policy }: Expected): void {
  const ofResponse = textOf(root, 'Issuer');
  const mayMiss = policy === 'assertion' && childrenNamed(root, 'saml', 'Issuer').length === 0;
  demand(ofResponse === expected || mayMiss, 'wrong_response_issuer', { seen: ofResponse, expected });
  const seen = textOf(assertion, 'Issuer');
  demand(seen === expected, 'wrong_issuer', { seen, expected });
}

function assertDestination(root: Element, { acsUrl: expected, policy }: Expected): void {
  const seen = attribute(root, 'Destination');
  demand(seen === expected || (seen === null && policy === 'assertion'), 'wrong_destination', {
    seen,
    expected,
  });
}

const textOf = (parent: Element, name: string): string | null => {
  const child = onlyChild(parent, 'saml', name);
  return child && plainText(child);
};

function readSubject(assertion: Element, expected: Expected): string {
  const subject = onlyChild(assertion, 'saml', 'Subject');
  demand(subject !== null, 'missing_name_id');
  const known = childElements(subject).every(
    (child) => isNamed(child, 'saml', 'NameID') || isNamed(child, 'saml', 'SubjectConfirmation'),
  );
  demand(known && childrenNamed(subject, 'saml', 'NameID').length <= 1, 'foreign_subject');
  const nameId = onlyChild(subject, 'saml', 'NameID');
  const value = nameId && plainText(nameId);
  demand(nameId !== null && value !== null && value !== '', 'missing_name_id');
  demand(value.length <= MAX_NAME_ID, 'missing_name_id', { seen: `${value.length} characters` });
  const format = attribute(nameId, 'Format');
  demand(format !== NAME_ID_TRANSIENT, 'missing_name_id', { seen: format });
  assertConfirmed(subject, expected);
  return value;
}

/** At least one bearer confirmation must hold in full; the first one's fault is told when none does. */
function assertConfirmed(subject: Element, expected: Expected): void {
  const bearers = childrenNamed(subject, 'saml', 'SubjectConfirmation')
    .filter((one) => attribute(one, 'Method') === METHOD_BEARER)
    .map((one) => onlyChild(one, 'saml', 'SubjectConfirmationData'))
    .filter((data) => data !== null);
  const [first] = bearers;
  demand(first !== undefined, 'missing_confirmation');
  if (!bearers.some((data) => holds(() => assertBearer(data, expected)))) assertBearer(first, expected);
}

function assertBearer(data: Element, { acsUrl, requestId, now }: Expected): void {
  const recipient = attribute(data, 'Recipient');
  demand(recipient === acsUrl, 'wrong_recipient', { seen: recipient, expected: acsUrl });
  const answered = attribute(data, 'InResponseTo');
  demand(answered === requestId, 'wrong_in_response_to', { seen: answered, expected: requestId });
  demand(attribute(data, 'NotBefore') === null, 'missing_confirmation', { seen: 'NotBefore' });
  assertNotOver(attribute(data, 'NotOnOrAfter'), now);
}

function holds(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

function assertNotOver(notOnOrAfter: string | null, now: Date): number {
  const until = readInstant(notOnOrAfter);
  demand(until !== null, 'missing_expiry', { seen: notOnOrAfter, expected: 'NotOnOrAfter' });
  const over = now.getTime() - CLOCK_SKEW_MS >= until;
  demand(!over, 'expired', { seen: notOnOrAfter, expected: `> ${now.toISOString()}` });
  return until;
}

function assertBegun(notBefore: string | null, now: Date): void {
  if (notBefore === null) return;
  const from = readInstant(notBefore);
  const begun = from !== null && now.getTime() + CLOCK_SKEW_MS >= from;
  demand(begun, 'clock_skew', { seen: notBefore, expected: `<= ${now.toISOString()}` });
}

/** Conditions that we know and that ask nothing more of us: each assertion is used once, and we assert nothing ourselves. */
const HARMLESS = ['OneTimeUse', 'ProxyRestriction'];

/** Until when the assertion is good. */
function readConditions(assertion: Element, { entityId, now }: Expected): number {
  const conditions = onlyChild(assertion, 'saml', 'Conditions');
  demand(conditions !== null, 'missing_audience', { expected: 'Conditions' });
  assertBegun(attribute(conditions, 'NotBefore'), now);
  const until = assertNotOver(attribute(conditions, 'NotOnOrAfter'), now);
  const restrictions = childrenNamed(conditions, 'saml', 'AudienceRestriction');
  const others = childElements(conditions).filter((child) => !restrictions.includes(child));
  const unknown = others.find((child) => !HARMLESS.some((name) => isNamed(child, 'saml', name)));
  demand(unknown === undefined, 'unknown_condition', { seen: unknown?.localName.slice(0, 64) });
  demand(restrictions.length > 0, 'missing_audience', { expected: entityId });
  for (const restriction of restrictions) {
    const audiences = childrenNamed(restriction, 'saml', 'Audience').map(plainText);
    demand(audiences.includes(entityId), 'wrong_audience', { seen: audiences.join(' '), expected: entityId });
  }
  return until;
}

function issuedAt(assertion: Element, { now }: Expected): number {
  const instant = attribute(assertion, 'IssueInstant');
  const at = readInstant(instant);
  demand(at !== null, 'malformed_xml', { seen: instant, expected: 'IssueInstant' });
  assertBegun(instant, now);
  const old = now.getTime() - CLOCK_SKEW_MS >= at + MAX_ASSERTION_AGE_MS;
  demand(!old, 'too_old', {
    seen: instant,
    expected: `> ${new Date(now.getTime() - MAX_ASSERTION_AGE_MS).toISOString()}`,
  });
  return at;
}

function readAuthentication(
  assertion: Element,
  { now, forceAuthn }: Expected,
): Pick<Asserted, 'authenticatedAt' | 'sessionIndex' | 'sessionUntil'> {
  const statements = childrenNamed(assertion, 'saml', 'AuthnStatement');
  const [first] = statements;
  const instant = first ? attribute(first, 'AuthnInstant') : null;
  const at = readInstant(instant);
  if (forceAuthn) {
    const fresh = at !== null && now.getTime() - CLOCK_SKEW_MS < at + MAX_AUTHENTICATION_AGE_MS;
    demand(fresh, 'stale_authentication', { seen: instant });
  }
  const ends = statements
    .map((one) => attribute(one, 'SessionNotOnOrAfter'))
    .filter((one) => one !== null)
    .map((one) => assertNotOver(one, now));
  const index = first ? attribute(first, 'SessionIndex') : null;
  return {
    authenticatedAt: at === null ? null : new Date(at),
    sessionIndex: index === null || index.length > MAX_SESSION_INDEX ? null : index,
    sessionUntil: ends.length === 0 ? null : new Date(Math.min(...ends)),
  };
}
