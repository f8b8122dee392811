import { createHash, createSign, randomBytes, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

const NS = {
  saml: 'urn:oasis:names:tc:SAML:2.0:assertion',
  samlp: 'urn:oasis:names:tc:SAML:2.0:protocol',
  md: 'urn:oasis:names:tc:SAML:2.0:metadata',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
} as const;
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const GOOD_FOR_MS = 300_000;
const DAY_MS = 86_400_000;

/** What is said of somebody, and to whom. */
export interface Vouching {
  /** The id of the request that is answered. */
  readonly inResponseTo: string;
  readonly acsUrl: string;
  readonly audience: string;
  readonly nameId: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: Date;
}

/**
 * An identity provider with a key of its own, for as long as a proof takes. It writes its messages in the canonical form in which they are
 * signed (Exclusive XML Canonicalization 1.0: namespaces where they are used first, attributes in order, no empty elements), so that it
 * needs nothing that reads or rewrites XML.
 */
export class TestIdentityProvider {
  private constructor(
    readonly entityId: string,
    private readonly privateKey: string,
    private readonly certificate: string,
  ) {}

  static async make(entityId: string, now: Date): Promise<TestIdentityProvider> {
    const made = await generate([{ name: 'commonName', value: 'Canary' }], {
      ...{ keySize: 2048, algorithm: 'sha256' },
      ...{
        notBeforeDate: new Date(now.getTime() - DAY_MS),
        notAfterDate: new Date(now.getTime() + 365 * DAY_MS),
      },
    });
    return new TestIdentityProvider(
      entityId,
      made.private,
      new X509Certificate(made.cert).raw.toString('base64'),
    );
  }

  metadata(): string {
    const key = `<ds:KeyInfo xmlns:ds="${NS.ds}"><ds:X509Data><ds:X509Certificate>${this.certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`;
    return (
      `<md:EntityDescriptor xmlns:md="${NS.md}" entityID="${escaped(this.entityId)}">` +
      `<md:IDPSSODescriptor protocolSupportEnumeration="${NS.samlp}"><md:KeyDescriptor use="signing">${key}</md:KeyDescriptor>` +
      `<md:SingleSignOnService Binding="${REDIRECT}" Location="${escaped(this.entityId)}/sso"></md:SingleSignOnService>` +
      `</md:IDPSSODescriptor></md:EntityDescriptor>`
    );
  }

  /** A response with an assertion, both signed, base64 as forms carry it (SAML bindings 3.5.4). */
  response(vouching: Vouching): string {
    const assertion = this.signed(this.assertion(vouching));
    const { acsUrl, inResponseTo, at } = vouching;
    const id = newId();
    const head =
      `<samlp:Response xmlns:samlp="${NS.samlp}" Destination="${escaped(acsUrl)}" ID="${id}"` +
      ` InResponseTo="${escaped(inResponseTo)}" IssueInstant="${at.toISOString()}" Version="2.0">${this.issuer()}`;
    const tail =
      `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"></samlp:StatusCode></samlp:Status>` +
      `${assertion}</samlp:Response>`;
    return Buffer.from(this.signed({ id, head, tail })).toString('base64');
  }

  private assertion({ inResponseTo, acsUrl, audience, nameId, attributes, at }: Vouching): Unsigned {
    const id = newId();
    const [now, until] = [at.toISOString(), new Date(at.getTime() + GOOD_FOR_MS).toISOString()];
    const values = Object.entries(attributes).map(
      ([name, value]) =>
        `<saml:Attribute Name="${escaped(name)}"><saml:AttributeValue>${escaped(value)}</saml:AttributeValue></saml:Attribute>`,
    );
    return {
      id,
      head: `<saml:Assertion xmlns:saml="${NS.saml}" ID="${id}" IssueInstant="${now}" Version="2.0"><saml:Issuer>${escaped(this.entityId)}</saml:Issuer>`,
      tail:
        `<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${escaped(nameId)}</saml:NameID>` +
        `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">` +
        `<saml:SubjectConfirmationData InResponseTo="${escaped(inResponseTo)}" NotOnOrAfter="${until}" Recipient="${escaped(acsUrl)}"></saml:SubjectConfirmationData>` +
        `</saml:SubjectConfirmation></saml:Subject>` +
        `<saml:Conditions NotBefore="${now}" NotOnOrAfter="${until}"><saml:AudienceRestriction><saml:Audience>${escaped(audience)}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
        `<saml:AuthnStatement AuthnInstant="${now}" SessionIndex="${newId()}"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>` +
        `<saml:AttributeStatement>${values.join('')}</saml:AttributeStatement></saml:Assertion>`,
    };
  }

  private issuer(): string {
    return `<saml:Issuer xmlns:saml="${NS.saml}">${escaped(this.entityId)}</saml:Issuer>`;
  }

  /** The signature stands after the issuer, and is left out of what it signs (enveloped). */
  private signed({ id, head, tail }: Unsigned): string {
    const digest = createHash('sha256').update(`${head}${tail}`, 'utf8').digest('base64');
    const info =
      `<ds:CanonicalizationMethod Algorithm="${EXCLUSIVE}"></ds:CanonicalizationMethod>` +
      `<ds:SignatureMethod Algorithm="${RSA_SHA256}"></ds:SignatureMethod><ds:Reference URI="#${id}">` +
      `<ds:Transforms><ds:Transform Algorithm="${ENVELOPED}"></ds:Transform><ds:Transform Algorithm="${EXCLUSIVE}"></ds:Transform></ds:Transforms>` +
      `<ds:DigestMethod Algorithm="${SHA256}"></ds:DigestMethod><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>`;
    // Signed by itself it names its namespace; within the signature that has done so.
    const value = createSign('sha256')
      .update(`<ds:SignedInfo xmlns:ds="${NS.ds}">${info}`, 'utf8')
      .sign(this.privateKey, 'base64');
    const signature = `<ds:Signature xmlns:ds="${NS.ds}"><ds:SignedInfo>${info}<ds:SignatureValue>${value}</ds:SignatureValue></ds:Signature>`;
    return `${head}${signature}${tail}`;
  }
}

/** An element in two halves: its signature comes between them. */
interface Unsigned {
  readonly id: string;
  readonly head: string;
  readonly tail: string;
}

/** 160 random bits that begin as xs:ID wants it. */
const newId = (): string => `_${randomBytes(20).toString('hex')}`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
