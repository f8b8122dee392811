import type { LeaveReason, LobbyPlace, ParticipantId, TransientEvent } from '@rinjo/contract';
import type { CallView } from './call-view.js';
import type { WithoutServer } from './direct/without-server.js';
import type { Exchange } from './exchange.js';
import type { LobbyWait } from './lobby-wait.js';
import type { PointerChannel } from './pointer-channel.js';

/** The parts of a client that what is sent in passing concerns. */
export interface PassingEars {
  readonly exchange: Exchange;
  readonly pointer: PointerChannel;
  readonly view: CallView;
  readonly lobby: LobbyWait;
  /** Null before it is loaded. */
  without(): WithoutServer | null;
  log(message: string, details: Readonly<Record<string, unknown>>): void;
  speaks(participantId: ParticipantId | null): void;
  reshape(): void;
  waits(place: LobbyPlace): void;
  closed(reason: LeaveReason): void;
}

/** Events for one participant or of no lasting value: each to the part that it concerns. */
export function hearInPassing(event: TransientEvent, ears: PassingEars): void {
  switch (event.name) {
    case 'speaker.changed':
      ears.speaks(event.payload.participantId);
      return;
    case 'consumer.starved':
      ears.exchange.starve(event.payload.consumerId, event.payload.starved);
      return;
    case 'consumer.closed':
      ears.exchange.forget(event.payload.consumerId);
      return;
    case 'producer.demand':
      ears.exchange.session?.demand(event.payload.producerId, event.payload.layer);
      ears.reshape();
      return;
    case 'pointer.moved':
      ears.pointer.hearSocket(event.payload.participantId, event.payload.packet);
      return;
    case 'pointer.refused':
      ears.log('pointer refused', event.payload);
      return;
    case 'direct.signalled':
      ears.without()?.hear(event.payload.round, event.payload.signal);
      return;
    case 'lobby.changed':
      ears.view.showLobby(event.payload);
      return;
    case 'lobby.place':
      ears.waits(event.payload);
      return;
    case 'lobby.decided':
      ears.lobby.hear(event);
      return;
    case 'seat.closed':
      ears.closed(event.payload.reason);
      return;
    // Features listen for these.
    case 'camera.asked':
    case 'camera.outcome':
    case 'conformity.measured':
    case 'hand.signalled':
    case 'still.shown':
  }
}
