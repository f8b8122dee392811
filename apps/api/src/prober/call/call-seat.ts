import { setTimeout as sleep } from 'node:timers/promises';
import type {
  CallEvent,
  DeviceKind,
  JoinedCall,
  ProducerId,
  ProducerView,
  RecordingId,
  RtpCapabilities,
} from '@rinjo/contract';
import { ProbeFailed } from '../service-client.js';
import { type CallPass, CallSocket } from './call-socket.js';
import { OrtcTransport } from './ortc-transport.js';
import { speak, type SpokenKind, spokenParameters } from './spoken-packets.js';

const SSRC_MAX = 2 ** 31;
/** The other's microphone and camera. */
const TRACKS = 2;
/** How long a service that may be gone is waited for. */
const LEAVING_MS = 1_000;

export interface HeardTimes {
  readonly first: number;
  readonly last: number;
}

/** One of the two in a prober's call: signalling, ICE, DTLS and SRTP as a browser has them, with packets that are always the same. */
export class CallSeat {
  private transports: OrtcTransport[] = [];
  private readonly stops: (() => void)[] = [];
  /** What the other sends, and whether a packet of it has come. */
  private readonly offered = new Map<ProducerId, SpokenKind>();
  private readonly heard = new Map<SpokenKind, HeardTimes>();
  private readonly waiting = new Set<() => void>();
  private left = false;

  private constructor(
    private readonly socket: CallSocket,
    private readonly capabilities: RtpCapabilities,
    /** With it the seat is taken up again after the line was lost. */
    readonly resumeToken: string,
  ) {}

  /** Takes a seat by a ticket. Throws ProbeFailed. */
  static join(url: string, ticket: string, device: DeviceKind): Promise<CallSeat> {
    return CallSeat.enter(url, { ticket }, async (socket) => {
      const joined = await socket.send('call.join', { device });
      if (joined.kind !== 'seat') throw new ProbeFailed('lobby');
      return joined;
    });
  }

  /** Takes up the seat that it had, on whatever process. Throws ProbeFailed. */
  static resume(url: string, resumeToken: string): Promise<CallSeat> {
    return CallSeat.enter(url, { resumeToken }, (socket) => socket.send('call.resume', { lastEvent: 0 }));
  }

  private static async enter(
    url: string,
    pass: CallPass,
    sit: (socket: CallSocket) => Promise<JoinedCall>,
  ): Promise<CallSeat> {
    const early: CallEvent[] = [];
    let hear = (event: CallEvent): void => void early.push(event);
    const socket = await CallSocket.open(url, pass, (event) => hear(event));
    try {
      const { snapshot, rtpCapabilities, resumeToken } = await sit(socket);
      const seat = new CallSeat(socket, withoutEstimation(rtpCapabilities), resumeToken);
      const { self, producers } = snapshot;
      for (const producer of producers) seat.offer(producer, self);
      hear = (event) => {
        if (event.name === 'producer.added') seat.offer(event.payload.producer, self);
        else if (event.name === 'producer.removed') seat.offered.delete(event.payload.producerId);
      };
      for (const event of early) hear(event);
      return seat;
    } catch (thrown) {
      socket.close();
      throw thrown;
    }
  }

  /** Opens both ways and sends. Throws ProbeFailed. */
  async connect(): Promise<void> {
    await this.socket.send('media.declareCapabilities', { rtpCapabilities: this.capabilities });
    const [send, recv] = await Promise.all([this.open('send'), this.open('recv')]);
    for (const kind of ['audio', 'video'] as const) {
      const ssrc = 1 + Math.floor(Math.random() * SSRC_MAX);
      await this.socket.send('media.produce', {
        ...{ transportId: send.id, kind, source: kind === 'audio' ? 'microphone' : 'camera', paused: false },
        rtpParameters: spokenParameters(kind, ssrc),
      });
      this.stops.push(speak(kind, ssrc, send.transport));
    }
    await this.until(() => this.offered.size >= TRACKS);
    const bySsrc = new Map<number, SpokenKind>();
    recv.transport.onRtp(({ header }) => {
      const kind = bySsrc.get(header.ssrc);
      if (kind === undefined) return;
      const now = performance.now();
      const known = this.heard.get(kind);
      this.heard.set(kind, { first: known?.first ?? now, last: now });
      if (!known) this.look();
    });
    for (const [producerId, kind] of this.offered) {
      const { id, rtpParameters } = await this.socket.send('media.consume', { producerId });
      for (const { ssrc } of rtpParameters.encodings ?? []) if (ssrc !== undefined) bySsrc.set(ssrc, kind);
      await this.socket.send('media.resumeConsumer', { consumerId: id });
    }
  }

  /** Resolves with the first packet of the other's camera or microphone. */
  hears(kind: SpokenKind): Promise<void> {
    return this.until(() => this.heard.has(kind));
  }

  /** When packets of that kind came, by `performance.now()`; null when none has. */
  heardAt(kind: SpokenKind): HeardTimes | null {
    return this.heard.get(kind) ?? null;
  }

  /** Resolves when its line is gone. */
  get lost(): Promise<void> {
    return this.socket.lost;
  }

  async startRecording(): Promise<RecordingId> {
    return (await this.socket.send('recording.start', {})).recordingId;
  }

  async stopRecording(): Promise<void> {
    await this.socket.send('recording.stop', {});
  }

  /** Says so to the service; `close` all the same. */
  async leave(): Promise<void> {
    await this.socket.send('call.leave', {});
    this.left = true;
  }

  /**
   * Leaves as far as the service still answers: a seat whose line is only cut is kept for a while, and the next call would
   * wait for what it does not send any more.
   */
  async close(): Promise<void> {
    for (const stop of this.stops.splice(0)) stop();
    if (!this.left)
      await Promise.race([this.leave().catch(() => undefined), sleep(LEAVING_MS, undefined, { ref: false })]);
    await this.drop();
  }

  /** Goes without a word, as a line does that is cut: its seat is kept for a while. */
  async drop(): Promise<void> {
    for (const stop of this.stops.splice(0)) stop();
    this.socket.close();
    await Promise.all(this.transports.splice(0).map((transport) => transport.close()));
  }

  private offer({ id, participantId, source }: ProducerView, self: ProducerView['participantId']): void {
    if (participantId === self || (source !== 'camera' && source !== 'microphone')) return;
    this.offered.set(id, source === 'camera' ? 'video' : 'audio');
    this.look();
  }

  private async open(direction: 'send' | 'recv') {
    const created = await this.socket.send('media.createTransport', { direction });
    const transport = await OrtcTransport.to(created);
    this.transports.push(transport);
    const { dtlsParameters } = transport;
    await this.socket.send('media.connectTransport', { transportId: created.id, dtlsParameters });
    await transport.start();
    return { id: created.id, transport };
  }

  private until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!condition()) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }

  private look(): void {
    for (const look of [...this.waiting]) look();
  }
}

/** It sends no feedback about bandwidth, so it must not promise any. */
const withoutEstimation = ({ codecs }: RtpCapabilities): RtpCapabilities => ({
  codecs:
    codecs?.map((codec) => ({
      ...codec,
      rtcpFeedback:
        codec.rtcpFeedback?.filter(({ type }) => type !== 'transport-cc' && type !== 'goog-remb') ?? [],
    })) ?? [],
  headerExtensions: [],
});
