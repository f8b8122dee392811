import type {
  CallEvent,
  CreatedConsumer,
  DeviceKind,
  MediaSource,
  ProducerId,
  ProducerView,
  RtpCapabilities,
  RtpParameters,
} from '@rinjo/contract';
import { CallError } from '@rinjo/call-client';
import { CallLine } from './call-line.js';
import { OrtcTransport } from '../../apps/api/src/prober/call/ortc-transport.js';
import { noise, play, type RtpStream, silence } from './rtp-source.js';

export interface PeerOptions {
  readonly device?: DeviceKind;
  /** What it sends; silence and VP8-shaped noise unless told. */
  readonly camera?: ((ssrc: number) => RtpStream) | null;
  readonly microphone?: ((ssrc: number) => RtpStream) | null;
  /** Takes what the others send; yes unless told. */
  readonly receives?: boolean;
}

let nextSsrc = 1_000;

/**
 * A participant without a browser: real signalling, ICE, DTLS, SRTP and RTP; no codecs and no bandwidth estimation.
 * Sends until closed, receives everything the others send, and makes new transports when the call's media moves.
 */
export class RtpPeer {
  /** Packets received, by producer. */
  readonly received = new Map<ProducerId, number>();
  private readonly stops: (() => void)[] = [];
  private readonly wanted = new Map<ProducerId, ProducerView>();
  private readonly bySsrc = new Map<number, ProducerId>();
  private transports: OrtcTransport[] = [];
  private work: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<(producerId: ProducerId) => void>();

  private constructor(
    readonly line: CallLine,
    private readonly capabilities: RtpCapabilities,
    private readonly options: PeerOptions,
  ) {}

  static async join(line: CallLine, options: PeerOptions = {}): Promise<RtpPeer> {
    const joined = await line.join(options.device);
    const peer = new RtpPeer(line, withoutEstimation(joined.rtpCapabilities), options);
    for (const producer of joined.snapshot.producers) peer.wanted.set(producer.id, producer);
    await line.send('media.declareCapabilities', { rtpCapabilities: peer.capabilities });
    await peer.connect();
    line.onEvent((event) => peer.hear(event));
    return peer;
  }

  /** Resolves with the first packet of any producer that is not in `known`. */
  firstPacket(known: ReadonlySet<ProducerId> = new Set()): Promise<ProducerId> {
    return new Promise((resolve) => {
      const hear = (producerId: ProducerId): void => {
        if (known.has(producerId)) return;
        this.listeners.delete(hear);
        resolve(producerId);
      };
      this.listeners.add(hear);
    });
  }

  /** Resolves when packets of that many producers, not counting those in `known`, have come. */
  async receiving(count: number, known: ReadonlySet<ProducerId> = new Set()): Promise<void> {
    const fresh = (): number => [...this.received.keys()].filter((id) => !known.has(id)).length;
    while (fresh() < count) await this.firstPacket(new Set([...known, ...this.received.keys()]));
  }

  /** Packets received so far, of all producers. */
  get packets(): number {
    return [...this.received.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Everything that was asked for so far is done. */
  idle(): Promise<void> {
    return this.work;
  }

  async close(): Promise<void> {
    this.stop();
    this.line.close();
    await Promise.all(this.transports.map((transport) => transport.close()));
  }

  private hear(event: CallEvent): void {
    if (event.name === 'producer.added') {
      const { producer } = event.payload;
      if (this.line.self === producer.participantId) return;
      this.wanted.set(producer.id, producer);
      this.enqueue(() => this.consume(producer.id));
    } else if (event.name === 'producer.removed') {
      this.wanted.delete(event.payload.producerId);
    } else if (event.name === 'media.moved') {
      this.wanted.clear();
      this.enqueue(() => this.connect());
    }
  }

  private enqueue(step: () => Promise<void>): void {
    this.work = this.work.then(step).catch((thrown: unknown) => {
      // What went away meanwhile is not wanted any more.
      if (!(thrown instanceof CallError)) throw thrown;
    });
  }

  private async connect(): Promise<void> {
    this.stop();
    const old = this.transports;
    const [send, recv] = await Promise.all([this.open('send'), this.open('recv')]);
    this.transports = [send.transport, recv.transport];
    recv.transport.onRtp((packet) => {
      const producerId = this.bySsrc.get(packet.header.ssrc);
      if (!producerId) return;
      this.received.set(producerId, (this.received.get(producerId) ?? 0) + 1);
      for (const listener of [...this.listeners]) listener(producerId);
    });
    await Promise.all([send.transport.start(), recv.transport.start()]);
    const { camera = (ssrc: number) => noise(ssrc), microphone = silence } = this.options;
    if (microphone) await this.produce(send, 'microphone', microphone);
    if (camera) await this.produce(send, 'camera', camera);
    for (const id of [...this.wanted.keys()]) await this.consume(id);
    await Promise.all(old.map((transport) => transport.close()));
  }

  private async open(direction: 'send' | 'recv') {
    const created = await this.line.send('media.createTransport', { direction });
    const transport = await OrtcTransport.to(created);
    const { dtlsParameters } = transport;
    await this.line.send('media.connectTransport', { transportId: created.id, dtlsParameters });
    return { id: created.id, transport };
  }

  private async produce(
    { id, transport }: Awaited<ReturnType<RtpPeer['open']>>,
    source: MediaSource & ('camera' | 'microphone'),
    make: (ssrc: number) => RtpStream,
  ): Promise<void> {
    nextSsrc += 1;
    const stream = make(nextSsrc);
    const kind = source === 'camera' ? 'video' : 'audio';
    await this.line.send('media.produce', {
      transportId: id,
      kind,
      source,
      rtpParameters: parametersOf(kind, stream),
      paused: false,
    });
    this.stops.push(play(stream, transport));
  }

  private async consume(producerId: ProducerId): Promise<void> {
    if (this.options.receives === false) return;
    const consumer: CreatedConsumer = await this.line.send('media.consume', { producerId });
    for (const { ssrc } of consumer.rtpParameters.encodings ?? [])
      if (ssrc !== undefined) this.bySsrc.set(ssrc, producerId);
    await this.line.send('media.resumeConsumer', { consumerId: consumer.id });
  }

  private stop(): void {
    for (const stop of this.stops.splice(0)) stop();
  }
}

/** What a stream is, in the words of mediasoup. */
export function parametersOf(kind: 'audio' | 'video', { payloadType, ssrc }: RtpStream): RtpParameters {
  const codec =
    kind === 'audio'
      ? { mimeType: 'audio/opus', payloadType, clockRate: 48_000, channels: 2 }
      : {
          mimeType: 'video/VP8',
          payloadType,
          clockRate: 90_000,
          rtcpFeedback: [{ type: 'nack', parameter: 'pli' }],
        };
  return { codecs: [codec], encodings: [{ ssrc }], rtcp: { cname: `peer-${ssrc}` } };
}

/** It sends no feedback about bandwidth, so it must not promise any. */
function withoutEstimation({ codecs }: RtpCapabilities): RtpCapabilities {
  return {
    codecs:
      codecs?.map((codec) => ({
        ...codec,
        rtcpFeedback:
          codec.rtcpFeedback?.filter(({ type }) => type !== 'transport-cc' && type !== 'goog-remb') ?? [],
      })) ?? [],
    headerExtensions: [],
  };
}
