import { randomBytes } from 'node:crypto';
import { NAME_ID_PERSISTENT, NS, STATUS_SUCCESS } from '../response/names.js';

interface Envelope {
  readonly id: string;
  readonly at: Date;
  /** Our entity id. */
  readonly issuer: string;
  readonly destination: string;
}

export const newMessageId = (): string => `_${randomBytes(20).toString('hex')}`;

/** Says to an identity provider that somebody has signed out here. */
export function logoutRequestXml(
  envelope: Envelope,
  { nameId, sessionIndex }: { readonly nameId: string; readonly sessionIndex: string | null },
): string {
  const index =
    sessionIndex === null ? '' : `<samlp:SessionIndex>${escaped(sessionIndex)}</samlp:SessionIndex>`;
  return message(
    'LogoutRequest',
    envelope,
    '',
    `<saml:NameID Format="${NAME_ID_PERSISTENT}">${escaped(nameId)}</saml:NameID>${index}`,
  );
}

/** Answers an identity provider that its sign-out was done here. */
export const logoutResponseXml = (envelope: Envelope, inResponseTo: string): string =>
  message(
    'LogoutResponse',
    envelope,
    ` InResponseTo="${escaped(inResponseTo)}"`,
    `<samlp:Status><samlp:StatusCode Value="${STATUS_SUCCESS}"/></samlp:Status>`,
  );

const message = (
  name: string,
  { id, at, issuer, destination }: Envelope,
  more: string,
  content: string,
): string =>
  `<samlp:${name} xmlns:samlp="${NS.samlp}" xmlns:saml="${NS.saml}" ID="${id}" Version="2.0" IssueInstant="${at.toISOString()}"` +
  ` Destination="${escaped(destination)}"${more}><saml:Issuer>${escaped(issuer)}</saml:Issuer>${content}</samlp:${name}>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
