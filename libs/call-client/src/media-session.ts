import type {
  ConsumerId,
  CreatedConsumer,
  IceServer,
  MediaSource,
  ParticipantId,
  ProducerId,
  ProducerRef,
  ProducerView,
  TransportId,
} from '@rinjo/contract';
import type * as mediasoup from 'mediasoup-client/types';
import { layersOf, type Platform, VIDEO, videoSending, VOICE } from './encodings.js';
import { CallError } from './call-session.js';
import type { Link } from './link.js';
import type { FilmTracks } from './quality/film.js';
import type { Layer, Plan } from './quality/plan.js';

export type Direction = 'send' | 'recv';

/** A track to send. */
export interface Outgoing {
  readonly source: MediaSource;
  readonly track: MediaStreamTrack;
  readonly muted: boolean;
  readonly weakUplink: boolean;
}

/** A track that arrives. */
export interface Incoming {
  readonly producer: ProducerView;
  readonly consumerId: ConsumerId;
  readonly track: MediaStreamTrack;
  readonly layers: { readonly spatial: number; readonly temporal: number };
}

/** A track that is sent, with the name that the server gave it. */
interface Sender {
  readonly id: ProducerId;
  readonly producer: mediasoup.Producer;
}

/**
 * The transports of one place in one router, with everything sent and received through them. Lives until the transports
 * are replaced: by recovery, or because the server moved the call.
 */
export class MediaSession {
  private readonly transports = new Map<Direction, Promise<mediasoup.Transport>>();
  private readonly senders = new Map<MediaSource, Sender>();
  /** What the server was asked to take, until it has answered. */
  private readonly asked = new Map<MediaSource, Promise<ProducerRef>>();
  /** How the layers of the camera were negotiated, the smallest first. */
  private cameraLayers: readonly Layer[] = [];
  /** The largest layer of each own track that somebody looks at; not in here: all. */
  private readonly demands = new Map<ProducerId, number>();
  private readonly receivers = new Map<ProducerId, mediasoup.Consumer>();
  private closed = false;
  /** Bytes sent and received over each path so far, as of the last look at `received`. */
  readonly traffic = new Map<string, number>();

  private constructor(
    private readonly device: mediasoup.Device,
    private readonly link: () => Link,
    private readonly platform: Platform,
    private readonly onState: (state: mediasoup.ConnectionState) => void,
  ) {}

  /**
   * Tells the server what a device can decode that is loaded for the router. The answer is not waited for: the server
   * takes the commands of one socket in order, and a refusal shows at the first thing to receive.
   */
  static open(
    device: mediasoup.Device,
    link: () => Link,
    platform: Platform,
    onState: (state: mediasoup.ConnectionState) => void,
  ): MediaSession {
    link()
      .send('media.declareCapabilities', { rtpCapabilities: device.recvRtpCapabilities })
      .catch(() => undefined);
    const session = new MediaSession(device, link, platform, onState);
    // Everybody receives sooner or later, and the server gives up a seat that never asks for a transport.
    session.transport('recv').catch(() => undefined);
    return session;
  }

  get sending(): ReadonlySet<MediaSource> {
    return new Set(this.senders.keys());
  }

  get receiving(): ReadonlySet<ProducerId> {
    return new Set(this.receivers.keys());
  }

  /** True when no transport waits for its connection; one that nothing needs yet does not. */
  async connected(): Promise<boolean> {
    const transports = await Promise.all(this.transports.values());
    return transports.every(
      ({ connectionState }) => connectionState === 'connected' || connectionState === 'new',
    );
  }

  async send({ source, track, muted, weakUplink }: Outgoing): Promise<void> {
    const transport = await this.transport('send');
    const common = { track, stopTracks: false, zeroRtpOnPause: true, appData: { source, muted } };
    const producer =
      track.kind === 'audio'
        ? await transport.produce({ ...common, codecOptions: VOICE })
        : await transport.produce({
            ...common,
            codecOptions: VIDEO,
            ...this.video(source, track, weakUplink),
          });
    if (muted) producer.pause();
    const id = await this.taken(source).catch((thrown: unknown) => {
      producer.close();
      throw thrown;
    });
    if (this.closed) {
      producer.close();
      return;
    }
    this.senders.set(source, { id, producer });
    producer.on('transportclose', () => this.senders.delete(source));
  }

  /** Resolves when the server takes what it was asked to. Throws its refusal. */
  private async taken(source: MediaSource): Promise<ProducerId> {
    const answer = await this.asked.get(source);
    if (!answer) throw new CallError('NOT_FOUND', { source });
    return answer.producerId;
  }

  async replace(source: MediaSource, track: MediaStreamTrack): Promise<void> {
    await this.senders.get(source)?.producer.replaceTrack({ track });
    await this.frameChanged(source);
  }

  /** What this source films has moved in its picture: positions for the picture before do not fit any more. */
  async frameChanged(source: MediaSource): Promise<void> {
    const sender = this.senders.get(source);
    if (sender?.producer.kind !== 'video') return;
    await this.link().send('media.frameChanged', { producerId: sender.id });
  }

  /** Bytes that came in over each transport that has a way to the server. */
  async received(): Promise<ReadonlyMap<string, number>> {
    const received = new Map<string, number>();
    const transports = await Promise.all(this.transports.values());
    for (const transport of transports) {
      const report: RTCStatsReport = await transport.getStats();
      for (const value of report.values()) {
        const pair = value as RTCIceCandidatePairStats;
        if (pair.type !== 'candidate-pair') continue;
        const bytes = (pair.bytesSent ?? 0) + (pair.bytesReceived ?? 0);
        if (bytes > 0) this.traffic.set(`${transport.id} ${pair.id}`, bytes);
        if (pair.nominated)
          received.set(transport.id, (received.get(transport.id) ?? 0) + (pair.bytesReceived ?? 0));
      }
    }
    return received;
  }

  /** Statistics of all transports. */
  async stats(): Promise<readonly RTCStatsReport[]> {
    const transports = await Promise.all(this.transports.values());
    return Promise.all(transports.map((transport) => transport.getStats()));
  }

  /** Which tracks are cameras, by the ids that the statistics use. */
  filmTracks(owners: ReadonlyMap<ProducerId, ParticipantId>): FilmTracks {
    const others = [...this.receivers].flatMap(([producerId, { track }]) => {
      const owner = owners.get(producerId);
      return owner ? [[track.id, owner] as const] : [];
    });
    const camera = this.senders.get('camera')?.producer;
    const own = camera?.paused ? null : (camera?.track?.id ?? null);
    return { own, others: new Map(others) };
  }

  /** Somebody looks at more or less of an own track than before; null: at everything. */
  demand(producerId: ProducerId, layer: number | null): void {
    if (layer === null) this.demands.delete(producerId);
    else this.demands.set(producerId, layer);
  }

  /** Sends the camera after a plan, and no more of it than anybody looks at. */
  async shapeCamera(plan: Plan | null): Promise<void> {
    const { id, producer } = this.senders.get('camera') ?? {};
    const { rtpSender: sender, track } = producer ?? {};
    if (!id || !sender || !track) return;
    const wanted = this.demands.get(id) ?? Infinity;
    const width = track.getSettings().width ?? 1_280;
    const { shapesFor } = await import('./quality/plan.js');
    const shapes = shapesFor(plan, this.cameraLayers, width, wanted);
    track.contentHint = plan?.keep === 'size' ? 'detail' : plan?.keep === 'movement' ? 'motion' : '';
    const parameters = sender.getParameters();
    for (const [index, encoding] of parameters.encodings.entries()) Object.assign(encoding, shapes[index]);
    await sender.setParameters(parameters);
  }

  async setMuted(source: MediaSource, muted: boolean): Promise<void> {
    const sender = this.senders.get(source);
    if (!sender) return;
    const { id: producerId, producer } = sender;
    // Silent at once; heard again only when the server knows.
    if (muted) producer.pause();
    await this.link().send(muted ? 'media.pauseProducer' : 'media.resumeProducer', { producerId });
    if (!muted) producer.resume();
  }

  async stop(source: MediaSource): Promise<void> {
    const sender = this.senders.get(source);
    if (!sender) return;
    this.senders.delete(source);
    sender.producer.close();
    await this.link().send('media.closeProducer', { producerId: sender.id });
  }

  /** Receives a track. The server starts it paused, so that the key frame comes when the decoder is ready. */
  async receive(producer: ProducerView): Promise<Incoming | null> {
    // Both at once: the server makes the transport before it looks at the second command.
    const [transport, made]: [mediasoup.Transport, CreatedConsumer] = await Promise.all([
      this.transport('recv'),
      this.link().send('media.consume', { producerId: producer.id }),
    ]);
    const consumer = await transport.consume({
      id: made.id,
      producerId: made.producerId,
      kind: made.kind,
      rtpParameters: made.rtpParameters,
      // One stream per person keeps voice and lips together; a screen is a stream of its own.
      streamId: `${made.participantId}-${made.source.startsWith('screen') ? 'screen' : 'person'}`,
    });
    if (this.closed) {
      consumer.close();
      return null;
    }
    this.receivers.set(producer.id, consumer);
    consumer.on('transportclose', () => this.receivers.delete(producer.id));
    await this.link().send('media.resumeConsumer', { consumerId: made.id });
    return { producer, consumerId: made.id, track: consumer.track, layers: layersOf(made.rtpParameters) };
  }

  stopReceiving(producerId: ProducerId): void {
    this.receivers.get(producerId)?.close();
    this.receivers.delete(producerId);
  }

  /** New ICE credentials for every transport, at the same time. */
  async restartIce(): Promise<void> {
    const transports = await Promise.all(this.transports.values());
    await Promise.all(
      transports.map(async (transport) => {
        const { iceParameters, iceServers } = await this.link().send('media.restartIce', {
          transportId: transport.id as TransportId,
        });
        // The relay's credentials last an hour, calls last longer.
        if (iceServers.length > 0) await transport.updateIceServers({ iceServers: asRtcServers(iceServers) });
        await transport.restartIce({ iceParameters });
      }),
    );
  }

  /** Ends this session here, and on the server as far as it still can. */
  async close(tellServer: boolean): Promise<void> {
    this.closed = true;
    const made = await Promise.allSettled(this.transports.values());
    const transports = made.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    for (const transport of transports) transport.close();
    this.senders.clear();
    this.receivers.clear();
    if (!tellServer) return;
    await Promise.allSettled(
      transports.map((transport) =>
        this.link().send('media.closeTransport', { transportId: transport.id as TransportId }),
      ),
    );
  }

  private video(
    source: MediaSource,
    track: MediaStreamTrack,
    weakUplink: boolean,
  ): Pick<mediasoup.ProducerOptions, 'encodings' | 'codec'> {
    const sending = videoSending(source, track.getSettings().width ?? null, weakUplink, this.platform);
    const codec = this.device.sendRtpCapabilities.codecs?.find(
      (candidate) => candidate.mimeType.toLowerCase() === sending.codec.toLowerCase(),
    );
    if (source === 'camera')
      this.cameraLayers = sending.encodings.map(({ maxBitrate = 0, scaleResolutionDownBy = 1 }) => ({
        maxBitrate,
        scaleResolutionDownBy,
      }));
    return { encodings: sending.encodings, ...(codec ? { codec } : {}) };
  }

  /** The transport of a direction; made when it is first needed. */
  transport(direction: Direction): Promise<mediasoup.Transport> {
    const known = this.transports.get(direction);
    if (known) return known;
    const made = this.createTransport(direction);
    this.transports.set(direction, made);
    made.catch(() => this.transports.delete(direction));
    return made;
  }

  private async createTransport(direction: Direction): Promise<mediasoup.Transport> {
    const { id, iceParameters, iceCandidates, dtlsParameters, sctpParameters, iceServers } =
      await this.link().send('media.createTransport', { direction });
    const options: mediasoup.TransportOptions = {
      id,
      iceParameters,
      iceCandidates: [...iceCandidates],
      dtlsParameters,
      sctpParameters,
      iceServers: asRtcServers(iceServers),
    };
    const transport =
      direction === 'send'
        ? this.device.createSendTransport(options)
        : this.device.createRecvTransport(options);
    // Neither answer is waited for in between (ADR 0135): the server takes the commands of one socket in order, and each answer
    // waited for is a way there and back until media flows. Without a connection, the transport fails, and is replaced.
    transport.on('connect', ({ dtlsParameters: local }, done) => {
      this.link()
        .send('media.connectTransport', { transportId: id, dtlsParameters: local })
        .catch(() => undefined);
      done();
    });
    transport.on('produce', ({ kind, rtpParameters, appData }, done) => {
      const { source, muted } = appData as { source: MediaSource; muted: boolean };
      const answer = this.link().send('media.produce', {
        ...{ transportId: id, kind, source, rtpParameters, paused: muted },
      });
      answer.catch(() => undefined); // whoever sends hears of it
      this.asked.set(source, answer);
      done({ id: source }); // the server's name of it follows
    });
    transport.on('producedata', ({ sctpStreamParameters }, done, failed) => {
      this.link().send('pointer.open', { transportId: id, sctpStreamParameters }).then(done, failed);
    });
    transport.on('connectionstatechange', (state) => {
      if (!this.closed) this.onState(state);
    });
    return transport;
  }
}

const asRtcServers = (servers: readonly IceServer[]): RTCIceServer[] =>
  servers.map((server) => ({ ...server, urls: [...server.urls] }));
