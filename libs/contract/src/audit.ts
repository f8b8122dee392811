import type { CallEndReason, LeaveReason } from './call.js';
import type { CameraWantKind } from './camera.js';
import type { ConformityPreset } from './conformity.js';
import type { FileKind, FileType } from './file.js';
import type { KeyRefusal, KeyScope } from './keys.js';
import type { GiveUpReason } from './lobby.js';
import type { SessionFactor } from './http/identity.js';
import type { MetadataField } from './http/saml.js';
import type {
  CallId,
  ConnectionId,
  DomainId,
  FileId,
  GroupId,
  GuestLinkId,
  GuestSessionId,
  KeyId,
  LobbyEntryId,
  ParticipantId,
  PasskeyId,
  RingId,
  RoleId,
  SessionId,
  SiteId,
  UserId,
  WebhookId,
} from './ids.js';
import type { MailOutcome } from './http/calls.js';
import type { RoleKey } from './http/roles.js';
import type { CallRole, Permission } from './permissions.js';
import type { RingState } from './reach.js';
import type { LogoutRefusal } from './saml-logout.js';
import type { MetadataRefusal } from './saml-metadata.js';
import type { SamlRefusal } from './saml.js';
import type { SignInMethod, SignInRefusal } from './sign-in.js';

export type AuditOutcome = 'success' | 'refused';

interface LobbyAuditDetails {
  readonly callId: CallId;
  readonly lobbyEntryId: LobbyEntryId;
  readonly guestSessionId: GuestSessionId;
}

/** The closed vocabulary of the audit log: every action and its details. */
export interface AuditDetails {
  'tenant.created': { readonly slug: string; readonly plan: string };
  'tenant.updated': { readonly fields: readonly string[] };
  'tenant.addresses_changed': { readonly before: readonly string[]; readonly after: readonly string[] };
  'tenant.consent_changed': { readonly version: number; readonly hash: string };
  /** Of a user by the entry's actor; of a guest, who was nobody before, by the session. */
  'consent.accepted': {
    readonly version: number;
    readonly hash: string;
    readonly guestSessionId?: GuestSessionId;
  };
  'signin.succeeded': {
    readonly userId: UserId;
    readonly sessionId: SessionId;
    readonly method: SignInMethod;
    readonly factors: readonly SessionFactor[];
    /** What the browser calls itself, cut to LIMITS.userAgent. */
    readonly userAgent: string;
    /** With SAML. */
    readonly connectionId?: ConnectionId;
  };
  'signin.rejected': {
    readonly reason: SignInRefusal | SamlRefusal;
    readonly method: SignInMethod;
    /** Absent when nobody of the tenant is meant. */
    readonly userId?: UserId;
    readonly userAgent: string;
    /** With SAML: the connection, and what came and what was wanted. */
    readonly connectionId?: ConnectionId;
    readonly seen?: string;
    readonly expected?: string;
  };
  'session.revoked': { readonly userId: UserId; readonly sessionId: SessionId };
  'session.stepped_up': { readonly sessionId: SessionId; readonly factors: readonly SessionFactor[] };
  /** The emergency administrator signed in without single sign-on. */
  'signin.break_glass': { readonly userId: UserId; readonly sessionId: SessionId };
  'factor.added': { readonly userId: UserId; readonly factor: 'passkey' | 'totp' };
  'factor.removed': { readonly userId: UserId; readonly factor: 'passkey' | 'totp' };
  'factor.recovery_codes_renewed': { readonly userId: UserId };
  'factor.recovery_code_used': { readonly userId: UserId; readonly left: number };
  'factor.reset': { readonly userId: UserId };
  /** The counter of a passkey went back: its key may exist twice. */
  'factor.passkey_copied': { readonly userId: UserId; readonly passkeyId: PasskeyId };
  'tenant.security_changed': { readonly fields: readonly string[] };
  /** The identity provider says that the person has signed out there. */
  'session.ended_by_provider': {
    readonly userId: UserId;
    readonly sessionId: SessionId;
    readonly connectionId: ConnectionId;
  };
  /** A logout message of an identity provider was not accepted. */
  'logout.rejected': { readonly connectionId: ConnectionId; readonly reason: LogoutRefusal };
  'session.signed_out': { readonly sessionId: SessionId };
  'user.created': { readonly userId: UserId; readonly roles: readonly RoleKey[] };
  'user.updated': {
    readonly userId: UserId;
    readonly fields: readonly string[];
    /** What they are now, when they are among the fields. */
    readonly roles?: readonly RoleKey[];
  };
  'user.deactivated': { readonly userId: UserId };
  'user.reactivated': { readonly userId: UserId };
  'user.password_changed': { readonly userId: UserId };
  'user.imported': {
    readonly created: number;
    readonly updated: number;
    readonly refused: number;
    /** SHA-256 of the file. */
    readonly hash: string;
  };
  'user.exported': { readonly people: number };
  'user.invited': { readonly userId: UserId; readonly mail: MailOutcome | 'waiting' };
  'user.invitation_accepted': { readonly userId: UserId };
  'user.invitation_revoked': { readonly userId: UserId };
  'user.password_reset_requested': { readonly userId: UserId };
  /** A refusal that whoever asked does not hear of. */
  'user.password_reset_refused': {
    readonly userId?: UserId;
    readonly reason: 'unknown' | 'not_active' | 'sso_required';
  };
  /** What says who it was is gone; the id stays. */
  'user.deleted': { readonly userId: UserId };
  'connection.created': { readonly connectionId: ConnectionId; readonly name: string };
  'connection.updated': { readonly connectionId: ConnectionId; readonly fields: readonly string[] };
  'connection.enabled': { readonly connectionId: ConnectionId };
  'connection.disabled': { readonly connectionId: ConnectionId };
  'connection.deleted': { readonly connectionId: ConnectionId; readonly name: string };
  /** A test sign-in came back; `refusal` is missing when every check passed. */
  'connection.tested': { readonly connectionId: ConnectionId; readonly refusal?: SamlRefusal };
  'connection.key_rotated': { readonly connectionId: ConnectionId; readonly fingerprint: string };
  /** Somebody who was here signs in with this connection from now on. */
  'connection.linked': { readonly connectionId: ConnectionId; readonly userId: UserId };
  'group.created': { readonly groupId: GroupId; readonly displayName: string };
  'group.renamed': { readonly groupId: GroupId; readonly displayName: string };
  'group.members_changed': {
    readonly groupId: GroupId;
    readonly added: readonly UserId[];
    readonly removed: readonly UserId[];
  };
  'group.deleted': { readonly groupId: GroupId; readonly displayName: string };
  'domain.added': { readonly domainId: DomainId; readonly domain: string };
  'domain.verified': { readonly domainId: DomainId; readonly domain: string };
  /** The record was not found for so long that the domain counts as verified no more. */
  'domain.lost': { readonly domainId: DomainId; readonly domain: string };
  'domain.removed': { readonly domainId: DomainId; readonly domain: string };
  'domain.sso_changed': {
    readonly domainId: DomainId;
    readonly domain: string;
    readonly connectionId: ConnectionId | null;
    readonly enforced: boolean;
  };
  'role.created': {
    readonly roleId: RoleId;
    readonly name: string;
    readonly permissions: readonly Permission[];
  };
  'role.updated': {
    readonly roleId: RoleId;
    readonly fields: readonly string[];
    readonly added: readonly Permission[];
    readonly removed: readonly Permission[];
  };
  /** `people` had it and have `movedTo` since; null when nobody had it. */
  'role.deleted': {
    readonly roleId: RoleId;
    readonly name: string;
    readonly people: number;
    readonly movedTo: RoleKey | null;
  };
  /** Fingerprints of certificates that are accepted from now on, and of those that are not in seven days. */
  'connection.metadata_applied': {
    readonly connectionId: ConnectionId;
    readonly fields: readonly MetadataField[];
    readonly added: readonly string[];
    readonly retiring: readonly string[];
  };
  /** The address of the metadata has something new that nobody vouched for: an administrator looks first. */
  'connection.metadata_waiting': { readonly connectionId: ConnectionId; readonly digest: string };
  'connection.metadata_failed': { readonly connectionId: ConnectionId; readonly reason: MetadataRefusal };
  'connection.certificate_dropped': { readonly connectionId: ConnectionId; readonly fingerprint: string };
  'connection.certificate_expiring': {
    readonly connectionId: ConnectionId;
    readonly fingerprint: string;
    readonly notAfter: string;
  };
  'service_account.created': { readonly userId: UserId; readonly roles: readonly string[] };
  'service_account.updated': { readonly userId: UserId; readonly fields: readonly string[] };
  'service_account.deactivated': { readonly userId: UserId };
  'service_account.reactivated': { readonly userId: UserId };
  'key.created': {
    readonly keyId: KeyId;
    readonly userId: UserId;
    readonly scopes: readonly KeyScope[];
    readonly addresses: readonly string[];
    readonly expiresAt: string;
  };
  /** `keyId` goes on for a while; `nextKeyId` takes its place. */
  'key.rotated': { readonly keyId: KeyId; readonly nextKeyId: KeyId; readonly until: string };
  'key.revoked': { readonly keyId: KeyId; readonly userId: UserId };
  'key.refused': { readonly keyId: KeyId; readonly reason: KeyRefusal };
  'site.created': { readonly siteId: SiteId };
  'site.updated': { readonly siteId: SiteId; readonly fields: readonly string[] };
  'site.archived': { readonly siteId: SiteId };
  'site.restored': { readonly siteId: SiteId };
  'call.created': { readonly callId: CallId };
  'call.updated': { readonly callId: CallId; readonly fields: readonly string[] };
  'call.invited': { readonly callId: CallId; readonly userId: UserId };
  'call.uninvited': { readonly callId: CallId; readonly userId: UserId };
  'call.cancelled': { readonly callId: CallId };
  'call.guest_link_created': { readonly callId: CallId; readonly guestLinkId: GuestLinkId };
  /** `to` is the address as `maskedAddress` leaves it. */
  'call.guest_link_mailed': {
    readonly callId: CallId;
    readonly guestLinkId: GuestLinkId;
    readonly to: string;
    readonly outcome: 'sent' | 'failed';
  };
  'call.guest_link_revoked': { readonly callId: CallId; readonly guestLinkId: GuestLinkId };
  /** Somebody has come by a link; whether they get in is another matter. */
  'call.guest_link_used': {
    readonly callId: CallId;
    readonly guestLinkId: GuestLinkId;
    readonly guestSessionId: GuestSessionId;
  };
  'call.guest_waiting': LobbyAuditDetails;
  'call.guest_admitted': LobbyAuditDetails;
  'call.guest_denied': LobbyAuditDetails;
  'call.guest_gave_up': {
    readonly callId: CallId;
    readonly lobbyEntryId: LobbyEntryId;
    readonly reason: GiveUpReason;
  };
  'call.ticket_issued': { readonly callId: CallId };
  'call.joined': { readonly callId: CallId; readonly participantId: ParticipantId; readonly role: CallRole };
  'call.left': {
    readonly callId: CallId;
    readonly participantId: ParticipantId;
    readonly reason: LeaveReason;
  };
  'call.participant_removed': { readonly callId: CallId; readonly participantId: ParticipantId };
  'call.ended': { readonly callId: CallId; readonly reason: CallEndReason };
  'call.media_moved': { readonly callId: CallId; readonly epoch: number };
  'call.conformity_chosen': {
    readonly callId: CallId;
    readonly participantId: ParticipantId;
    readonly preset: ConformityPreset;
  };
  'ring.started': {
    readonly callId: CallId;
    readonly ringId: RingId;
    readonly userId: UserId;
    readonly state: RingState;
  };
  'ring.answered': { readonly callId: CallId; readonly ringId: RingId };
  'ring.declined': { readonly callId: CallId; readonly ringId: RingId };
  'ring.missed': { readonly callId: CallId; readonly ringId: RingId };
  'ring.cancelled': { readonly callId: CallId; readonly ringId: RingId };
  'presence.chosen': { readonly doNotDisturb: boolean };
  'drawing.cleared': { readonly callId: CallId; readonly participantId: ParticipantId };
  'camera.requested': {
    readonly callId: CallId;
    readonly participantId: ParticipantId;
    readonly of: ParticipantId;
    readonly want: CameraWantKind;
  };
  'camera.allowed': { readonly callId: CallId; readonly participantId: ParticipantId };
  'file.added': {
    readonly callId: CallId;
    readonly fileId: FileId;
    readonly participantId: ParticipantId;
    readonly kind: FileKind;
    readonly type: FileType;
    readonly bytes: number;
    readonly sha256: string;
  };
  /** `url` is the origin alone: receivers keep secrets in paths. */
  'webhook.created': {
    readonly webhookId: WebhookId;
    readonly url: string;
    readonly events: readonly string[];
  };
  'webhook.updated': { readonly webhookId: WebhookId; readonly fields: readonly string[] };
  'webhook.enabled': { readonly webhookId: WebhookId };
  'webhook.disabled': { readonly webhookId: WebhookId; readonly because: 'admin' | 'failing' | 'gone' };
  'webhook.secret_rotated': { readonly webhookId: WebhookId };
  'webhook.tested': { readonly webhookId: WebhookId };
  'webhook.replayed': { readonly webhookId: WebhookId; readonly count: number };
  'webhook.deleted': { readonly webhookId: WebhookId; readonly url: string };
  'access.denied': { readonly what: string };
}
export type AuditAction = keyof AuditDetails;

/** All actions, for filters and for the check of the database column. */
export const AUDIT_ACTIONS = [
  'tenant.created',
  'tenant.updated',
  'tenant.addresses_changed',
  'tenant.consent_changed',
  'consent.accepted',
  'signin.succeeded',
  'signin.rejected',
  'session.revoked',
  'session.stepped_up',
  'signin.break_glass',
  'factor.added',
  'factor.removed',
  'factor.recovery_codes_renewed',
  'factor.recovery_code_used',
  'factor.reset',
  'factor.passkey_copied',
  'tenant.security_changed',
  'session.ended_by_provider',
  'logout.rejected',
  'session.signed_out',
  'user.created',
  'user.updated',
  'user.deactivated',
  'user.reactivated',
  'user.password_changed',
  'user.imported',
  'user.exported',
  'user.invited',
  'user.invitation_accepted',
  'user.invitation_revoked',
  'user.password_reset_requested',
  'user.password_reset_refused',
  'user.deleted',
  'connection.created',
  'connection.updated',
  'connection.enabled',
  'connection.disabled',
  'connection.deleted',
  'connection.tested',
  'connection.key_rotated',
  'connection.linked',
  'group.created',
  'group.renamed',
  'group.members_changed',
  'group.deleted',
  'domain.added',
  'domain.verified',
  'domain.lost',
  'domain.removed',
  'domain.sso_changed',
  'role.created',
  'role.updated',
  'role.deleted',
  'connection.metadata_applied',
  'connection.metadata_waiting',
  'connection.metadata_failed',
  'connection.certificate_dropped',
  'connection.certificate_expiring',
  'service_account.created',
  'service_account.updated',
  'service_account.deactivated',
  'service_account.reactivated',
  'key.created',
  'key.rotated',
  'key.revoked',
  'key.refused',
  'site.created',
  'site.updated',
  'site.archived',
  'site.restored',
  'call.created',
  'call.updated',
  'call.invited',
  'call.uninvited',
  'call.cancelled',
  'call.guest_link_created',
  'call.guest_link_mailed',
  'call.guest_link_revoked',
  'call.guest_link_used',
  'call.guest_waiting',
  'call.guest_admitted',
  'call.guest_denied',
  'call.guest_gave_up',
  'call.ticket_issued',
  'call.joined',
  'call.left',
  'call.participant_removed',
  'call.ended',
  'call.media_moved',
  'call.conformity_chosen',
  'ring.started',
  'ring.answered',
  'ring.declined',
  'ring.missed',
  'ring.cancelled',
  'presence.chosen',
  'drawing.cleared',
  'camera.requested',
  'camera.allowed',
  'file.added',
  'webhook.created',
  'webhook.updated',
  'webhook.enabled',
  'webhook.disabled',
  'webhook.secret_rotated',
  'webhook.tested',
  'webhook.replayed',
  'webhook.deleted',
  'access.denied',
] as const satisfies readonly AuditAction[];
