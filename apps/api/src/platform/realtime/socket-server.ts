import { Injectable } from '@nestjs/common';
import type { CallEvent, ServerMessages } from '@rinjo/contract';
import type { DefaultEventsMap, Server } from 'socket.io';
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

  emit(room: string, channel: keyof ServerMessages, message: CallEvent | TransientMessage): void {
    this.io?.to(room).emit(channel, message);
  }

  enter(socketId: string, rooms: string[]): void {
    void this.io?.sockets.sockets.get(socketId)?.join(rooms);
  }

  /** Sockets in a room. */
  sizeOf(room: string): number {
    return this.io?.sockets.adapter.rooms.get(room)?.size ?? 0;
  }

  get connections(): number {
    return this.io?.sockets.sockets.size ?? 0;
  }
}
