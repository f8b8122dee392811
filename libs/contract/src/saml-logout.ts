/** Why a logout message of an identity provider was refused. The administrator reads this, whoever sent it never. */
export const LOGOUT_REFUSALS = [
  'connection_disabled',
  'malformed_query',
  'too_large',
  'unsigned',
  'refused_algorithm',
  'bad_signature',
  /** It inflates to more than a logout message ever is, or not at all. */
  'not_inflatable',
  'malformed_xml',
  'not_a_logout',
  'wrong_issuer',
  'wrong_destination',
  'expired',
  /** Nobody, or more than one, is named. */
  'wrong_subject',
  /** An answer to nothing that we have asked. */
  'unknown_request',
  'replay',
] as const;
export type LogoutRefusal = (typeof LOGOUT_REFUSALS)[number];
