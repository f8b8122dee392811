import { io, type Socket } from 'socket.io-client';
import {
  type Ack,
  AVAILABILITY_LIMITS,
  type CallEvent,
  type CommandMessage,
  type CommandName,
  type Commands,
  PROBER_AGENT,
  PROTOCOL,
  SOCKET_PATH,
  type TransientEvent,
  type WireError,
} from '@rinjo/contract';
import { ProbeFailed } from '../service-client.js';

/** What lets a socket in: once, or to the seat that it had before. */
export type CallPass = { readonly ticket: string } | { readonly resumeToken: string };

/** Another node holds the call; the pass is still good. */
class CallIsElsewhere extends ProbeFailed {
  constructor(readonly url: string) {
    super('CALL_ELSEWHERE');
  }
}

/** The line of one participant of a prober's call: commands with one try, and the events of the call. */
export class CallSocket {
  private count = 0;

  /** Resolves when the line is gone. */
  readonly lost: Promise<void>;

  private constructor(private readonly socket: Socket) {
    this.lost = new Promise((resolve) => socket.once('disconnect', () => resolve()));
  }

  /** Through the address that people use, and from there to the node that holds the call. Throws ProbeFailed. */
  static async open(
    url: string,
    pass: CallPass,
    hear: (event: CallEvent | TransientEvent) => void,
  ): Promise<CallSocket> {
    try {
      return await CallSocket.at(url, pass, hear);
    } catch (thrown) {
      if (!(thrown instanceof CallIsElsewhere)) throw thrown;
      return CallSocket.at(thrown.url, pass, hear);
    }
  }

  private static async at(
    url: string,
    pass: CallPass,
    hear: (event: CallEvent | TransientEvent) => void,
  ): Promise<CallSocket> {
    const socket = io(url, {
      ...{ path: SOCKET_PATH, transports: ['websocket'], reconnection: false, forceNew: true },
      auth: { protocol: PROTOCOL, ...pass },
      extraHeaders: { 'user-agent': PROBER_AGENT },
      timeout: AVAILABILITY_LIMITS.probeMs,
    });
    socket.on('event', hear);
    socket.on('transient', hear);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', (error: Error & { data?: WireError }) => {
        socket.disconnect();
        const node = error.data?.code === 'CALL_ELSEWHERE' ? error.data.details['url'] : undefined;
        if (typeof node === 'string') reject(new CallIsElsewhere(node));
        else
          reject(new ProbeFailed(error.data?.code ?? (error.message === 'timeout' ? 'timeout' : 'socket')));
      });
    });
    return new CallSocket(socket);
  }

  /** Throws ProbeFailed with the code of the refusal, `timeout`, or `socket` when the line is gone. */
  async send<C extends CommandName>(name: C, input: Commands[C]['input']): Promise<Commands[C]['output']> {
    this.count += 1;
    const message: CommandMessage<Commands[C]['input']> = { id: `p.${String(this.count)}`, input };
    if (!this.socket.connected) throw new ProbeFailed('socket');
    const ack = await new Promise<Ack<Commands[C]['output']>>((resolve, reject) => {
      const answered = (late: Error | null, answer: Ack<Commands[C]['output']>): void => {
        if (late) reject(new ProbeFailed('timeout'));
        else resolve(answer);
      };
      this.socket.timeout(AVAILABILITY_LIMITS.probeMs).emit(name, message, answered);
    });
    if (ack.ok) return ack.data;
    throw new ProbeFailed(ack.error.code);
  }

  close(): void {
    this.socket.disconnect();
  }
}
