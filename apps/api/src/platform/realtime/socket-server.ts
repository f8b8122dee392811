import { Injectable } from '@nestjs/common';
import type { CallEvent, DeskEvent, ServerMessages } from '@rinjo/contract';
import type { DefaultEventsMap, Server } from 'socket.io';
import type { Principal } from '../access/principal.js';
import type { ConnectionData } from './connection.js';

type AnyServer = Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, ConnectionData>;

/** A transient event as it is sent; the broadcaster has checked the pair. */
interface TransientMessage {
  readonly name: string;
  readonly payload: unknown;
}

/** The socket.io server of this process, once it listens. */
@Injectable()
export class SocketServer {
  private io: AnyServer | null = null;

  attach(io: AnyServer): void {
    this.io = io;
  }

  emit(room: string, channel: keyof ServerMessages, message: CallEvent | DeskEvent | TransientMessage): void {
    this.io?.to(room).emit(channel, message);
  }

  enter(socketId: string, rooms: string[]): void {
    void this.io?.sockets.sockets.get(socketId)?.join(rooms);
  }

  leave(socketId: string, rooms: readonly string[]): void {
    const socket = this.io?.sockets.sockets.get(socketId);
    for (const room of rooms) void socket?.leave(room);
  }

  /** Closes the sockets of these callers. */
  closeWhere(applies: (principal: Principal) => boolean): void {
    for (const { data } of this.io?.sockets.sockets.values() ?? [])
      if (applies(data.principal)) data.connection.close();
  }

  /** Sockets in a room. */
  sizeOf(room: string): number {
    return this.io?.sockets.adapter.rooms.get(room)?.size ?? 0;
  }

  get connections(): number {
    return this.io?.sockets.sockets.size ?? 0;
  }
}
