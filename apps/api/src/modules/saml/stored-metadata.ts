/** What is kept of the metadata of an identity provider. Certificates in DER, as base64. */
export interface StoredMetadata {
  readonly entityId: string;
  readonly ssoUrl: string;
  readonly sloUrl: string | null;
  readonly signingCertificates: readonly string[];
}
