/** Why the metadata of an identity provider cannot be used: `reason` of CONNECTION_METADATA. */
export const METADATA_REFUSALS = [
  /** Neither text nor address, or both. */
  'no_source',
  'too_large',
  'not_utf8',
  /** DOCTYPE, entity, comment, CDATA or processing instruction. */
  'forbidden_markup',
  'malformed_xml',
  'too_complex',
  /** XML, but no SAML 2.0 metadata. */
  'not_metadata',
  /** The metadata describe a service provider: ours, perhaps. */
  'no_identity_provider',
  'several_identity_providers',
  'bad_entity_id',
  /** Another identity provider than that of the connection. */
  'entity_changed',
  /** `validUntil` is over. */
  'expired',
  /** No single sign-on service with the HTTP-Redirect binding. */
  'no_sign_on_url',
  /** An address that is not https. */
  'insecure_url',
  'no_certificate',
  'bad_certificate',
  /** RSA of less than 2,048 bits. */
  'weak_key',
  'too_many_certificates',
  /** The address answered with something else than 200. */
  'not_found',
  /** The address was refused or could not be reached. */
  'unreachable',
] as const;
export type MetadataRefusal = (typeof METADATA_REFUSALS)[number];
