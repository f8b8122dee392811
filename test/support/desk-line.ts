import {
  type Ack,
  type DeskCommands,
  type DeskEvent,
  type DeskEvents,
  PROTOCOL,
  SOCKET_PATH,
  type WireError,
} from '@rinjo/contract';
import { io, type Socket } from 'socket.io-client';
import type { HttpClient } from './http-client.js';
import { Refused } from './raw-socket.js';

export interface DeskLineOptions {
  readonly origin?: string | null;
  readonly auth?: Readonly<Record<string, unknown>>;
  /** As a trusted proxy tells. */
  readonly address?: string;
}

/** A tab of a signed-in person as a test sees it: commands out, everything that arrived kept. */
export class TestDeskLine {
  readonly events: DeskEvent[] = [];
  lost = false;
  private count = 0;
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly socket: Socket) {
    socket.on('desk', (event: DeskEvent) => this.heard(() => this.events.push(event)));
    socket.on('disconnect', () => this.heard(() => (this.lost = true)));
  }

  /** Connected, before anything was asked. Throws `Refused`. */
  static async open(client: HttpClient, options: DeskLineOptions = {}): Promise<TestDeskLine> {
    const { origin = client.url, auth = { protocol: PROTOCOL, desk: true } } = options;
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const socket = io(client.url, {
      path: SOCKET_PATH,
      auth: { ...auth },
      transports: ['websocket'],
      extraHeaders: {
        cookie,
        ...(origin === null ? {} : { origin }),
        ...(options.address === undefined ? {} : { 'x-forwarded-for': options.address }),
      },
      reconnection: false,
      forceNew: true,
    });
    const line = new TestDeskLine(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', (error: Error & { data?: WireError }) => {
        socket.disconnect();
        reject(error.data ? new Refused(error.data.code) : error);
      });
    });
    return line;
  }

  /** Connected, and seen by others to be there. */
  static async to(client: HttpClient): Promise<TestDeskLine> {
    const line = await TestDeskLine.open(client);
    await line.send('desk.state', {});
    return line;
  }

  async send<N extends keyof DeskCommands>(
    name: N,
    input: DeskCommands[N]['input'],
  ): Promise<DeskCommands[N]['output']> {
    const ack = await this.answer(name, { id: `test.${(this.count += 1)}`, input });
    if (!ack.ok) throw new Refused(ack.error.code);
    return ack.data as DeskCommands[N]['output'];
  }

  /** Whatever the test says, in whatever shape; the code of the refusal, `ok`, or `closed`. */
  async raw(name: string, message: unknown): Promise<string> {
    const ack = await this.answer(name, message);
    return ack.ok ? 'ok' : ack.error.code;
  }

  /** Resolves with the payload of the first event of this name that fits, past or to come. */
  async hears<E extends keyof DeskEvents>(
    name: E,
    fits: (payload: DeskEvents[E]) => boolean = () => true,
  ): Promise<DeskEvents[E]> {
    for (;;) {
      for (const event of this.events)
        if (event.name === name && fits(event.payload as DeskEvents[E]))
          return event.payload as DeskEvents[E];
      await this.next();
    }
  }

  async gone(): Promise<void> {
    while (!this.lost) await this.next();
  }

  close(): void {
    this.socket.disconnect();
  }

  /** The whole acknowledgement. */
  answer(name: string, message: unknown): Promise<Ack<unknown>> {
    return new Promise((resolve) => {
      const closed = (): void => resolve({ ok: false, error: CLOSED });
      this.socket.once('disconnect', closed);
      this.socket.emit(name, message, (ack: Ack<unknown>) => {
        this.socket.off('disconnect', closed);
        resolve(ack);
      });
    });
  }

  private next(): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
    });
  }

  private heard(change: () => unknown): void {
    change();
    for (const look of [...this.waiting]) look();
  }
}

const CLOSED = { code: 'UNREACHABLE', message: 'closed', requestId: '', details: {} } as const;
