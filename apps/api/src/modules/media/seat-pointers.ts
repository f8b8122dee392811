import type { CallId, OpenPointer, PointerLine } from '@rinjo/contract';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { asked } from './media-errors.js';
import { pointerLineOf } from './pointer-relay.js';
import type { Rooms } from './rooms.js';

/** The pointers of seats: a channel in for each that points, and a line out for each that sees. */
export class SeatPointers {
  constructor(
    private readonly rooms: Rooms,
    private readonly pointed: (seat: SeatRef, bytes: Uint8Array) => void,
  ) {}

  async open(seat: SeatRef, input: OpenPointer): Promise<string> {
    const { room, peer } = this.rooms.at(seat);
    const transport = peer.transport(input.transportId, 'send');
    const { pointers } = await room.place();
    peer.pointer?.close();
    const producer = await asked(() => pointers.tap(transport, input, (bytes) => this.pointed(seat, bytes)));
    room.mustHave(peer, producer);
    peer.pointer = producer;
    return producer.id;
  }

  close(seat: SeatRef): void {
    this.rooms.peer(seat)?.pointer?.close();
  }

  async openLine(seat: SeatRef): Promise<PointerLine> {
    const { room, peer } = this.rooms.at(seat);
    const transport = peer.transports.get('recv');
    if (!transport) throw new DomainError('CONFLICT');
    const { pointers } = await room.place();
    peer.pointerLine?.close();
    const consumer = await asked(() => pointers.line(transport));
    room.mustHave(peer, consumer);
    peer.pointerLine = consumer;
    return pointerLineOf(consumer);
  }

  hasLine(seat: SeatRef): boolean {
    const peer = this.rooms.peer(seat);
    if (!peer?.pointerLine || peer.pointerLine.closed) return false;
    return peer.transports.get('recv')?.sctpState === 'connected';
  }

  show(callId: CallId, bytes: Uint8Array): void {
    this.rooms.find(callId)?.showPointer(bytes);
  }
}
