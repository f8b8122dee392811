import type { AppearanceView } from '../appearance.js';
import type { CameraRequestId } from '../commands/camera.js';
import type { CustomFieldQuery, CustomInput, CustomValue } from '../custom-fields.js';
import type { PictureKind } from '../file.js';
import type { CallEndReason, CallPhase, LeaveReason } from '../call.js';
import type {
  CallId,
  FileId,
  GroupId,
  GuestLinkId,
  InvitationId,
  ParticipantId,
  SiteId,
  UserId,
} from '../ids.js';
import type { CallRole } from '../permissions.js';
import type { Locale } from './identity.js';
import type { ConsentText } from './consent.js';
import type { PageQuery } from './page.js';
import type { SiteRef } from './sites.js';

export interface CallView {
  readonly id: CallId;
  readonly title: string;
  readonly site: SiteRef | null;
  readonly phase: CallPhase;
  readonly createdBy: { readonly id: UserId; readonly displayName: string };
  readonly participants: number;
  readonly maxParticipants: number;
  /** The caller's role, if they may join. */
  readonly role: CallRole;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly endReason: CallEndReason | null;
  /** Null for calls that were started at once. */
  readonly schedule: ScheduleView | null;
  /** Guests wait until somebody in the call lets them in. */
  readonly lobby: boolean;
  /** What was entered in the fields that the organization has added, in their order; guests see none. */
  readonly customFields: readonly CustomValue[];
  /** Who has been in it, first come first, some names at most. */
  readonly people: { readonly names: readonly string[]; readonly total: number };
}

/** When a call was planned for. Times are ISO 8601 in UTC. */
export interface ScheduleView {
  readonly startsAt: string;
  readonly endsAt: string;
  /** From here on it may be joined. */
  readonly opensAt: string;
  /** IANA name of the zone in which it was planned. */
  readonly timeZone: string;
}

/** now: may be joined; upcoming: planned and not open yet; past: over. */
export const CALL_TIMES = ['now', 'upcoming', 'past'] as const;
export type CallTime = (typeof CALL_TIMES)[number];

/**
 * GET /calls: calls that the caller created or is invited to; an admin sees all of the tenant. By the time at which they
 * began, else are planned for, else were made: newest first, upcoming ones soonest first.
 */
export interface CallQuery extends PageQuery, CustomFieldQuery {
  readonly when?: CallTime;
  readonly siteId?: SiteId;
  /** Only calls that this user was in. */
  readonly userId?: UserId;
  /** Any part of the title, the site's name, the organization's own fields or the name of somebody who was in it. */
  readonly search?: string;
  /** Only calls at or after this time, and before that one; ISO 8601 with the offset from UTC. */
  readonly from?: string;
  readonly to?: string;
}

/** POST /calls */
export interface CreateCall {
  readonly title: string;
  readonly inviteUserIds: readonly UserId[];
  /** Stand for those of their members who may sign in at this moment. */
  readonly inviteGroupIds?: readonly GroupId[];
  readonly siteId?: SiteId;
  /** The call is planned for then; with `durationMin` and `timeZone`, or none of the three. ISO 8601 with the offset from UTC. */
  readonly startsAt?: string;
  readonly durationMin?: number;
  /** IANA name of the zone in which the organiser thinks. */
  readonly timeZone?: string;
  /** Fields of the organization's own; of a planned call the required ones are needed. */
  readonly customFields?: readonly CustomInput[];
}

/** PATCH /calls/:callId. Absent fields stay as they are; the site and own fields also of a call that is over. */
export interface UpdateCall {
  readonly title?: string;
  /** Null takes the call away from its site. */
  readonly siteId?: SiteId | null;
  /** Without a lobby guests come in at once; those who wait come in. */
  readonly lobby?: boolean;
  /** Of a planned call that nobody has been in. */
  readonly startsAt?: string;
  readonly durationMin?: number;
  readonly timeZone?: string;
  /** Those not named stay as they are. */
  readonly customFields?: readonly CustomInput[];
}

/** POST /calls/:callId/invitations: names somebody, or a group. */
export interface InviteUsers {
  readonly userIds: readonly UserId[];
  /** Stand for those of their members who may sign in at this moment. */
  readonly groupIds?: readonly GroupId[];
}

export interface InvitationView {
  readonly id: InvitationId;
  readonly user: { readonly id: UserId; readonly displayName: string };
  readonly invitedAt: string;
}

/** POST /calls/:callId/guest-links */
export interface CreateGuestLink {
  readonly label?: string;
  /** The guest bears this name and cannot choose another: such a link is for one person, `maxUses` is 1. */
  readonly guestName?: string;
  /** The named guest comes in without waiting in the lobby. */
  readonly skipsLobby?: boolean;
  readonly maxUses: number;
  readonly lifetimeS: number;
  /** The link is sent there by mail, in the language `locale`, which is then needed; times in `timeZone`, else in UTC. */
  readonly mailTo?: string;
  readonly locale?: Locale;
  /** IANA name. */
  readonly timeZone?: string;
}

/** off: this installation sends no mail. The link is good in every case. */
export const MAIL_OUTCOMES = ['sent', 'failed', 'off'] as const;
export type MailOutcome = (typeof MAIL_OUTCOMES)[number];

export const GUEST_LINK_STATES = ['usable', 'expired', 'revoked', 'used_up', 'call_ended'] as const;
export type GuestLinkState = (typeof GUEST_LINK_STATES)[number];

export interface GuestLinkView {
  readonly id: GuestLinkId;
  readonly label: string | null;
  readonly guestName: string | null;
  readonly skipsLobby: boolean;
  /** At the time of the answer. */
  readonly state: GuestLinkState;
  readonly uses: number;
  readonly maxUses: number;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly createdAt: string;
}

/** The link itself, shown once: the server keeps only a hash of its token. */
export interface CreatedGuestLink extends GuestLinkView {
  readonly url: string;
  /** What became of the mail; null when none was asked for. */
  readonly mail: MailOutcome | null;
}

/** GET /calls/:callId/participants */
export interface ParticipationView {
  readonly id: ParticipantId;
  /** Null for guests. */
  readonly userId: UserId | null;
  readonly displayName: string;
  readonly role: CallRole;
  readonly joinedAt: string;
  readonly leftAt: string | null;
  readonly leaveReason: LeaveReason | null;
}

/** POST /calls/:callId/tickets: lets one socket in, once, within 60 s. */
export interface Ticket {
  readonly ticket: string;
  /** Origin of the node that hosts the call. */
  readonly url: string;
  /** Origin of the installation: whoever cannot reach the node any more finds the call again from there. */
  readonly front: string;
  readonly expiresAt: string;
}

/** POST /guest/preview: what the holder of a link is told before joining. */
export interface GuestPreview {
  /** What the guest has to agree to; null for nothing. */
  readonly consent: ConsentText | null;
  readonly tenantName: string;
  readonly callTitle: string;
  readonly invitedBy: string;
  readonly phase: CallPhase;
  /** The name that the link gives; null lets the guest choose one. */
  readonly guestName: string | null;
  /** When the call may be joined, for one that is not open yet. */
  readonly opensAt: string | null;
  readonly appearance: AppearanceView;
}
export interface PreviewGuestLink {
  readonly token: string;
}

/** POST /guest/sessions: uses the link once and signs the guest in to its call. */
export interface CreateGuestSession {
  readonly token: string;
  /** Needed unless the link gives a name, which then counts. */
  readonly displayName?: string;
  /** The version of `GuestPreview.consent` that the guest has agreed to. */
  readonly consentVersion?: number;
}
export interface GuestSessionView {
  readonly callId: CallId;
  readonly invitedBy: string;
  readonly callTitle: string;
  readonly tenantName: string;
  readonly displayName: string;
  readonly expiresAt: string;
  readonly appearance: AppearanceView;
}

/** Query of POST /calls/:callId/files, for what the call itself makes; the body is the picture. What people bring along is uploaded. */
export interface AddFile {
  readonly kind: PictureKind;
  readonly name?: string;
  /** The photo request that this file answers. */
  readonly requestId?: CameraRequestId;
  /** Computed by the device that took it, in hexadecimal; what comes must have it. */
  readonly sha256?: string;
  /** By the clock of the device, ISO 8601. */
  readonly takenAt?: string;
  /** Milliseconds by which the device's clock is ahead of the server's. */
  readonly clockOffsetMs?: number;
  /** The picture is a page of this shared PDF; with `pageNumber`, from 1, and `pageCount`. For a `sheet`, and for nothing else. */
  readonly pageOf?: FileId;
  readonly pageNumber?: number;
  readonly pageCount?: number;
}
