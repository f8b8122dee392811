import type { ConnectionId, GroupId, LinkOfferId, SamlTestId } from '../ids.js';
import type { RoleKey } from './roles.js';
import type { SamlCheck, SamlRefusal } from '../saml.js';
import type { Locale } from './identity.js';

/** draft: made, never switched on; only enabled ones sign people in. Tests work in every state. */
export const CONNECTION_STATES = ['draft', 'enabled', 'disabled'] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];

/** Whose instructions fit; `other` has general ones. Nothing is checked by it. */
export const IDENTITY_PROVIDERS = ['entra', 'okta', 'google', 'hennge', 'other'] as const;
export type IdentityProvider = (typeof IDENTITY_PROVIDERS)[number];

/** both: response and assertion are signed; assertion: the assertion alone, and nothing around it is believed. */
export const SIGNATURE_POLICIES = ['both', 'assertion'] as const;
export type SignaturePolicy = (typeof SIGNATURE_POLICIES)[number];

/** Where a certificate came from. */
export type CertificateOrigin = 'upload' | 'url';

export interface CertificateView {
  /** SHA-256 of the DER form, lower-case hexadecimal without separators. */
  readonly fingerprint: string;
  readonly subject: string;
  readonly notBefore: string;
  readonly notAfter: string;
}

/** A certificate that the identity provider signs with. */
export interface IdpCertificateView extends CertificateView {
  readonly origin: CertificateOrigin;
  readonly addedAt: string;
  /** The metadata does not name it any more: it is accepted until then. Null while it is named. */
  readonly retiresAt: string | null;
}

/** A certificate of ours. `next` is published and does not sign yet; `previous` has signed and is still published. */
export interface SpCertificateView extends CertificateView {
  readonly state: 'current' | 'next' | 'previous';
  /** Until when it is published besides the current one; null for the current one. */
  readonly publishedUntil: string | null;
}

/** Names of attributes as the identity provider sends them; an empty name is not read. */
export interface AttributeMap {
  /** Empty: the NameID is the e-mail address. */
  readonly email: string;
  /** Empty: the part of the e-mail address before the @. */
  readonly displayName: string;
  readonly locale: string;
  readonly groups: string;
}

/** Who is asserted to be in this group becomes member of a group, gets a role, or both. */
export interface GroupMapping {
  /** Compared exactly. */
  readonly value: string;
  readonly groupId: GroupId | null;
  readonly role: RoleKey | null;
}

/** What an administrator copies into the identity provider. */
export interface ServiceProviderValues {
  readonly entityId: string;
  readonly acsUrl: string;
  readonly sloUrl: string;
  readonly metadataUrl: string;
  /** Where people begin: a link to this signs in with this connection. */
  readonly loginUrl: string;
  readonly certificates: readonly SpCertificateView[];
}

/** One row of the list of connections. */
export interface ConnectionSummary {
  readonly id: ConnectionId;
  readonly name: string;
  readonly provider: IdentityProvider;
  readonly state: ConnectionState;
  /** Null in a draft whose metadata are still to come. */
  readonly idpEntityId: string | null;
  /** Of the certificate that runs out last. */
  readonly certificateNotAfter: string | null;
  /** Whether the identity provider's metadata has changed and waits for somebody to look. */
  readonly hasPendingMetadata: boolean;
  readonly lastSignInAt: string | null;
  /** How many people have signed in with it. */
  readonly people: number;
  readonly createdAt: string;
}

/** GET /saml-connections/:connectionId */
export interface ConnectionView extends ConnectionSummary {
  /** Grows with every change; a change names the one that it was made on. */
  readonly version: number;
  /** Null in a draft whose metadata are still to come. */
  readonly ssoUrl: string | null;
  readonly sloUrl: string | null;
  readonly certificates: readonly IdpCertificateView[];
  readonly signaturePolicy: SignaturePolicy;
  /** Whether assertions must be encrypted for us. */
  readonly encryptionWanted: boolean;
  /** Whether a response that we did not ask for begins a sign-in of our own. */
  readonly idpInitiatedAllowed: boolean;
  /** Whether people who are not here yet are created when they sign in. */
  readonly jitEnabled: boolean;
  readonly attributes: AttributeMap;
  readonly groupMappings: readonly GroupMapping[];
  /** For people whom no mapping gives a role. */
  readonly defaultRole: RoleKey;
  readonly metadata: ConnectionMetadata;
  readonly serviceProvider: ServiceProviderValues;
}

export interface ConnectionMetadata {
  /** Null: the metadata was uploaded. */
  readonly url: string | null;
  readonly lastRefreshAt: string | null;
  /** Code of the last refresh when it failed. */
  readonly lastFailure: string | null;
  readonly pending: MetadataPreview | null;
}

/** Either the text of the metadata or the address to fetch it from. */
export interface MetadataSource {
  readonly xml?: string;
  readonly url?: string;
}

/** What metadata say, and what would change. Diff of a new connection: everything is added. */
export interface MetadataPreview {
  /** Names these metadata when they are applied: what was looked at is what is taken. */
  readonly digest: string;
  readonly entityId: string;
  readonly ssoUrl: string;
  readonly sloUrl: string | null;
  readonly certificates: readonly CertificateView[];
  readonly diff: readonly MetadataChange[];
}

export const METADATA_FIELDS = ['ssoUrl', 'sloUrl', 'certificate'] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];

/** A certificate is named by its fingerprint. */
export interface MetadataChange {
  readonly field: MetadataField;
  readonly before: string | null;
  readonly after: string | null;
}

/** POST /saml-connections/metadata-preview, and /saml-connections/:connectionId/metadata-preview for a diff. */
export type PreviewMetadata = MetadataSource;

/**
 * POST /saml-connections: a draft. Without metadata it has what the identity provider asks for first: our entity id, our
 * address, our certificate. CONNECTION_METADATA when the metadata cannot be used; the details say why.
 */
export interface CreateConnection {
  readonly name: string;
  readonly provider: IdentityProvider;
  readonly metadata?: MetadataSource;
}

/**
 * PUT /saml-connections/:connectionId/metadata. SETTINGS_CHANGED when the digest is another by now. The first metadata
 * settle the entity id.
 */
export interface ApplyMetadata {
  readonly metadata: MetadataSource;
  readonly digest: string;
}

/** PATCH /saml-connections/:connectionId. Absent fields stay as they are. SETTINGS_CHANGED after a change of others. */
export interface UpdateConnection {
  readonly version: number;
  readonly name?: string;
  readonly provider?: IdentityProvider;
  readonly signaturePolicy?: SignaturePolicy;
  readonly encryptionWanted?: boolean;
  readonly idpInitiatedAllowed?: boolean;
  readonly jitEnabled?: boolean;
  readonly attributes?: AttributeMap;
  readonly groupMappings?: readonly GroupMapping[];
  readonly defaultRole?: RoleKey;
}

/**
 * POST /saml-connections/:connectionId/test-sign-ins: the address to open in another tab. The identity provider sends that
 * tab to `/admin/sign-in/<connectionId>/tests/<testId>`.
 */
export interface StartedTestSignIn {
  readonly id: SamlTestId;
  readonly url: string;
  readonly expiresAt: string;
}

/** waiting: nothing has come back yet. */
export type TestSignInState = 'waiting' | 'passed' | 'failed' | 'expired';

/** GET /saml-connections/:connectionId/test-sign-ins/:testId, for the administrator who started it. */
export interface TestSignIn {
  readonly id: SamlTestId;
  readonly state: TestSignInState;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** In the order in which they are made; what comes after the first failure is `skipped`. */
  readonly checks: readonly TestSignInCheck[];
  /** Who would have signed in; null unless every check passed. */
  readonly person: TestSignInPerson | null;
  /** Every attribute that came, so that a wrong name is found; at most 50. */
  readonly attributes: readonly { readonly name: string; readonly values: readonly string[] }[];
}

export interface TestSignInCheck {
  readonly check: SamlCheck;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it failed. */
  readonly refusal: SamlRefusal | null;
  /** What came and what was wanted, where that can be said, e.g. both audiences. */
  readonly seen: string | null;
  readonly expected: string | null;
}

export interface TestSignInPerson {
  readonly nameId: string;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly groups: readonly string[];
  readonly roles: readonly RoleKey[];
  /** What a real sign-in would do. */
  readonly would: 'sign_in' | 'create' | 'confirm_link';
}

/**
 * POST /me/saml-links. Somebody came from an identity provider with the address of a user who is here; that tab stands at
 * `/link-sign-in/<offerId>`. The user says in a session of their own, in the same browser and within ten minutes, that it was
 * them: from then on they sign in that way. NOT_FOUND otherwise.
 */
export interface AcceptSamlLink {
  readonly offerId: LinkOfferId;
}
