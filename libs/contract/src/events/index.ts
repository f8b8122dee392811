import type { CallEndReason, LeaveReason, ParticipantView, ProducerView } from '../call.js';
import type { ConsumerId, ParticipantId, ProducerId } from '../ids.js';
import type { StageView } from '../surface.js';

/** Numbered events of a call. A client that resumes gets the ones it missed, in order. */
export interface CallEvents {
  'participant.joined': { readonly participant: ParticipantView };
  'participant.changed': { readonly participant: ParticipantView };
  'participant.left': { readonly participantId: ParticipantId; readonly reason: LeaveReason };
  'producer.added': { readonly producer: ProducerView };
  'producer.changed': { readonly producerId: ProducerId; readonly paused: boolean };
  'producer.removed': { readonly producerId: ProducerId; readonly participantId: ParticipantId };
  'stage.changed': { readonly stage: StageView };
  'call.changed': { readonly title: string };
  /** The call's media is on another worker: make new transports. `epoch` grows with each move. */
  'media.moved': { readonly epoch: number };
  'call.ended': { readonly reason: CallEndReason };
}

/** Events for one participant or of no lasting value: not numbered, never replayed. */
export interface TransientEvents {
  'speaker.changed': { readonly participantId: ParticipantId | null };
  'consumer.closed': { readonly consumerId: ConsumerId };
  'consumer.starved': { readonly consumerId: ConsumerId; readonly starved: boolean };
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
}
