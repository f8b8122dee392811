import type { CallId, ProducerId } from '@rinjo/contract';
import type { types } from 'mediasoup';
import { DomainError } from '../../platform/errors/domain-error.js';
import { causeOf, type Logger } from '../../platform/logging/logger.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import type { Clock } from '../../platform/time/clock.js';
import type { MediaListener } from '../calls/index.js';
import { asked } from './media-errors.js';
import type { Peer } from './peer.js';
import { Room } from './room.js';
import { MAX_INCOMING } from './transports.js';
import type { WorkerPool } from './worker-pool.js';

const MOVE_RETRY_MS = 1_000;

/** The rooms of all calls that have media in this process. They move when their worker dies. */
export class Rooms {
  private readonly rooms = new Map<CallId, Room>();
  /** Calls whose cameras may send more than usual, in bit/s. */
  private readonly allowed = new Map<CallId, number>();

  constructor(
    private readonly pool: WorkerPool,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly listener: () => MediaListener | null,
  ) {}

  find(callId: CallId): Room | undefined {
    return this.rooms.get(callId);
  }

  /** Makes it for the first who comes. */
  of(seat: SeatRef): Room {
    const known = this.rooms.get(seat.callId);
    if (known) return known;
    const room: Room = new Room({ tenantId: seat.tenantId, callId: seat.callId }, this.pool, (producerId) =>
      this.listener()?.speakerChanged(room.call, room.ownerOf(producerId)?.seat.participantId ?? null),
    );
    room.cameraBitrate = this.allowed.get(seat.callId) ?? MAX_INCOMING.camera;
    this.rooms.set(seat.callId, room);
    return room;
  }

  peer(seat: SeatRef): Peer | undefined {
    return this.rooms.get(seat.callId)?.peers.get(seat.participantId);
  }

  /** Throws MEDIA_UNAVAILABLE. */
  at(seat: SeatRef): { readonly room: Room; readonly peer: Peer } {
    const room = this.rooms.get(seat.callId);
    const peer = room?.peers.get(seat.participantId);
    if (!room || !peer) throw new DomainError('MEDIA_UNAVAILABLE');
    return { room, peer };
  }

  senderOf(producerId: ProducerId): SeatRef | null {
    const owners = [...this.rooms.values()].map((room) => room.ownerOf(producerId));
    return owners.find((peer) => peer !== undefined)?.seat ?? null;
  }

  /** What the cameras of a call may send in all, in bit/s; null: what is usual. */
  async allow(callId: CallId, cameraBitrate: number | null): Promise<void> {
    if (cameraBitrate === null) this.allowed.delete(callId);
    else this.allowed.set(callId, cameraBitrate);
    const room = this.rooms.get(callId);
    if (!room) return;
    room.cameraBitrate = cameraBitrate ?? MAX_INCOMING.camera;
    for (const peer of room.peers.values()) {
      const extra = peer.sends('screen') ? MAX_INCOMING.screen : 0;
      await asked(
        async () => await peer.transports.get('send')?.setMaxIncomingBitrate(room.cameraBitrate + extra),
      );
    }
  }

  /** All calls of a dead worker find a new place at the same time; clients are told as soon as theirs is ready. */
  moveAway(dead: types.Worker): void {
    for (const room of this.rooms.values()) if (room.isOn(dead)) void this.move(room);
  }

  close(callId: CallId): void {
    this.rooms.get(callId)?.close();
    this.rooms.delete(callId);
  }

  closeAll(): void {
    for (const room of this.rooms.values()) room.close();
    this.rooms.clear();
  }

  private async move(room: Room): Promise<void> {
    try {
      await room.move(this.clock, () => this.listener()?.lost(room.call));
      if (!room.closed) this.listener()?.moved(room.call);
    } catch (cause) {
      this.logger.error('a call lost its media and found no other place', causeOf(cause));
      if (!room.closed) this.clock.after(MOVE_RETRY_MS, () => void this.move(room));
    }
  }
}
