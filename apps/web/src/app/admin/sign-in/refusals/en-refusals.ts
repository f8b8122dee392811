import type { SamlCheck, SamlRefusal } from '@rinjo/contract';
import type { RefusalText } from './ja-refusals';

export const enRefusals: Readonly<Record<SamlRefusal, RefusalText>> = {
  connection_disabled: {
    title: 'This connection is switched off',
    text: 'People can sign in once it is switched on.',
  },
  malformed_form: {
    title: 'The response was not sent in the right way',
    text: 'The identity provider must send its response once, as a form by HTTP POST. Check that the binding is HTTP-POST.',
  },
  too_large: {
    title: 'The response is too large',
    text: 'At most 256 KB are accepted. This often happens when every group of a person is sent. Send only the groups that are needed.',
  },
  not_base64: {
    title: 'The response cannot be read',
    text: 'It is not encoded in Base64. Something changed it on the way, or the identity provider has a fault.',
  },
  not_utf8: {
    title: 'The response is in the wrong character encoding',
    text: 'It has to be written in UTF-8.',
  },
  forbidden_markup: {
    title: 'The response contains markup that is not accepted for safety',
    text: 'DOCTYPE, comments, CDATA and processing instructions are refused. Ordinary identity providers send none.',
  },
  malformed_xml: {
    title: 'The XML of the response is broken',
    text: 'It cannot be read, or a value that is needed is not written as it should be.',
  },
  too_complex: {
    title: 'The response has too many elements',
    text: 'Send only the attributes and groups that are needed.',
  },
  not_a_response: {
    title: 'What arrived is not the response to a sign-in',
    text: 'A logout message, for example, was sent to the address for sign-ins (ACS URL). Check the addresses at the identity provider.',
  },
  assertion_count: {
    title: 'The number of assertions is wrong',
    text: 'A response has to contain exactly one.',
  },
  duplicate_id: {
    title: 'The same ID occurs twice in the response',
    text: 'Nobody can tell which part the signature protects, so it is refused.',
  },
  misplaced_signature: {
    title: 'A signature is in the wrong place',
    text: 'It has to be a direct child of the response or of the assertion and cover all of it.',
  },
  refused_algorithm: {
    title: 'An outdated signature algorithm is used',
    text: 'The signature needs RSA-SHA256 or better and the digest SHA-256 or better. SHA-1 is refused.',
  },
  refused_transform: {
    title: 'The signature uses a transform that is not accepted',
    text: 'Only enveloped-signature and exclusive canonicalization without comments may be used.',
  },
  not_encrypted: {
    title: 'The assertion is not encrypted',
    text: 'This connection requires encryption. Switch it on at the identity provider, or stop requiring it in the settings of this connection.',
  },
  refused_encryption: {
    title: 'The encryption algorithm is not accepted',
    text: 'Use AES-GCM with 128 or 256 bits, and RSA-OAEP.',
  },
  not_decryptable: {
    title: 'The assertion cannot be decrypted',
    text: 'It was encrypted for another certificate. Register the current certificate of Rinjo at the identity provider.',
  },
  unsolicited: {
    title: 'This sign-in did not begin at Rinjo',
    text: 'This connection does not accept sign-ins that begin at the portal of the identity provider. To use them, switch on “Sign-ins that begin at the identity provider” in the settings.',
  },
  unknown_request: {
    title: 'No sign-in fits this response',
    text: 'The response was used before, or it answers a sign-in with another connection. Begin again.',
  },
  request_expired: {
    title: 'The sign-in took too long',
    text: 'Finish signing in at the identity provider within 10 minutes.',
  },
  wrong_relay_state: {
    title: 'The note that goes along with a sign-in (RelayState) does not fit',
    text: 'The identity provider changed it, or an old page was used. If a fixed RelayState is set there, leave it empty.',
  },
  wrong_browser: {
    title: 'The response came back to another browser',
    text: 'Begin again and stay in one browser. Extensions that block cookies and private windows can also cause this.',
  },
  unsigned_response: {
    title: 'The response is not signed',
    text: 'This connection wants both response and assertion signed. Have the identity provider sign the response as well, or change the setting of this connection to “Assertion only”.',
  },
  unsigned_assertion: {
    title: 'The assertion is not signed',
    text: 'Assertions always have to be signed. Signing the response alone is not enough.',
  },
  unknown_certificate: {
    title: 'Signed with a certificate that is not registered',
    text: 'The identity provider may have a new signing certificate. Take its current metadata into this connection.',
  },
  bad_signature: {
    title: 'The signature cannot be confirmed',
    text: 'With the registered certificates the signature is not right. A certificate is outdated, or the response was changed on the way.',
  },
  status_not_success: {
    title: 'The identity provider refused the sign-in',
    text: 'The person is not assigned to the application, or a rule such as conditional access stopped them. Its sign-in log gives the reason.',
  },
  wrong_issuer: {
    title: 'The assertion comes from another issuer',
    text: 'It comes from another identity provider, or another application of it, than the metadata. Check that the metadata belong to this application.',
  },
  wrong_response_issuer: {
    title: 'The response comes from another issuer',
    text: 'It comes from another identity provider, or another application of it, than the metadata. Check that the metadata belong to this application.',
  },
  wrong_destination: {
    title: 'The response is addressed elsewhere (Destination)',
    text: 'The ACS URL (reply URL) at the identity provider is not the one of this connection. A slash at the end, and http instead of https, make a difference.',
  },
  missing_name_id: {
    title: 'The identifier of the person (NameID) is missing',
    text: 'A NameID that stays the same every time is needed. The transient format, which changes each time, cannot be used.',
  },
  foreign_subject: {
    title: 'The identifier of the person (Subject) contains something else',
    text: 'There has to be exactly one NameID and nothing foreign beside it.',
  },
  missing_confirmation: {
    title: 'The confirmation for browsers (bearer) is missing',
    text: 'SubjectConfirmation has to be of the method bearer and without NotBefore.',
  },
  wrong_recipient: {
    title: 'The assertion is addressed elsewhere (Recipient)',
    text: 'The ACS URL (reply URL) at the identity provider is not the one of this connection. A slash at the end, and http instead of https, make a difference.',
  },
  wrong_in_response_to: {
    title: 'This answers another sign-in',
    text: 'The response belongs to a sign-in that began in another tab. Begin again.',
  },
  expired: {
    title: 'The response has expired',
    text: 'The clock of the identity provider is slow, or the page was left open for long. The seconds below say by how much.',
  },
  clock_skew: {
    title: 'The clocks differ',
    text: 'The response comes from the future: the clock of the identity provider is fast. More than 60 seconds are not accepted.',
  },
  missing_expiry: {
    title: 'No expiry is given',
    text: 'Assertions need NotOnOrAfter.',
  },
  too_old: {
    title: 'The assertion was made more than 5 minutes ago',
    text: 'The clock of the identity provider is slow, or the page was left open for long.',
  },
  stale_authentication: {
    title: 'The person proved who they are too long ago',
    text: 'Confirming an administrator takes a proof of the last 5 minutes. Sign out at the identity provider and try again.',
  },
  wrong_audience: {
    title: 'Made for another audience',
    text: 'The entity ID at the identity provider is not the one of this connection.',
  },
  missing_audience: {
    title: 'No audience is given',
    text: 'Register the entity ID of this connection at the identity provider.',
  },
  unknown_condition: {
    title: 'The assertion has a condition that is not known',
    text: 'Nobody can tell whether it is met, so the assertion is refused.',
  },
  missing_attribute: {
    title: 'An attribute that is needed did not come',
    text: 'There is no attribute of the expected name. Compare with “Attributes that came” below; then add it at the identity provider or correct the name in this connection.',
  },
  malformed_attribute: {
    title: 'The value of an attribute is not right',
    text: 'A value that is no e-mail address came as the e-mail address. Choose the attribute with the address at the identity provider.',
  },
  email_domain_unverified: {
    title: 'The domain of the e-mail address is not verified',
    text: 'Only people whose domain is known to be yours can sign in. Verify it on the page “Domains”.',
  },
  user_deactivated: {
    title: 'This person is deactivated',
    text: 'They can sign in once they are activated again in the list of users.',
  },
  user_exists: {
    title: 'Somebody here has this e-mail address already',
    text: 'They are not linked with this connection yet. They can link themselves by signing in with their password, or an administrator links them.',
  },
  user_unknown: {
    title: 'This person is not here yet',
    text: 'This connection does not create people. Create the user first, or switch on “Create people when they first sign in” in the settings.',
  },
  other_person: {
    title: 'Somebody else answered',
    text: 'A person who is signed in was to confirm who they are, and the identity provider named another one. Sign out at the identity provider and try again.',
  },
  replay: {
    title: 'The response was used before',
    text: 'Nobody signs in twice with the same response. Begin again.',
  },
};

export const enChecks: Readonly<Record<SamlCheck, string>> = {
  form: 'The response arrived in the right way',
  document: 'The response is a proper SAML document',
  signature_form: 'The kind of signature is safe',
  encryption: 'It is encrypted as the settings say',
  request: 'It answers a sign-in that began here',
  browser: 'It came back to the same browser',
  signature: 'It is signed with a registered certificate',
  status: 'The identity provider let the person in',
  issuer: 'The issuer is the registered one',
  destination: 'It is addressed to this connection',
  subject: 'It names the person (NameID)',
  time: 'It has not expired and the clocks agree',
  audience: 'It is made for this connection (audience)',
  attributes: 'The attributes that are needed came',
  email_domain: 'The domain of the e-mail address is verified',
  person: 'The person can sign in',
  replay: 'The response was not used before',
};
