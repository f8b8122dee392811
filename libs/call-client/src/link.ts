import {
  type Ack,
  type CallEvent,
  type CommandMessage,
  type CommandName,
  type Commands,
  type DeskEvent,
  type Handshake,
  PROTOCOL,
  SOCKET_PATH,
  type TransientEvent,
  type WireError,
} from '@rinjo/contract';
import { CallError } from './call-session.js';
import { afterAwake, type ClientClock } from './clock.js';

/** What a link tells its owner. */
export interface LinkListener {
  event(event: CallEvent): void;
  transient(event: TransientEvent): void;
  /** On a desk line. */
  desk?(event: DeskEvent): void;
  /** The connection is gone for good; a new link is needed. Called once, not after `close`. */
  down(): void;
}

/** One live connection to the node that hosts the call. */
export interface Link {
  /** Sends a command. Throws `CallError`: what the server refused, or UNREACHABLE when it does not answer. */
  send<C extends CommandName>(name: C, input: Commands[C]['input']): Promise<Commands[C]['output']>;
  /** Asks whether the server still hears; a link that is not answered soon is down, as its listener hears. */
  prove(): void;
  close(): void;
}

export type OpenLink = (
  url: string,
  proof: Omit<Handshake, 'protocol'>,
  listener: LinkListener,
  clock: ClientClock,
) => Promise<Link>;

/** How long an answer may take before the same request is sent again. */
const ANSWER_MS = 4_000;
const TRIES = 2;
const CONNECT_MS = 8_000;
/** A line that answers at all answers a question this small within this time. */
const PROVE_MS = 600;

/** The few things of a socket that a link needs, so that tests can hold the other end. */
export interface WireSocket {
  on(name: string, listener: (payload: never) => void): unknown;
  emit(name: string, message: unknown, ack: (answer: Ack<unknown>) => void): unknown;
  disconnect(): unknown;
}

/** Commands over a connected socket: numbered, retried once with the same number, one answer each. */
export class SocketLink implements Link {
  private count = 0;
  private gone = false;
  private proving = false;
  /** Request ids are remembered per seat, and a seat outlives a link: no two links may use the same ones. */
  private readonly name: string;
  private readonly waiting = new Set<(error: CallError) => void>();

  constructor(
    private readonly socket: WireSocket,
    private readonly listener: LinkListener,
    private readonly clock: ClientClock,
  ) {
    this.name = Math.floor(clock.random() * 2 ** 32).toString(36);
    socket.on('event', (event: CallEvent) => listener.event(event));
    socket.on('transient', (event: TransientEvent) => listener.transient(event));
    socket.on('desk', (event: DeskEvent) => listener.desk?.(event));
    socket.on('disconnect', () => this.drop());
  }

  async send<C extends CommandName>(name: C, input: Commands[C]['input']): Promise<Commands[C]['output']> {
    this.count += 1;
    const message: CommandMessage<Commands[C]['input']> = { id: `${this.name}.${this.count}`, input };
    const answer = await this.ask(name, message, TRIES);
    if (answer.ok) return answer.data as Commands[C]['output'];
    throw toCallError(answer.error);
  }

  close(): void {
    this.gone = true;
    this.socket.disconnect();
    this.refuseWaiting();
  }

  prove(): void {
    if (this.gone || this.proving) return;
    this.proving = true;
    const cancel = afterAwake(this.clock, PROVE_MS, () => this.drop());
    this.waiting.add(cancel);
    this.count += 1;
    this.socket.emit('call.ping', { id: `${this.name}.${this.count}`, input: {} }, () => {
      this.proving = false;
      this.waiting.delete(cancel);
      cancel();
    });
  }

  private ask(name: CommandName, message: CommandMessage<unknown>, tries: number): Promise<Ack<unknown>> {
    return new Promise((resolve, reject: (error: CallError) => void) => {
      if (this.gone) {
        reject(unreachable());
        return;
      }
      const settle = (finish: () => void): void => {
        cancel();
        this.waiting.delete(refuse);
        finish();
      };
      const refuse = (error: CallError): void => settle(() => reject(error));
      const cancel = afterAwake(this.clock, ANSWER_MS, () =>
        settle(() => {
          if (tries > 1 && !this.gone) this.ask(name, message, tries - 1).then(resolve, reject);
          else {
            reject(unreachable());
            this.drop();
          }
        }),
      );
      this.waiting.add(refuse);
      this.socket.emit(name, message, (answer) => settle(() => resolve(answer)));
    });
  }

  /** A server that does not answer is as good as gone: the owner looks for a new way at once. */
  private drop(): void {
    if (this.gone) return;
    this.close();
    this.listener.down();
  }

  private refuseWaiting(): void {
    for (const refuse of [...this.waiting]) refuse(unreachable());
  }
}

/** Opens a socket.io connection; the package is loaded here, so that pages without a call do not carry it. */
export const openSocketLink: OpenLink = async (url, proof, listener, clock) => {
  const { io } = await import('socket.io-client');
  const auth: Handshake = { protocol: PROTOCOL, ...proof };
  const socket = io(url, {
    path: SOCKET_PATH,
    auth: { ...auth },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    timeout: CONNECT_MS,
  });
  // Listens before the connection stands: what the server sends first must not be missed.
  const link = new SocketLink(socket, listener, clock);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error: Error & { data?: WireError }) => {
      link.close();
      reject(error.data ? toCallError(error.data) : unreachable(error));
    });
  });
  return link;
};

function toCallError(error: WireError): CallError {
  return new CallError(error.code, error.details);
}

function unreachable(cause?: unknown): CallError {
  return new CallError('UNREACHABLE', {}, { cause });
}
