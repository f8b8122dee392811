import { NAME_ID, NS, STATUS } from './names.js';
import { newXmlId } from './response.js';
import { attributes, escapeText } from './xml.js';

/** Every field of a LogoutRequest. `null` leaves it out; what is absent is as a good request has it. */
export interface LogoutRequestSpec {
  readonly destination: string | null;
  readonly nameId: string;
  readonly nameIdFormat?: string | null;
  readonly sessionIndexes?: readonly string[];
  readonly id?: string;
  readonly issuer?: string | null;
  readonly at?: Date;
  readonly notOnOrAfter?: Date | null;
  readonly reason?: string;
  /** XML at the end. */
  readonly extraXml?: string;
}

export interface LogoutResponseSpec {
  readonly destination: string | null;
  readonly inResponseTo: string | null;
  readonly status?: string;
  readonly id?: string;
  readonly issuer?: string | null;
  readonly at?: Date;
}

export function buildLogoutRequest(issuer: string, spec: LogoutRequestSpec): string {
  const at = spec.at ?? new Date();
  const notOnOrAfter = spec.notOnOrAfter === undefined ? new Date(at.getTime() + 300_000) : spec.notOnOrAfter;
  const format = spec.nameIdFormat === undefined ? NAME_ID.persistent : spec.nameIdFormat;
  const indexes = (spec.sessionIndexes ?? []).map(
    (index) => `<samlp:SessionIndex>${escapeText(index)}</samlp:SessionIndex>`,
  );
  return (
    `<samlp:LogoutRequest xmlns:samlp="${NS.samlp}" xmlns:saml="${NS.saml}"` +
    attributes({
      ID: spec.id ?? newXmlId(),
      Version: '2.0',
      IssueInstant: at.toISOString(),
      Destination: spec.destination,
      NotOnOrAfter: notOnOrAfter?.toISOString(),
      Reason: spec.reason,
    }) +
    `>${issuerOf(spec.issuer === undefined ? issuer : spec.issuer)}` +
    `<saml:NameID${attributes({ Format: format })}>${escapeText(spec.nameId)}</saml:NameID>` +
    `${indexes.join('')}${spec.extraXml ?? ''}</samlp:LogoutRequest>`
  );
}

export function buildLogoutResponse(issuer: string, spec: LogoutResponseSpec): string {
  return (
    `<samlp:LogoutResponse xmlns:samlp="${NS.samlp}" xmlns:saml="${NS.saml}"` +
    attributes({
      ID: spec.id ?? newXmlId(),
      Version: '2.0',
      IssueInstant: (spec.at ?? new Date()).toISOString(),
      Destination: spec.destination,
      InResponseTo: spec.inResponseTo,
    }) +
    `>${issuerOf(spec.issuer === undefined ? issuer : spec.issuer)}` +
    `<samlp:Status><samlp:StatusCode${attributes({ Value: spec.status ?? STATUS.success })}/></samlp:Status>` +
    `</samlp:LogoutResponse>`
  );
}

const issuerOf = (issuer: string | null): string =>
  issuer === null ? '' : `<saml:Issuer>${escapeText(issuer)}</saml:Issuer>`;
