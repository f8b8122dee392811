import type { CallEndReason, LeaveReason } from '../call.js';
import type { ConformityPreset } from '../conformity.js';
import type { CallId, GuestLinkId, GuestSessionId, LobbyEntryId, ParticipantId, UserId } from '../ids.js';
import type { GiveUpReason } from '../lobby.js';
import type { CallRole } from '../permissions.js';

type LobbyAuditDetails = {
  readonly callId: CallId;
  readonly lobbyEntryId: LobbyEntryId;
  readonly guestSessionId: GuestSessionId;
};

/** Calls, their guests and who was in them. */
export interface CallsAudit {
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
  /** The two people in it are connected without the media server. */
  'call.direct_opened': {
    readonly callId: CallId;
    readonly participantIds: readonly ParticipantId[];
    readonly relayOnly: boolean;
  };
  'call.direct_closed': { readonly callId: CallId };
  'call.conformity_chosen': {
    readonly callId: CallId;
    readonly participantId: ParticipantId;
    readonly preset: ConformityPreset;
  };
}

export const CALLS_AUDIT = [
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
  'call.direct_opened',
  'call.direct_closed',
  'call.conformity_chosen',
] as const satisfies readonly (keyof CallsAudit)[];
