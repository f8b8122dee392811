import { BINDING, NS } from './names.js';
import { certificateBody } from './signer.js';
import { attributes } from './xml.js';

export interface EndpointSpec {
  readonly binding: string;
  readonly location: string;
}

/** Every field of the metadata of an identity provider. */
export interface MetadataSpec {
  readonly entityId: string;
  readonly id?: string;
  readonly sso: readonly EndpointSpec[];
  readonly slo?: readonly EndpointSpec[];
  /** PEM. */
  readonly certificates: readonly string[];
  /** PEM, with use="encryption": no signature is checked with them. */
  readonly encryptionCertificates?: readonly string[];
  /** Leaves `use` out, which means both uses. */
  readonly withoutUse?: boolean;
  readonly wantAuthnRequestsSigned?: boolean;
  readonly validUntil?: Date;
  /** XML before the end of the EntityDescriptor. */
  readonly extraXml?: string;
}

export const redirectAndPost = (location: string): readonly EndpointSpec[] => [
  { binding: BINDING.post, location },
  { binding: BINDING.redirect, location },
];

export function buildMetadata(spec: MetadataSpec): string {
  const keys = [
    ...spec.certificates.map((pem) => keyDescriptor(pem, spec.withoutUse === true ? null : 'signing')),
    ...(spec.encryptionCertificates ?? []).map((pem) => keyDescriptor(pem, 'encryption')),
  ];
  const endpoints = [
    ...(spec.slo ?? []).map((one) => endpoint('SingleLogoutService', one)),
    ...spec.sso.map((one) => endpoint('SingleSignOnService', one)),
  ];
  const wants = spec.wantAuthnRequestsSigned === undefined ? undefined : String(spec.wantAuthnRequestsSigned);
  return (
    `<md:EntityDescriptor xmlns:md="${NS.md}"` +
    attributes({ ID: spec.id, entityID: spec.entityId, validUntil: spec.validUntil?.toISOString() }) +
    `><md:IDPSSODescriptor${attributes({ protocolSupportEnumeration: NS.samlp, WantAuthnRequestsSigned: wants })}>` +
    `${keys.join('')}${endpoints.join('')}</md:IDPSSODescriptor>${spec.extraXml ?? ''}</md:EntityDescriptor>`
  );
}

const keyDescriptor = (pem: string, use: string | null): string =>
  `<md:KeyDescriptor${attributes({ use })}><ds:KeyInfo xmlns:ds="${NS.ds}"><ds:X509Data><ds:X509Certificate>` +
  `${certificateBody(pem)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`;

const endpoint = (name: string, { binding, location }: EndpointSpec): string =>
  `<md:${name}${attributes({ Binding: binding, Location: location })}/>`;
