import {
  type CallId,
  type ConnectTransport,
  type ConsumerId,
  type CreatedConsumer,
  type CreatedTransport,
  type OpenPointer,
  type ParticipantId,
  type PointerLine,
  type Produce,
  type ProducerId,
  type RestartedIce,
  type TransportId,
} from '@rinjo/contract';
import {
  type CallRef,
  KIND_OF,
  type MediaListener,
  type MediaPlace,
  MediaPort,
  type MediaTap,
  type ReceivedTrack,
  type OpenedProbe,
  type OpenProbe,
} from '../../apps/api/src/modules/calls/index.js';
import { DomainError } from '../../apps/api/src/platform/errors/domain-error.js';
import type { SeatRef } from '../../apps/api/src/platform/realtime/connection.js';

interface FakePeer {
  readonly seat: SeatRef;
  readonly transports: Set<string>;
  readonly producers: Map<string, Produce>;
  readonly consumers: Map<string, ProducerId>;
}

/** Media without media: the rules of `MediaPort` about ids and limits, and nothing behind them. */
export class FakeMedia extends MediaPort {
  readonly peers = new Map<ParticipantId, FakePeer>();
  readonly closedCalls: CallId[] = [];
  readonly closedPointers: ParticipantId[] = [];
  /** How to end each open probe, by the fingerprint of its client. */
  readonly probes = new Map<string, () => void>();
  /** The next seats fail with MEDIA_UNAVAILABLE. */
  failing = false;
  private readonly waitingForClose = new Set<() => void>();
  private listener: MediaListener | null = null;
  private made = 0;

  override get ready(): boolean {
    return true;
  }

  hasRelay = false;

  override iceServers(): readonly [] {
    return [];
  }

  override listen(listener: MediaListener): void {
    this.listener = listener;
  }

  override seat(seat: SeatRef): Promise<MediaPlace> {
    if (this.failing) return Promise.reject(new DomainError('MEDIA_UNAVAILABLE'));
    this.peers.set(seat.participantId, {
      seat,
      transports: new Set(),
      producers: new Map(),
      consumers: new Map(),
    });
    return Promise.resolve(PLACE);
  }

  override async resume(seat: SeatRef): Promise<MediaPlace & { readonly kept: boolean }> {
    const kept = (this.peers.get(seat.participantId)?.transports.size ?? 0) > 0;
    if (!this.peers.has(seat.participantId)) await this.seat(seat);
    return { ...PLACE, kept };
  }

  override unseat(seat: SeatRef): void {
    this.peers.delete(seat.participantId);
  }

  override closeCall({ callId }: CallRef): void {
    this.closedCalls.push(callId);
    for (const look of this.waitingForClose) look();
  }

  /** Resolves when the call's media is closed: that comes after its rows are. */
  closed(callId: CallId): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!this.closedCalls.includes(callId)) return;
        this.waitingForClose.delete(look);
        resolve();
      };
      this.waitingForClose.add(look);
      look();
    });
  }

  override async declareCapabilities(seat: SeatRef): Promise<void> {
    await Promise.resolve(this.peer(seat));
  }

  override createTransport(seat: SeatRef): Promise<CreatedTransport> {
    const id = this.next<TransportId>('transport');
    this.peer(seat).transports.add(id);
    return Promise.resolve({
      id,
      iceParameters: { usernameFragment: 'u', password: 'p' },
      iceCandidates: [],
      dtlsParameters: { fingerprints: [] },
      sctpParameters: { port: 5000, maxSendMessageSize: 1024, maxReceiveMessageSize: 1024 },
      iceServers: [],
    });
  }

  override async connectTransport(seat: SeatRef, input: ConnectTransport): Promise<void> {
    await this.own(this.peer(seat).transports.has(input.transportId));
  }

  override async restartIce(seat: SeatRef, transportId: TransportId): Promise<RestartedIce> {
    await this.own(this.peer(seat).transports.has(transportId));
    return { iceParameters: { usernameFragment: 'v', password: 'q' }, iceServers: [] };
  }

  override async closeTransport(seat: SeatRef, transportId: TransportId): Promise<void> {
    await this.own(this.peer(seat).transports.delete(transportId));
  }

  override async produce(seat: SeatRef, input: Produce): Promise<ProducerId> {
    const peer = this.peer(seat);
    await this.own(peer.transports.has(input.transportId));
    for (const { source } of peer.producers.values())
      if (source === input.source) throw new DomainError('MEDIA_LIMIT', { source });
    const id = this.next<ProducerId>('producer');
    peer.producers.set(id, input);
    return id;
  }

  override async setProducerPaused(seat: SeatRef, producerId: ProducerId, paused: boolean): Promise<void> {
    const { producers } = this.peer(seat);
    const produced = producers.get(producerId);
    await this.own(produced !== undefined);
    if (produced) producers.set(producerId, { ...produced, paused });
  }

  override async closeProducer(seat: SeatRef, producerId: ProducerId): Promise<void> {
    await this.own(this.peer(seat).producers.delete(producerId));
    this.taps.get(producerId)?.close();
  }

  override consume(seat: SeatRef, producerId: ProducerId): Promise<CreatedConsumer> {
    const owner = [...this.peers.values()].find(
      (other) =>
        other.seat.callId === seat.callId &&
        other.seat.participantId !== seat.participantId &&
        other.producers.has(producerId),
    );
    const produced = owner?.producers.get(producerId);
    if (!owner || !produced) throw new DomainError('NOT_FOUND');
    const id = this.next<ConsumerId>('consumer');
    this.peer(seat).consumers.set(id, producerId);
    return Promise.resolve({
      id,
      producerId,
      participantId: owner.seat.participantId,
      kind: produced.kind,
      source: produced.source,
      rtpParameters: { codecs: [] },
      producerPaused: produced.paused,
    });
  }

  /** Bytes that have come of each source so far, of everybody. */
  readonly bytes = new Map<Produce['source'], number>();
  /** What each call allows its cameras, in bit/s. */
  readonly allowed = new Map<CallId, number | null>();

  override received({ callId }: CallRef): Promise<readonly ReceivedTrack[]> {
    const peers = [...this.peers.values()].filter(({ seat }) => seat.callId === callId);
    return Promise.resolve(
      peers.flatMap(({ seat, producers }) =>
        [...producers].map(([id, { source, paused }]) => ({
          ...{ participantId: seat.participantId, producerId: id as ProducerId, source, paused },
          bytes: this.bytes.get(source) ?? 0,
        })),
      ),
    );
  }

  override allow({ callId }: CallRef, cameraBitrate: number | null): Promise<void> {
    this.allowed.set(callId, cameraBitrate);
    return Promise.resolve();
  }

  /** Tracks that are recorded: closed when their sender stops, as real ones are. */
  readonly taps = new Map<ProducerId, FakeTap>();

  override tap({ callId }: CallRef, producerId: ProducerId): Promise<MediaTap> {
    const owner = [...this.peers.values()].find(
      ({ seat, producers }) => seat.callId === callId && producers.has(producerId),
    );
    const source = owner?.producers.get(producerId)?.source;
    if (source === undefined) return Promise.reject(new DomainError('NOT_FOUND'));
    const tap = new FakeTap(KIND_OF[source]);
    this.taps.set(producerId, tap);
    return Promise.resolve(tap);
  }

  override async openPointer(seat: SeatRef, input: OpenPointer): Promise<string> {
    await this.own(this.peer(seat).transports.has(input.transportId));
    return this.next('pointer');
  }

  override closePointer(seat: SeatRef): void {
    this.closedPointers.push(seat.participantId);
  }

  /** Something comes on a participant's pointer channel. */
  points(participantId: ParticipantId | null, bytes: Uint8Array): void {
    const peer = participantId && this.peers.get(participantId);
    if (peer) this.listener?.pointed(peer.seat, bytes);
  }

  override openPointerLine(seat: SeatRef): Promise<PointerLine> {
    if (this.peer(seat).transports.size === 0) return Promise.reject(new DomainError('CONFLICT'));
    const id = this.next<string>('line');
    return Promise.resolve({ id, dataProducerId: 'pointers', sctpStreamParameters: { streamId: 0 } });
  }

  /** Media that is not there carries nothing: pointers take the socket. */
  override hasPointerLine(): boolean {
    return false;
  }

  override showPointer(): void {
    // Nobody has a line.
  }

  override async setConsumerPaused(seat: SeatRef, consumerId: ConsumerId): Promise<void> {
    await this.own(this.peer(seat).consumers.has(consumerId));
  }

  override async setPreferredLayers(
    seat: SeatRef,
    { consumerId }: { readonly consumerId: ConsumerId },
  ): Promise<void> {
    await this.own(this.peer(seat).consumers.has(consumerId));
  }

  /** A probe that leads nowhere, until it is closed. */
  override openProbe({ fingerprint }: OpenProbe): Promise<OpenedProbe> {
    if (this.failing) return Promise.reject(new DomainError('MEDIA_UNAVAILABLE'));
    const listeners: (() => void)[] = [];
    const close = (): void => {
      this.probes.delete(fingerprint);
      for (const closed of listeners.splice(0)) closed();
    };
    this.probes.set(fingerprint, close);
    const onClose = (closed: () => void): number => listeners.push(closed);
    return Promise.resolve({ routes: [], iceServers: [], close, onClose });
  }

  /** The call's worker died. */
  lose(call: CallRef): void {
    for (const peer of this.peers.values()) peer.transports.clear();
    this.listener?.moved(call);
  }

  private peer(seat: SeatRef): FakePeer {
    const peer = this.peers.get(seat.participantId);
    if (!peer) throw new DomainError('MEDIA_UNAVAILABLE');
    return peer;
  }

  private own(found: boolean): Promise<void> {
    return found ? Promise.resolve() : Promise.reject(new DomainError('NOT_FOUND'));
  }

  private next<I extends string>(kind: string): I {
    this.made += 1;
    return `${kind}-${this.made}` as I;
  }
}

const PLACE: MediaPlace = { rtpCapabilities: { codecs: [], headerExtensions: [] }, iceServers: [] };

/** A way out that nothing goes through. */
export class FakeTap implements MediaTap {
  readonly mimeType: string;
  readonly clockRate: number;
  readonly channels: number;
  readonly payloadType = 100;
  readonly ssrc = 1;
  port: number | null = null;
  closed = false;
  private readonly closings: (() => void)[] = [];

  constructor(kind: 'audio' | 'video') {
    this.mimeType = kind === 'audio' ? 'audio/opus' : 'video/vp8';
    this.clockRate = kind === 'audio' ? 48_000 : 90_000;
    this.channels = kind === 'audio' ? 2 : 1;
  }

  start(port: number): Promise<void> {
    this.port = port;
    return Promise.resolve();
  }

  requestKeyFrame(): void {
    // Nobody sends anything.
  }

  close(): void {
    this.closed = true;
    for (const closed of this.closings.splice(0)) closed();
  }

  onClose(closed: () => void): void {
    this.closings.push(closed);
  }
}
