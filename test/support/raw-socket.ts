import type { Ack, ErrorCode, Handshake } from '@rinjo/contract';
import { PROTOCOL, SOCKET_PATH, type WireError } from '@rinjo/contract';
import { io, type Socket } from 'socket.io-client';

/** A socket that keeps to no rule: sends what the test says, in whatever shape. */
export class RawSocket {
  private constructor(private readonly socket: Socket) {}

  /** Throws the code with which the handshake was refused. */
  static open(
    url: string,
    auth: Partial<Record<keyof Handshake, unknown>>,
    options: {
      readonly transports?: ('websocket' | 'polling')[];
      readonly origin?: string;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<RawSocket> {
    const socket = io(url, {
      path: SOCKET_PATH,
      auth: { protocol: PROTOCOL, ...auth },
      transports: options.transports ?? ['websocket'],
      extraHeaders: {
        ...options.headers,
        ...(options.origin === undefined ? {} : { origin: options.origin }),
      },
      reconnection: false,
      forceNew: true,
    });
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(new RawSocket(socket)));
      socket.once('connect_error', (error: Error & { data?: WireError }) => {
        socket.disconnect();
        reject(error.data ? new Refused(error.data.code) : error);
      });
    });
  }

  /** The code of the refusal, `ok`, or `closed` when the socket went away instead. */
  async emit(name: string, ...args: unknown[]): Promise<ErrorCode | 'ok' | 'closed'> {
    const ack = await this.answer(name, ...args);
    if (ack === null) return 'closed';
    return ack.ok ? 'ok' : ack.error.code;
  }

  /** The whole acknowledgement; null when the socket went away instead. */
  answer(name: string, ...args: unknown[]): Promise<Ack<unknown> | null> {
    return new Promise((resolve) => {
      const closed = (): void => resolve(null);
      this.socket.once('disconnect', closed);
      this.socket.emit(name, ...args, (ack: Ack<unknown>) => {
        this.socket.off('disconnect', closed);
        resolve(ack);
      });
    });
  }

  /** One well-formed command with any input. */
  command(name: string, input: unknown, id: unknown = `raw.${Math.random()}`) {
    return this.emit(name, { id, input });
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  async gone(): Promise<void> {
    if (this.socket.connected) await new Promise((resolve) => this.socket.once('disconnect', resolve));
  }

  close(): void {
    this.socket.disconnect();
  }
}

export class Refused extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
  }
}
