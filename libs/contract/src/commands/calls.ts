import type { CallSnapshot, DeviceKind } from '../call.js';
import type { CallEvent } from '../events/index.js';
import type { ParticipantId } from '../ids.js';
import type { LobbyPlace } from '../lobby.js';
import type { Permission } from '../permissions.js';
import type { IceServer, RtpCapabilities } from '../media.js';

export interface JoinCall {
  readonly device: DeviceKind;
}

/** What a seat comes with. `resumeToken` is secret to this client and is replaced by each resume. */
export interface JoinedCall {
  readonly kind: 'seat';
  readonly snapshot: CallSnapshot;
  readonly resumeToken: string;
  readonly rtpCapabilities: RtpCapabilities;
  readonly iceServers: readonly IceServer[];
}

/** A guest has to wait: `lobby.decided` says what became of it. No seat, and nothing of the call. */
export interface WaitingCall {
  readonly kind: 'lobby';
  readonly place: LobbyPlace;
}

export interface ResumeCall {
  /** Number of the last event that this client has seen. */
  readonly lastEvent: number;
}

/** `missed` has every event after `lastEvent`; null when they are no longer kept: rebuild from the snapshot. */
export interface ResumedCall extends JoinedCall {
  readonly missed: readonly CallEvent[] | null;
  /** False when the media seat was lost meanwhile: make new transports. */
  readonly mediaKept: boolean;
}

export interface RemoveParticipant {
  readonly participantId: ParticipantId;
}

export type Nothing = Readonly<Record<string, never>>;

export interface CallCommands {
  'call.join': { input: JoinCall; output: JoinedCall | WaitingCall };
  'call.resume': { input: ResumeCall; output: ResumedCall };
  'call.snapshot': { input: Nothing; output: CallSnapshot };
  /** Asks whether the server still hears. */
  'call.ping': { input: Nothing; output: Nothing };
  /** Also from the lobby. */
  'call.leave': { input: Nothing; output: Nothing };
  'call.end': { input: Nothing; output: Nothing };
  'participant.remove': { input: RemoveParticipant; output: Nothing };
}

export const CALL_COMMANDS = {
  'call.join': 'call:join',
  'call.resume': 'call:join',
  'call.snapshot': 'call:join',
  'call.ping': 'call:join',
  'call.leave': 'call:join',
  'call.end': 'call:end',
  'participant.remove': 'participant:remove',
} as const satisfies Record<keyof CallCommands, Permission>;
