/** What is checked of a SAML response, in this order. Security design 2.3, 2.4. */
export const SAML_CHECKS = [
  'form',
  'document',
  'signature_form',
  'request',
  'browser',
  'encryption',
  'signature',
  'status',
  'issuer',
  'destination',
  'subject',
  'time',
  'audience',
  'attributes',
  'email_domain',
  'person',
  'replay',
] as const;
export type SamlCheck = (typeof SAML_CHECKS)[number];

/** Why a response was refused and which check found it. The administrator reads this, whoever sent the response never. */
export const SAML_REFUSALS = {
  connection_disabled: 'form',
  malformed_form: 'form',
  too_large: 'form',
  not_base64: 'form',
  not_utf8: 'form',

  /** DOCTYPE, entity, comment, CDATA or processing instruction. */
  forbidden_markup: 'document',
  malformed_xml: 'document',
  /** Too deep or too many nodes. */
  too_complex: 'document',
  not_a_response: 'document',
  /** None or more than one. */
  assertion_count: 'document',
  duplicate_id: 'document',

  /** Something signed where nothing may be, or a signature that covers something else than where it stands. */
  misplaced_signature: 'signature_form',
  refused_algorithm: 'signature_form',
  refused_transform: 'signature_form',

  not_encrypted: 'encryption',
  refused_encryption: 'encryption',
  /** Encrypted for another key than ours. */
  not_decryptable: 'encryption',

  /** No InResponseTo, and the connection asks for one. */
  unsolicited: 'request',
  /** Not asked by us with this connection, or answered before. */
  unknown_request: 'request',
  request_expired: 'request',
  wrong_relay_state: 'request',

  /** Came back in another browser than it began in. */
  wrong_browser: 'browser',

  unsigned_response: 'signature',
  unsigned_assertion: 'signature',
  /** Signed with a certificate that the connection does not know. */
  unknown_certificate: 'signature',
  bad_signature: 'signature',

  status_not_success: 'status',

  wrong_issuer: 'issuer',
  wrong_response_issuer: 'issuer',

  wrong_destination: 'destination',

  missing_name_id: 'subject',
  foreign_subject: 'subject',
  missing_confirmation: 'subject',
  wrong_recipient: 'subject',
  wrong_in_response_to: 'subject',

  expired: 'time',
  /** From the future: the clocks differ. */
  clock_skew: 'time',
  missing_expiry: 'time',
  too_old: 'time',
  /** The person proved who they are too long ago. */
  stale_authentication: 'time',

  wrong_audience: 'audience',
  missing_audience: 'audience',
  unknown_condition: 'audience',

  missing_attribute: 'attributes',
  malformed_attribute: 'attributes',

  email_domain_unverified: 'email_domain',

  user_deactivated: 'person',
  /** Somebody here has that address already and is not linked with this connection. */
  user_exists: 'person',
  /** The person is not here and the connection creates nobody. */
  user_unknown: 'person',
  /** Somebody who is signed in was to show it again, and the identity provider named somebody else. */
  other_person: 'person',

  replay: 'replay',
} as const satisfies Record<string, SamlCheck>;
export type SamlRefusal = keyof typeof SAML_REFUSALS;
