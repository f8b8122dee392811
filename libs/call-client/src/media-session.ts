import type {
  ConsumerId,
  CreatedConsumer,
  IceServer,
  MediaSource,
  ParticipantId,
  ProducerId,
  ProducerView,
  RtpCapabilities,
  TransportId,
} from '@rinjo/contract';
import type * as mediasoup from 'mediasoup-client/types';
import { layersOf, type Platform, VIDEO, videoSending, VOICE } from './encodings.js';
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

interface Place {
  readonly rtpCapabilities: RtpCapabilities;
}

/**
 * The transports of one place in one router, with everything sent and received through them. Lives until the transports
 * are replaced: by recovery, or because the server moved the call.
 */
export class MediaSession {
  private readonly transports = new Map<Direction, Promise<mediasoup.Transport>>();
  private readonly senders = new Map<MediaSource, mediasoup.Producer>();
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
   * Loads a device for the router and tells the server what it can decode. The answer is not waited for: the server
   * takes the commands of one socket in order, and a refusal shows at the first thing to receive.
   */
  static async open(
    device: mediasoup.Device,
    place: Place,
    link: () => Link,
    platform: Platform,
    onState: (state: mediasoup.ConnectionState) => void,
  ): Promise<MediaSession> {
    await device.load({ routerRtpCapabilities: place.rtpCapabilities });
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
    if (this.closed) {
      producer.close();
      return;
    }
    if (muted) producer.pause();
    this.senders.set(source, producer);
    producer.on('transportclose', () => this.senders.delete(source));
  }

  async replace(source: MediaSource, track: MediaStreamTrack): Promise<void> {
    await this.senders.get(source)?.replaceTrack({ track });
    await this.frameChanged(source);
  }

  /** What this source films has moved in its picture: positions for the picture before do not fit any more. */
  async frameChanged(source: MediaSource): Promise<void> {
    const producer = this.senders.get(source);
    if (producer?.kind !== 'video') return;
    await this.link().send('media.frameChanged', { producerId: producer.id as ProducerId });
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
    const camera = this.senders.get('camera');
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
    const producer = this.senders.get('camera');
    const { rtpSender: sender, track } = producer ?? {};
    if (!producer || !sender || !track) return;
    const wanted = this.demands.get(producer.id as ProducerId) ?? Infinity;
    const width = track.getSettings().width ?? 1_280;
    const { shapesFor } = await import('./quality/plan.js');
    const shapes = shapesFor(plan, this.cameraLayers, width, wanted);
    track.contentHint = plan?.keep === 'size' ? 'detail' : plan?.keep === 'movement' ? 'motion' : '';
    const parameters = sender.getParameters();
    for (const [index, encoding] of parameters.encodings.entries()) Object.assign(encoding, shapes[index]);
    await sender.setParameters(parameters);
  }

  async setMuted(source: MediaSource, muted: boolean): Promise<void> {
    const producer = this.senders.get(source);
    if (!producer) return;
    const producerId = producer.id as ProducerId;
    // Silent at once; heard again only when the server knows.
    if (muted) producer.pause();
    await this.link().send(muted ? 'media.pauseProducer' : 'media.resumeProducer', { producerId });
    if (!muted) producer.resume();
  }

  async stop(source: MediaSource): Promise<void> {
    const producer = this.senders.get(source);
    if (!producer) return;
    this.senders.delete(source);
    producer.close();
    await this.link().send('media.closeProducer', { producerId: producer.id as ProducerId });
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
    transport.on('connect', ({ dtlsParameters: local }, done, failed) => {
      this.link()
        .send('media.connectTransport', { transportId: id, dtlsParameters: local })
        .then(done, failed);
    });
    transport.on('produce', ({ kind, rtpParameters, appData }, done, failed) => {
      const { source, muted } = appData as { source: MediaSource; muted: boolean };
      this.link()
        .send('media.produce', { transportId: id, kind, source, rtpParameters, paused: muted })
        .then((made) => done({ id: made.producerId }), failed);
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
