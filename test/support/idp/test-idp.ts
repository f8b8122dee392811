import { encryptAssertion, type EncryptionOptions } from './encrypt.js';
import {
  buildLogoutRequest,
  buildLogoutResponse,
  type LogoutRequestSpec,
  type LogoutResponseSpec,
} from './logout.js';
import { buildMetadata, type MetadataSpec, redirectAndPost } from './metadata.js';
import { redirectTo } from './redirect.js';
import { buildResponse, newXmlId, type ResponseSpec } from './response.js';
import { signElement, type SignatureOptions } from './sign.js';
import { makeSigner, type Signer } from './signer.js';

/** Which elements are signed. */
export type Signed = 'both' | 'response' | 'assertion' | 'none';

export interface SignedResponseSpec extends ResponseSpec {
  readonly sign?: Signed;
  readonly signature?: SignatureOptions;
  /** Another key than that of the identity provider. */
  readonly signer?: Signer;
  readonly encrypt?: EncryptionOptions;
}

export interface SignedLogout {
  readonly relayState?: string;
  /** Another key than that of the identity provider; null sends it unsigned. */
  readonly signer?: Signer | null;
  readonly signatureMethod?: string;
}

/** An identity provider of one test: keys made at run time, every field of what it says under the test's control. */
export class TestIdp {
  constructor(
    readonly entityId: string,
    readonly ssoUrl: string,
    readonly sloUrl: string,
    readonly signer: Signer,
  ) {}

  static async create(
    options: {
      readonly entityId?: string;
      readonly ssoUrl?: string;
      readonly sloUrl?: string;
      readonly signer?: Signer;
    } = {},
  ): Promise<TestIdp> {
    const entityId = options.entityId ?? `https://idp.example.test/${newXmlId()}`;
    return new TestIdp(
      entityId,
      options.ssoUrl ?? 'https://idp.example.test/sso',
      options.sloUrl ?? 'https://idp.example.test/slo',
      options.signer ?? (await makeSigner()),
    );
  }

  /** The same identity provider with another key, as after a rollover. */
  with(signer: Signer): TestIdp {
    return new TestIdp(this.entityId, this.ssoUrl, this.sloUrl, signer);
  }

  /** A response as XML: by default both elements signed, everything as it should be. */
  response(spec: SignedResponseSpec): string {
    const { xml, responseId, assertionId } = buildResponse(this.entityId, spec);
    const sign = spec.sign ?? 'both';
    const signer = spec.signer ?? this.signer;
    let signed = xml;
    if (spec.withoutAssertion !== true) {
      if (sign === 'both' || sign === 'assertion')
        signed = signElement(signed, assertionId, signer, spec.signature);
      if (spec.encrypt) signed = encryptAssertion(signed, spec.encrypt);
    }
    if (sign === 'both' || sign === 'response')
      signed = signElement(signed, responseId, signer, spec.signature);
    return signed;
  }

  metadata(spec: Partial<MetadataSpec> = {}): string {
    return buildMetadata({
      entityId: this.entityId,
      sso: redirectAndPost(this.ssoUrl),
      slo: redirectAndPost(this.sloUrl),
      certificates: [this.signer.certificate],
      ...spec,
    });
  }

  /** Metadata with a signature over the EntityDescriptor, by default by this identity provider's key. */
  signedMetadata(spec: Partial<MetadataSpec> = {}, signer = this.signer): string {
    const id = spec.id ?? newXmlId();
    return signElement(this.metadata({ ...spec, id }), id, signer);
  }

  /** Where a browser goes when somebody has signed out here. `url` is the logout address of the service provider. */
  logoutRequest(
    url: string,
    spec: Partial<LogoutRequestSpec> & { readonly nameId: string },
    how: SignedLogout = {},
  ): string {
    const xml = buildLogoutRequest(this.entityId, { destination: url, ...spec });
    return redirectTo(url, { kind: 'SAMLRequest', xml, ...this.redirected(how) });
  }

  logoutResponse(
    url: string,
    spec: Partial<LogoutResponseSpec> & { readonly inResponseTo: string | null },
    how: SignedLogout = {},
  ): string {
    const xml = buildLogoutResponse(this.entityId, { destination: url, ...spec });
    return redirectTo(url, { kind: 'SAMLResponse', xml, ...this.redirected(how) });
  }

  private redirected({ relayState, signer = this.signer, signatureMethod }: SignedLogout) {
    return {
      privateKey: signer?.privateKey ?? null,
      ...(relayState === undefined ? {} : { relayState }),
      ...(signatureMethod === undefined ? {} : { signatureMethod }),
    };
  }
}

/** As a form posts it. */
export const encodeResponse = (xml: string): string => Buffer.from(xml, 'utf8').toString('base64');
