import { randomBytes } from 'node:crypto';
import { AUTHN_CLASS, METHOD, NAME_ID, NS, STATUS } from './names.js';
import { attributes, escapeText } from './xml.js';

/** An attribute and its values; a list instead of a record, because names such as `__proto__` must be possible. */
export interface AttributeSpec {
  readonly name: string;
  readonly values: readonly string[];
  readonly nameFormat?: string;
}

/** `null` leaves the field out; what is absent gets the value that a good response has. */
export interface ConfirmationSpec {
  readonly method?: string;
  readonly recipient?: string | null;
  readonly inResponseTo?: string | null;
  readonly notOnOrAfter?: Date | null;
  readonly notBefore?: Date | null;
  /** Leaves SubjectConfirmationData out. */
  readonly withoutData?: boolean;
}

/** To whom the response goes. */
export interface ServiceProvider {
  readonly entityId: string;
  readonly acsUrl: string;
}

/** Every field of a response. `null` leaves it out; what is absent is as a good response has it. */
export interface ResponseSpec {
  readonly sp: ServiceProvider;
  /** The id of the AuthnRequest, for the envelope and the confirmation. */
  readonly inResponseTo?: string | null;
  /** The time of issue that all other times follow. */
  readonly at?: Date;

  readonly responseId?: string;
  readonly destination?: string | null;
  readonly responseIssuer?: string | null;
  readonly responseInResponseTo?: string | null;
  readonly responseIssueInstant?: Date;
  readonly status?: string;
  readonly subStatus?: string;
  readonly statusMessage?: string;
  /** XML inside samlp:Extensions. */
  readonly extensionsXml?: string;
  /** XML after the assertion. */
  readonly afterAssertionXml?: string;
  /** A response that says no carries none. */
  readonly withoutAssertion?: boolean;

  readonly assertionId?: string;
  readonly assertionIssuer?: string | null;
  readonly assertionIssueInstant?: Date;
  readonly nameId?: string;
  readonly nameIdFormat?: string | null;
  /** The NameID element itself as XML, instead of the two fields above. */
  readonly nameIdXml?: string;
  /** XML of other elements in Subject, before and after the NameID. */
  readonly beforeNameIdXml?: string;
  readonly afterNameIdXml?: string;
  readonly confirmations?: readonly ConfirmationSpec[];
  readonly audiences?: readonly string[] | null;
  readonly notBefore?: Date | null;
  readonly notOnOrAfter?: Date | null;
  /** XML of other conditions. */
  readonly conditionsXml?: string;
  readonly withoutConditions?: boolean;
  readonly authnInstant?: Date;
  readonly authnClass?: string;
  readonly sessionIndex?: string | null;
  readonly sessionNotOnOrAfter?: Date | null;
  readonly withoutAuthnStatement?: boolean;
  readonly attributes?: readonly AttributeSpec[];
  /** XML at the end of the assertion. */
  readonly assertionXml?: string;
}

export interface BuiltResponse {
  readonly xml: string;
  readonly responseId: string;
  readonly assertionId: string;
}

/** An id of 160 random bits that begins with a letter, as xs:ID wants it. */
export const newXmlId = (): string => `_${randomBytes(20).toString('hex')}`;

/** Milliseconds that a response of ours is good for. */
const LIFETIME_MS = 300_000;
const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
const instant = (date: Date | null): string | null => date?.toISOString() ?? null;

/** The response without a signature. */
export function buildResponse(issuer: string, spec: ResponseSpec): BuiltResponse {
  const at = spec.at ?? new Date();
  const responseId = spec.responseId ?? newXmlId();
  const assertionId = spec.assertionId ?? newXmlId();
  const responseIssuer = spec.responseIssuer === undefined ? issuer : spec.responseIssuer;
  const xml =
    `<samlp:Response xmlns:samlp="${NS.samlp}" xmlns:saml="${NS.saml}"` +
    attributes({
      ID: responseId,
      Version: '2.0',
      IssueInstant: instant(spec.responseIssueInstant ?? at),
      Destination: spec.destination === undefined ? spec.sp.acsUrl : spec.destination,
      InResponseTo: spec.responseInResponseTo === undefined ? spec.inResponseTo : spec.responseInResponseTo,
    }) +
    `>${issuerXml(responseIssuer)}${wrap('samlp:Extensions', spec.extensionsXml)}${statusXml(spec)}` +
    (spec.withoutAssertion === true ? '' : assertionXml(issuer, assertionId, spec, at)) +
    `${spec.afterAssertionXml ?? ''}</samlp:Response>`;
  return { xml, responseId, assertionId };
}

const wrap = (name: string, content: string | undefined): string =>
  content === undefined ? '' : `<${name}>${content}</${name}>`;

const issuerXml = (issuer: string | null): string =>
  issuer === null ? '' : `<saml:Issuer>${escapeText(issuer)}</saml:Issuer>`;

function statusXml(spec: ResponseSpec): string {
  const sub =
    spec.subStatus === undefined ? '' : `<samlp:StatusCode${attributes({ Value: spec.subStatus })}/>`;
  const code = `<samlp:StatusCode${attributes({ Value: spec.status ?? STATUS.success })}>${sub}</samlp:StatusCode>`;
  const message = wrap(
    'samlp:StatusMessage',
    spec.statusMessage === undefined ? undefined : escapeText(spec.statusMessage),
  );
  return `<samlp:Status>${code}${message}</samlp:Status>`;
}

function assertionXml(issuer: string, id: string, spec: ResponseSpec, at: Date): string {
  const assertionIssuer = spec.assertionIssuer === undefined ? issuer : spec.assertionIssuer;
  return (
    `<saml:Assertion xmlns:saml="${NS.saml}"` +
    attributes({ ID: id, Version: '2.0', IssueInstant: instant(spec.assertionIssueInstant ?? at) }) +
    `>${issuerXml(assertionIssuer)}${subjectXml(spec, at)}${conditionsXml(spec, at)}` +
    `${authnStatementXml(spec, at)}${attributeStatementXml(spec)}${spec.assertionXml ?? ''}</saml:Assertion>`
  );
}

function subjectXml(spec: ResponseSpec, at: Date): string {
  const format = spec.nameIdFormat === undefined ? NAME_ID.persistent : spec.nameIdFormat;
  const nameId =
    spec.nameIdXml ??
    `<saml:NameID${attributes({ Format: format })}>${escapeText(spec.nameId ?? 'worker-1')}</saml:NameID>`;
  const confirmations = (spec.confirmations ?? [{}]).map((one) => confirmationXml(one, spec, at));
  return `<saml:Subject>${spec.beforeNameIdXml ?? ''}${nameId}${spec.afterNameIdXml ?? ''}${confirmations.join('')}</saml:Subject>`;
}

function confirmationXml(one: ConfirmationSpec, spec: ResponseSpec, at: Date): string {
  const data = attributes({
    Recipient: one.recipient === undefined ? spec.sp.acsUrl : one.recipient,
    InResponseTo: one.inResponseTo === undefined ? spec.inResponseTo : one.inResponseTo,
    NotBefore: instant(one.notBefore ?? null),
    NotOnOrAfter: instant(one.notOnOrAfter === undefined ? later(at, LIFETIME_MS) : one.notOnOrAfter),
  });
  const method = attributes({ Method: one.method ?? METHOD.bearer });
  return `<saml:SubjectConfirmation${method}>${one.withoutData === true ? '' : `<saml:SubjectConfirmationData${data}/>`}</saml:SubjectConfirmation>`;
}

function conditionsXml(spec: ResponseSpec, at: Date): string {
  if (spec.withoutConditions === true) return '';
  const times = attributes({
    NotBefore: instant(spec.notBefore === undefined ? later(at, -5_000) : spec.notBefore),
    NotOnOrAfter: instant(spec.notOnOrAfter === undefined ? later(at, LIFETIME_MS) : spec.notOnOrAfter),
  });
  const audiences = spec.audiences === undefined ? [spec.sp.entityId] : spec.audiences;
  const restriction = wrap(
    'saml:AudienceRestriction',
    audiences?.map((audience) => `<saml:Audience>${escapeText(audience)}</saml:Audience>`).join(''),
  );
  return `<saml:Conditions${times}>${restriction}${spec.conditionsXml ?? ''}</saml:Conditions>`;
}

function authnStatementXml(spec: ResponseSpec, at: Date): string {
  if (spec.withoutAuthnStatement === true) return '';
  const fields = attributes({
    AuthnInstant: instant(spec.authnInstant ?? at),
    SessionIndex: spec.sessionIndex === undefined ? newXmlId() : spec.sessionIndex,
    SessionNotOnOrAfter: instant(spec.sessionNotOnOrAfter ?? null),
  });
  const context = `<saml:AuthnContextClassRef>${escapeText(spec.authnClass ?? AUTHN_CLASS.password)}</saml:AuthnContextClassRef>`;
  return `<saml:AuthnStatement${fields}><saml:AuthnContext>${context}</saml:AuthnContext></saml:AuthnStatement>`;
}

function attributeStatementXml(spec: ResponseSpec): string {
  if (spec.attributes === undefined || spec.attributes.length === 0) return '';
  const xml = spec.attributes.map(({ name, values, nameFormat }) => {
    const value = values.map((text) => `<saml:AttributeValue>${escapeText(text)}</saml:AttributeValue>`);
    return `<saml:Attribute${attributes({ Name: name, NameFormat: nameFormat })}>${value.join('')}</saml:Attribute>`;
  });
  return `<saml:AttributeStatement>${xml.join('')}</saml:AttributeStatement>`;
}
