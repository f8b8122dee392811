import type { BoardView } from './board.js';
import type { CameraView } from './camera.js';
import type { ContactCard } from './emergency-contacts.js';
import type { ConformityView } from './conformity.js';
import type { DirectView } from './direct.js';
import type { DrawingView } from './drawing.js';
import type { ChatMessage } from './chat.js';
import type { FileView } from './file.js';
import type { LobbyView } from './lobby.js';
import type { CallId, ParticipantId, ProducerId, UserId } from './ids.js';
import type { InterruptionView } from './interruption.js';
import type { CallRole } from './permissions.js';
import type { RecordingView } from './recording.js';
import type { QualityView } from './quality.js';
import type { StageView } from './surface.js';
import type { FeaturesInUse } from './tenant-features.js';

/** planned -> ringing/open -> live -> ended. `open`: may be joined, nobody is in it; `live`: somebody holds a seat. */
export const CALL_PHASES = ['planned', 'ringing', 'open', 'live', 'ended'] as const;
export type CallPhase = (typeof CALL_PHASES)[number];

export const CALL_END_REASONS = ['ended_by_host', 'last_left', 'cancelled', 'expired', 'server'] as const;
export type CallEndReason = (typeof CALL_END_REASONS)[number];

export const LEAVE_REASONS = [
  'left',
  'removed',
  'lost_signal',
  'call_ended',
  'signed_out',
  'media_failed',
] as const;
export type LeaveReason = (typeof LEAVE_REASONS)[number];

export const MEDIA_SOURCES = ['camera', 'microphone', 'screen', 'screen_audio'] as const;
export type MediaSource = (typeof MEDIA_SOURCES)[number];

export const DEVICE_KINDS = ['phone', 'tablet', 'desktop'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** A participant as everybody in the call sees it. `userId` is null for guests. */
export interface ParticipantView {
  readonly id: ParticipantId;
  readonly displayName: string;
  readonly role: CallRole;
  readonly userId: UserId | null;
  readonly device: DeviceKind;
  /** `reconnecting`: the socket dropped and the seat is held. */
  readonly state: 'connected' | 'reconnecting';
  readonly joinedAt: string;
  /** Which of the call's colours marks this participant's pointer and drawings, from 0. */
  readonly colour: number;
}

/** A track that somebody sends. */
export interface ProducerView {
  readonly id: ProducerId;
  readonly participantId: ParticipantId;
  readonly kind: 'audio' | 'video';
  readonly source: MediaSource;
  readonly paused: boolean;
  /** 1 to 65535, unique in the call: what a pointer packet calls this picture. 0 is the picture on the shared stage. */
  readonly tag: number;
  /** Version of the picture, 16 bits: grows when it is rotated, zoomed, or comes from another camera. */
  readonly frame: number;
}

/** What each feature adds to the state of a call. On the server a `CallPart`, on the client a reducer of the same name. */
export interface CallParts {
  readonly stage: StageView;
  readonly drawing: DrawingView;
  readonly files: readonly FileView[];
  /** What cameras can do and how they are set; only those whose devices told it. */
  readonly cameras: readonly CameraView[];
  /** How well people are connected; only those whose devices told it, or whose picture is wished otherwise. */
  readonly quality: readonly QualityView[];
  /** Cameras and microphones that are on and give nothing; nobody else's. */
  readonly interruptions: readonly InterruptionView[];
  readonly conformity: ConformityView;
  /** Null until somebody writes on it. */
  readonly board: BoardView | null;
  /** Null while nothing is recorded. */
  readonly recording: RecordingView | null;
  /** Null for whoever may not let people in. */
  readonly lobby: LobbyView | null;
  /** How the call goes on while somebody has no media from the server. */
  readonly direct: DirectView;
  /** For when the service cannot be reached; guests see what is meant for them. */
  readonly contacts: ContactCard;
  /** What the organization does without. */
  readonly features: FeaturesInUse;
  /** The last messages, oldest first. */
  readonly chat: readonly ChatMessage[];
}

/** The state of a call from which a client builds everything. `event` is the number of the last event it contains. */
export interface CallSnapshot {
  readonly callId: CallId;
  readonly title: string;
  readonly phase: CallPhase;
  readonly epoch: number;
  readonly event: number;
  readonly self: ParticipantId;
  readonly participants: readonly ParticipantView[];
  readonly producers: readonly ProducerView[];
  readonly activeSpeaker: ParticipantId | null;
  readonly maxParticipants: number;
  readonly parts: CallParts;
}
