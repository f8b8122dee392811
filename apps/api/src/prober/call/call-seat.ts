import { setTimeout as sleep } from 'node:timers/promises';
import type {
  CallEvent,
  ConsumerId,
  DeviceKind,
  JoinedCall,
  ParticipantId,
  ProducerId,
  ProducerView,
  RecordingId,
  RtpCapabilities,
  RtpParameters,
  TransientEvent,
} from '@rinjo/contract';
import { ProbeFailed } from '../service-client.js';
import { type CallPass, CallSocket } from './call-socket.js';
import { NarrowLine } from './narrow-line.js';
import { OrtcTransport } from './ortc-transport.js';
import { relayOf } from './relay-server.js';
import { type Picture, speak, type SpokenKind, spokenParameters } from './spoken-packets.js';
import { Waiting } from './waiting.js';

const SSRC_MAX = 2 ** 31;
/** The other's microphone and camera. */
const TRACKS = 2;
/** How long a service that may be gone is waited for. */
const LEAVING_MS = 1_000;

export interface HeardTimes {
  readonly first: number;
  readonly last: number;
}

/** How a seat differs from the one of every minute. */
export interface SeatKind {
  readonly picture?: Picture;
  /** What comes goes through a line that can be made narrow, and that the service is told about. */
  readonly line?: boolean;
  /** Everything goes through a relay that is reached over TCP or TLS, as where there is no UDP. */
  readonly relayed?: boolean;
}

/** One of the two in a prober's call: signalling, ICE, DTLS and SRTP as a browser has them, with packets that are always the same. */
export class CallSeat {
  private transports: OrtcTransport[] = [];
  private readonly stops: (() => void)[] = [];
  /** What the other sends, and whether a packet of it has come. */
  private readonly offered = new Map<ProducerId, SpokenKind>();
  private readonly heard = new Map<SpokenKind, HeardTimes>();
  /** How many packets of it have come. */
  private readonly counted = { audio: 0, video: 0 };
  /** Tracks that the server has stopped for this line. */
  private readonly starved = new Set<ConsumerId>();
  private stills = 0;
  private line: NarrowLine | null = null;
  private readonly waiting = new Waiting();
  private left = false;

  private constructor(
    private readonly socket: CallSocket,
    private readonly capabilities: RtpCapabilities,
    /** With it the seat is taken up again after the line was lost. */
    readonly resumeToken: string,
    private readonly kind: SeatKind,
    /** How many to turn to when nothing can be reached came with the seat. */
    readonly contacts: number,
  ) {}

  /** Takes a seat by a ticket. Throws ProbeFailed. */
  static join(url: string, ticket: string, device: DeviceKind, kind: SeatKind = {}): Promise<CallSeat> {
    const sit = async (socket: CallSocket): Promise<JoinedCall> => {
      const joined = await socket.send('call.join', { device });
      if (joined.kind !== 'seat') throw new ProbeFailed('lobby');
      return joined;
    };
    return CallSeat.enter(url, { ticket }, sit, kind);
  }

  /** Takes up the seat that it had, on whatever process. Throws ProbeFailed. */
  static resume(url: string, resumeToken: string): Promise<CallSeat> {
    return CallSeat.enter(url, { resumeToken }, (socket) => socket.send('call.resume', { lastEvent: 0 }));
  }

  private static async enter(
    url: string,
    pass: CallPass,
    sit: (socket: CallSocket) => Promise<JoinedCall>,
    kind: SeatKind = {},
  ): Promise<CallSeat> {
    const early: (CallEvent | TransientEvent)[] = [];
    let hear = (event: CallEvent | TransientEvent): void => void early.push(event);
    const socket = await CallSocket.open(url, pass, (event) => hear(event));
    try {
      const { snapshot, rtpCapabilities, resumeToken } = await sit(socket);
      const capabilities = kind.line ? withEstimation(rtpCapabilities) : withoutEstimation(rtpCapabilities);
      const { self, producers, parts } = snapshot;
      const seat = new CallSeat(socket, capabilities, resumeToken, kind, parts.contacts.contacts.length);
      for (const producer of producers) seat.offer(producer, self);
      hear = (event) => seat.hear(event, self);
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
        rtpParameters: spokenParameters(kind, ssrc, this.kind.picture),
      });
      this.stops.push(speak(kind, ssrc, send.transport, this.kind.picture));
    }
    await this.waiting.until(() => this.offered.size >= TRACKS);
    const bySsrc = new Map<number, SpokenKind>();
    recv.transport.onRtp((packet) => {
      const kind = bySsrc.get(packet.header.ssrc);
      const deliver = (): void => {
        if (kind !== undefined) this.came(kind);
      };
      // What the service tries the line with goes through it as well.
      if (this.line) this.line.take(packet, deliver);
      else deliver();
    });
    for (const [producerId, kind] of this.offered) {
      const { id, rtpParameters } = await this.socket.send('media.consume', { producerId });
      for (const { ssrc } of rtpParameters.encodings ?? []) if (ssrc !== undefined) bySsrc.set(ssrc, kind);
      if (this.kind.line && kind === 'video') this.line = lineOf(rtpParameters, recv.transport);
      await this.socket.send('media.resumeConsumer', { consumerId: id });
    }
  }

  /** Resolves when that many packets of the other's camera or microphone have come, `after` so many. */
  hears(kind: SpokenKind, packets = 1, after = 0): Promise<void> {
    return this.waiting.until(() => this.counted[kind] >= after + packets);
  }

  /** How many packets have come. */
  packets(kind: SpokenKind): number {
    return this.counted[kind];
  }

  /** Makes the line carry so many bit/s and no more. Resolves when the server has stopped the picture for it. */
  async narrowTo(bitrate: number): Promise<void> {
    this.line?.narrow(bitrate);
    await this.waiting.until(() => this.starved.size > 0);
  }

  /** Says that its line carries no film, and sends a still as devices do then. Throws ProbeFailed. */
  async sendStill(jpeg: string): Promise<void> {
    await this.socket.send('quality.report', {
      ...{ mode: 'stills', cause: 'bandwidth', rttMs: null, lossPercent: null, uplinkKbps: 100 },
    });
    await this.socket.send('still.send', { jpeg });
  }

  /** Resolves with the first still of the other. */
  seesStill(): Promise<void> {
    return this.waiting.until(() => this.stills > 0);
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
    this.line?.stop();
    this.socket.close();
    await Promise.all(this.transports.splice(0).map((transport) => transport.close()));
  }

  private came(kind: SpokenKind): void {
    const now = performance.now();
    this.heard.set(kind, { first: this.heard.get(kind)?.first ?? now, last: now });
    this.counted[kind] += 1;
    this.waiting.look();
  }

  private hear(event: CallEvent | TransientEvent, self: ParticipantId): void {
    if (event.name === 'producer.added') this.offer(event.payload.producer, self);
    else if (event.name === 'producer.removed') this.offered.delete(event.payload.producerId);
    else if (event.name === 'still.shown') this.stills += 1;
    else if (event.name === 'consumer.starved') {
      if (event.payload.starved) this.starved.add(event.payload.consumerId);
      else this.starved.delete(event.payload.consumerId);
    }
    this.waiting.look();
  }

  private offer({ id, participantId, source }: ProducerView, self: ProducerView['participantId']): void {
    if (participantId === self || (source !== 'camera' && source !== 'microphone')) return;
    this.offered.set(id, source === 'camera' ? 'video' : 'audio');
    this.waiting.look();
  }

  private async open(direction: 'send' | 'recv') {
    const created = await this.socket.send('media.createTransport', { direction });
    const transport = await OrtcTransport.to(created, this.kind.relayed ? relayOf(created.iceServers) : null);
    this.transports.push(transport);
    const { dtlsParameters } = transport;
    await this.socket.send('media.connectTransport', { transportId: created.id, dtlsParameters });
    await transport.start();
    return { id: created.id, transport };
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

const NUMBERED = 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01';

/** It tells what comes and when, so that the service estimates the line as it does those of browsers. */
const withEstimation = ({ codecs, headerExtensions }: RtpCapabilities): RtpCapabilities => ({
  codecs:
    codecs?.map((codec) => ({
      ...codec,
      rtcpFeedback: codec.rtcpFeedback?.filter(({ type }) => type !== 'goog-remb') ?? [],
    })) ?? [],
  headerExtensions: headerExtensions?.filter(({ uri }) => uri === NUMBERED) ?? [],
});

/** Throws ProbeFailed where the service does not number its packets: it would never know the line. */
function lineOf({ encodings, headerExtensions }: RtpParameters, transport: OrtcTransport): NarrowLine {
  const ssrc = encodings?.[0]?.ssrc;
  const headerId = headerExtensions?.find(({ uri }) => uri === NUMBERED)?.id;
  if (ssrc === undefined || headerId === undefined) throw new ProbeFailed('no_estimate');
  return new NarrowLine({ ssrc, headerId }, (bytes) => transport.feedBack(bytes));
}
