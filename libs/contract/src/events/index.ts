import type { CallEndReason, LeaveReason, ParticipantView, ProducerView } from '../call.js';
import type { DrawingStep } from '../drawing.js';
import type { ChatMessage, HandSignal } from '../chat.js';
import type { BoardView } from '../board.js';
import type { CameraOutcome, CameraState, CameraWant, CameraWantKind } from '../camera.js';
import type { CameraRequestId } from '../commands/camera.js';
import type { DirectSignal, DirectView } from '../direct.js';
import type { FileView } from '../file.js';
import type { CameraMeter, ConformityView } from '../conformity.js';
import type { ErrorCode } from '../errors.js';
import type { ConsumerId, ParticipantId, ProducerId } from '../ids.js';
import type { InterruptionView } from '../interruption.js';
import type { LobbyDecision, LobbyPlace, LobbyView } from '../lobby.js';
import type { QualityView } from '../quality.js';
import type { RecordingView } from '../recording.js';
import type { StageView } from '../surface.js';
import type { DeskEvent } from './desk.js';

export * from './desk.js';

/** Numbered events of a call. A client that resumes gets the ones it missed, in order. */
export interface CallEvents {
  'participant.joined': { readonly participant: ParticipantView };
  'participant.changed': { readonly participant: ParticipantView };
  'participant.left': { readonly participantId: ParticipantId; readonly reason: LeaveReason };
  'producer.added': { readonly producer: ProducerView };
  'producer.changed': { readonly producerId: ProducerId; readonly paused: boolean };
  'producer.framed': { readonly producerId: ProducerId; readonly frame: number };
  'producer.removed': { readonly producerId: ProducerId; readonly participantId: ParticipantId };
  'drawing.changed': { readonly step: DrawingStep };
  'chat.added': { readonly message: ChatMessage };
  'file.added': { readonly file: FileView };
  /** Null: the camera is off. */
  'camera.changed': { readonly participantId: ParticipantId; readonly camera: CameraState | null };
  'interruption.changed': { readonly interruption: InterruptionView };
  'quality.changed': { readonly quality: QualityView };
  'board.changed': { readonly board: BoardView };
  'recording.changed': { readonly recording: RecordingView | null };
  'conformity.changed': { readonly conformity: ConformityView };
  'stage.changed': { readonly stage: StageView };
  'direct.changed': { readonly direct: DirectView };
  'call.changed': { readonly title: string };
  /** The call's media is on another worker: make new transports. `epoch` grows with each move. */
  'media.moved': { readonly epoch: number };
  /** The call's media is gone and there is no other place for it yet; `media.moved` comes when there is. */
  'media.lost': Record<string, never>;
  'call.ended': { readonly reason: CallEndReason };
}

/** Events for one participant or of no lasting value: not numbered, never replayed. */
export interface TransientEvents {
  'speaker.changed': { readonly participantId: ParticipantId | null };
  /** The largest layer of an own track that anybody looks at; null: all, -1: none. The others need not be sent. */
  'producer.demand': { readonly producerId: ProducerId; readonly layer: number | null };
  /** A picture in place of a film that the line there cannot carry: JPEG in base64. */
  'still.shown': { readonly participantId: ParticipantId; readonly at: string; readonly jpeg: string };
  /** How every camera stands, every two seconds while the call is measured. */
  'conformity.measured': { readonly cameras: readonly CameraMeter[] };
  'consumer.closed': { readonly consumerId: ConsumerId };
  'consumer.starved': { readonly consumerId: ConsumerId; readonly starved: boolean };
  /** A pointer, for those without a data channel: a packet in base64. */
  'pointer.moved': { readonly participantId: ParticipantId; readonly packet: string };
  /** Own packets were dropped; `closed`: no more are taken on the channel. */
  'pointer.refused': { readonly code: ErrorCode; readonly closed: boolean };
  /** From the other one of two who are connected directly. */
  'direct.signalled': { readonly round: number; readonly signal: DirectSignal };
  /** Somebody gives a sign. */
  'hand.signalled': { readonly participantId: ParticipantId; readonly signal: HandSignal };
  /** Somebody wants something of this device's camera; `consented`: the person has said yes in this call already. */
  'camera.asked': {
    readonly requestId: CameraRequestId;
    readonly by: ParticipantId;
    readonly want: CameraWant;
    readonly consented: boolean;
  };
  /** What became of an own request. */
  'camera.outcome': {
    readonly requestId: CameraRequestId;
    readonly of: ParticipantId;
    readonly want: CameraWantKind;
    readonly outcome: CameraOutcome;
  };
  /** Who waits; to those who may let people in. */
  'lobby.changed': LobbyView;
  /** To a waiting guest: how it stands, and how it ended. */
  'lobby.place': LobbyPlace;
  'lobby.decided': { readonly decision: LobbyDecision };
  /** The server ends this seat for good; the socket closes next. */
  'seat.closed': { readonly reason: LeaveReason };
}

export type CallEvent = {
  [E in keyof CallEvents]: {
    readonly seq: number;
    readonly at: string;
    readonly name: E;
    readonly payload: CallEvents[E];
  };
}[keyof CallEvents];

export type TransientEvent = {
  [E in keyof TransientEvents]: { readonly name: E; readonly payload: TransientEvents[E] };
}[keyof TransientEvents];

/** What the socket carries from server to client. */
export interface ServerMessages {
  event: (event: CallEvent) => void;
  transient: (event: TransientEvent) => void;
  desk: (event: DeskEvent) => void;
}
