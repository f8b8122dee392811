import { setTimeout as sleep } from 'node:timers/promises';
import type {
  CallEvent,
  DeviceKind,
  DirectSignal,
  DirectState,
  IceServer,
  ParticipantId,
  TransientEvent,
} from '@rinjo/contract';
import { CallSocket } from '../call/call-socket.js';
import { Waiting } from '../call/waiting.js';
import { ProbeFailed } from '../service-client.js';
import { DirectPeer } from './direct-peer.js';

const LEAVING_MS = 1_000;

/** One of two who do without the media server: signalling of their call, and a connection of their own. */
export class DirectSeat {
  private readonly waiting = new Waiting();
  private peer: DirectPeer | null = null;
  private round = 0;
  /** Signals that came before the connection was there. */
  private early: DirectSignal[] = [];

  private constructor(
    private readonly socket: CallSocket,
    private readonly self: ParticipantId,
    private known: DirectState,
  ) {}

  /** Takes a seat by a ticket. Throws ProbeFailed. */
  static async join(url: string, ticket: string, device: DeviceKind): Promise<DirectSeat> {
    const early: (CallEvent | TransientEvent)[] = [];
    let hear = (event: CallEvent | TransientEvent): void => void early.push(event);
    const socket = await CallSocket.open(url, { ticket }, (event) => hear(event));
    try {
      const joined = await socket.send('call.join', { device });
      if (joined.kind !== 'seat') throw new ProbeFailed('lobby');
      const { self, parts } = joined.snapshot;
      const seat = new DirectSeat(socket, self, parts.direct.state);
      hear = (event) => seat.hear(event);
      for (const event of early) hear(event);
      return seat;
    } catch (thrown) {
      socket.close();
      throw thrown;
    }
  }

  /** How the service says that the call goes on. */
  get state(): DirectState {
    return this.known;
  }

  /** Resolves with the state when it is one. */
  async until(is: (state: DirectState) => boolean): Promise<DirectState> {
    await this.waiting.until(() => is(this.known));
    return this.known;
  }

  /** Says whether this device has to do without the media server. */
  async want(wanted: boolean): Promise<void> {
    this.known = (await this.socket.send('direct.want', { wanted })).state;
    this.waiting.look();
  }

  async open(round: number): Promise<readonly IceServer[]> {
    return (await this.socket.send('direct.open', { round })).iceServers;
  }

  /** Resolves when packets can flow. */
  async connect({ round, relayOnly, firm }: Extract<DirectState, { readonly kind: 'open' }>): Promise<void> {
    const iceServers = await this.open(round);
    this.round = round;
    this.peer = new DirectPeer({
      ...{ iceServers, relayOnly, firm: firm === this.self },
      send: async (signal) => {
        await this.socket.send('direct.signal', { round, signal });
      },
    });
    for (const signal of this.early.splice(0)) this.peer.hear(signal);
    await this.peer.connect();
  }

  /** Resolves when some packets of the other's sound and picture have come. */
  async hearsAll(): Promise<void> {
    await this.peer?.hearsAll();
  }

  /** Leaves as far as the service still answers. */
  async close(): Promise<void> {
    await this.peer?.close();
    const leave = this.socket.send('call.leave', {}).catch(() => undefined);
    await Promise.race([leave, sleep(LEAVING_MS, undefined, { ref: false })]);
    this.socket.close();
  }

  private hear(event: CallEvent | TransientEvent): void {
    if (event.name === 'direct.changed') this.known = event.payload.direct.state;
    if (event.name === 'direct.signalled') {
      const { round, signal } = event.payload;
      if (this.peer && round === this.round) this.peer.hear(signal);
      else this.early.push(signal);
    }
    this.waiting.look();
  }
}
