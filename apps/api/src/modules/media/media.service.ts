import { randomUUID } from 'node:crypto';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import {
  type ConnectTransport,
  type ConsumerId,
  type CreatedConsumer,
  type CreatedTransport,
  type DeviceKind,
  type IceServer,
  LIMITS,
  type OpenPointer,
  type PointerLine,
  type Produce,
  type ProducerId,
  type RestartedIce,
  type RtpCapabilities,
  type SetPreferredLayers,
  type TransportId,
} from '@rinjo/contract';
import type { types } from 'mediasoup';
import { Environment } from '../../config/environment.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Logger } from '../../platform/logging/logger.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { Clock } from '../../platform/time/clock.js';
import {
  type CallRef,
  type MediaListener,
  type MediaPlace,
  MediaPort,
  type MediaTap,
  type ReceivedTrack,
  type OpenedProbe,
  type OpenProbe,
} from '../calls/index.js';
import { asClientParameters } from './codecs.js';
import { dtlsOf, receiveCapabilities, sctpOf } from './client-parameters.js';
import { Demand, priorityOf, wantedLayer } from './demand.js';
import { freshPictures } from './fresh-pictures.js';
import { asked } from './media-errors.js';
import { type Direction, Peer } from './peer.js';
import { openProbe } from './probe/probe.js';
import { Relays } from './relays.js';
import type { Room } from './room.js';
import { Rooms } from './rooms.js';
import { receivedFrom } from './received.js';
import { SeatPointers } from './seat-pointers.js';
import { openTransport, watchTransport } from './transports.js';
import { openTap } from './tap.js';
import { closeTrack, openConsumer, openProducer } from './tracks.js';
import { WorkerPool } from './worker-pool.js';

/** Media over mediasoup: a router per call, on the least loaded worker. */
export class MediaService extends MediaPort implements OnModuleInit, OnApplicationShutdown {
  private readonly rooms: Rooms;
  private readonly pointers: SeatPointers;
  private readonly demand: Demand;
  private readonly relays: Relays;
  private listener: MediaListener | null = null;

  constructor(
    readonly pool: WorkerPool,
    environment: Environment,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    super();
    this.relays = new Relays(environment, clock);
    this.rooms = new Rooms(pool, clock, logger, () => this.listener);
    this.pointers = new SeatPointers(this.rooms, (seat, bytes) => this.listener?.pointed(seat, bytes));
    this.demand = new Demand(clock, (producerId, layer) => {
      const seat = this.rooms.senderOf(producerId);
      if (seat) this.listener?.demanded(seat, producerId, layer);
    });
  }

  async onModuleInit(): Promise<void> {
    this.pool.onDeath((dead) => this.rooms.moveAway(dead));
    await this.pool.open();
  }

  onApplicationShutdown(): void {
    this.rooms.closeAll();
    this.pool.close();
  }

  /** Workers are there and do not keep dying. */
  override get ready(): boolean {
    return this.pool.ready;
  }

  /** Process ids of the workers, for tests and diagnosis. */
  get workerPids(): number[] {
    return this.pool.pids;
  }

  override listen(listener: MediaListener): void {
    this.listener = listener;
  }

  override async seat(seat: SeatRef, device: DeviceKind): Promise<MediaPlace> {
    const room = this.rooms.of(seat);
    const peer = new Peer(seat, device);
    room.peers.set(seat.participantId, peer);
    try {
      const { rtpCapabilities } = await room.place();
      this.expectTransport(peer);
      return { rtpCapabilities, iceServers: this.relays.servers(seat.participantId) };
    } catch (thrown) {
      this.unseat(seat);
      if (room.peers.size === 0) this.closeCall(seat);
      throw thrown;
    }
  }

  override async resume(seat: SeatRef, device: DeviceKind): Promise<MediaPlace & { readonly kept: boolean }> {
    const known = this.rooms.peer(seat);
    if (!known) return { ...(await this.seat(seat, device)), kept: false };
    // Without a place, a call of two goes on all the same (ADR 0111): capabilities are those of every router.
    const rtpCapabilities = await this.rooms.of(seat).capabilities();
    const kept = known.transports.size > 0;
    return { rtpCapabilities, iceServers: this.relays.servers(seat.participantId), kept };
  }

  override unseat(seat: SeatRef): void {
    const room = this.rooms.find(seat.callId);
    room?.peers.get(seat.participantId)?.close();
    room?.peers.delete(seat.participantId);
  }

  override closeCall({ callId }: CallRef): void {
    this.rooms.close(callId);
  }

  override declareCapabilities(seat: SeatRef, rtpCapabilities: RtpCapabilities): Promise<void> {
    const { peer } = this.rooms.at(seat);
    return asked(() => {
      peer.capabilities = receiveCapabilities(rtpCapabilities);
      return Promise.resolve();
    });
  }

  /** One transport each way: a new one replaces the old one. */
  override async createTransport(seat: SeatRef, direction: Direction): Promise<CreatedTransport> {
    const { room, peer } = this.rooms.at(seat);
    const place = await room.place();
    const transport = await asked(() => openTransport(place, direction, peer.device, room.cameraBitrate));
    room.mustHave(peer, transport);
    peer.transports.get(direction)?.close();
    peer.transports.set(direction, transport);
    peer.everConnected = true;
    transport.on('iceselectedtuplechange', () => freshPictures(room, peer, direction, this.logger));
    watchTransport(transport, () => {
      if (peer.transports.get(direction) === transport) peer.transports.delete(direction);
    });
    return {
      id: transport.id as TransportId,
      iceParameters: transport.iceParameters,
      iceCandidates: transport.iceCandidates,
      dtlsParameters: transport.dtlsParameters,
      sctpParameters: sctpOf(transport),
      iceServers: this.relays.servers(seat.participantId),
    };
  }

  override async connectTransport(seat: SeatRef, input: ConnectTransport): Promise<void> {
    const dtlsParameters = dtlsOf(input.dtlsParameters);
    const transport = this.rooms.at(seat).peer.connect(input.transportId);
    await asked(() => transport.connect({ dtlsParameters }));
    this.clock.after(CONNECT_TIMEOUT_MS, () => {
      if (!transport.closed && transport.dtlsState !== 'connected') transport.close();
    });
  }

  override async restartIce(seat: SeatRef, transportId: TransportId): Promise<RestartedIce> {
    const transport = this.rooms.at(seat).peer.transport(transportId);
    const iceParameters = await asked(() => transport.restartIce());
    return { iceParameters, iceServers: this.relays.servers(seat.participantId) };
  }

  override closeTransport(seat: SeatRef, transportId: TransportId): Promise<void> {
    return asked(() => {
      this.rooms.at(seat).peer.transport(transportId).close();
      return Promise.resolve();
    });
  }

  override async produce(seat: SeatRef, input: Produce): Promise<ProducerId> {
    const { room, peer } = this.rooms.at(seat);
    const transport = peer.transport(input.transportId, 'send');
    const place = await room.place();
    const producer = await asked(() => openProducer(peer, transport, input, room.cameraBitrate));
    room.mustHave(peer, producer);
    const id = producer.id as ProducerId;
    peer.sent.set(id, { producer, source: input.source });
    if (producer.kind === 'video') this.demand.opened(id);
    producer.observer.once('close', () => this.demand.closed(id));
    this.looked(room, id);
    producer.on('transportclose', () => {
      // With a worker everything is gone: people hear once that the call has moved, and not of each track.
      if (peer.sent.delete(id) && !place.home.worker.died) this.listener?.producerClosed(seat, id);
    });
    if (input.source === 'microphone')
      await asked(() => place.speakers.addProducer({ producerId: producer.id }));
    return id;
  }

  override async setProducerPaused(seat: SeatRef, producerId: ProducerId, paused: boolean): Promise<void> {
    const { producer } = this.rooms.at(seat).peer.track(producerId);
    await asked(() => (paused ? producer.pause() : producer.resume()));
  }

  override closeProducer(seat: SeatRef, producerId: ProducerId): Promise<void> {
    return asked(() => {
      closeTrack(this.rooms.at(seat).peer, producerId);
      return Promise.resolve();
    });
  }

  override async consume(seat: SeatRef, producerId: ProducerId): Promise<CreatedConsumer> {
    const { room, peer } = this.rooms.at(seat);
    const owner = [...room.peers.values()].find((other) => other !== peer && other.sent.has(producerId));
    const transport = peer.transports.get('recv');
    if (!owner) throw new DomainError('NOT_FOUND');
    if (!transport || !peer.capabilities) throw new DomainError('CONFLICT');
    const { source } = owner.track(producerId);
    const { router } = await room.place();
    const consumer = await asked(() => openConsumer(router, peer, transport, producerId, source));
    room.mustHave(peer, consumer);
    const id = consumer.id as ConsumerId;
    peer.received.set(id, { consumer, producerId });
    this.watchConsumer(seat, peer, consumer);
    return {
      id,
      producerId,
      participantId: owner.seat.participantId,
      kind: consumer.kind,
      source,
      rtpParameters: asClientParameters(consumer.rtpParameters),
      producerPaused: consumer.producerPaused,
    };
  }

  override async setConsumerPaused(seat: SeatRef, consumerId: ConsumerId, paused: boolean): Promise<void> {
    const { room, peer } = this.rooms.at(seat);
    const consumer = peer.consumer(consumerId);
    await asked(() => (paused ? consumer.pause() : consumer.resume()));
    this.looked(room, consumer.producerId);
  }

  override async setPreferredLayers(seat: SeatRef, input: SetPreferredLayers): Promise<void> {
    const { room, peer } = this.rooms.at(seat);
    const consumer = peer.consumer(input.consumerId);
    const { spatialLayer, temporalLayer } = input;
    await asked(() => consumer.setPriority(priorityOf(spatialLayer)));
    if (consumer.type === 'simple') return;
    await asked(() => consumer.setPreferredLayers({ spatialLayer, temporalLayer }));
    this.looked(room, consumer.producerId);
  }

  override async received({ callId }: CallRef): Promise<readonly ReceivedTrack[]> {
    const peers = [...(this.rooms.find(callId)?.peers.values() ?? [])];
    return (await Promise.all(peers.map(receivedFrom))).flat();
  }

  override async tap({ callId }: CallRef, producerId: ProducerId): Promise<MediaTap> {
    const room = this.rooms.find(callId);
    const sent = (): boolean => room !== undefined && !room.closed && room.ownerOf(producerId) !== undefined;
    if (!room || !sent()) throw new DomainError('NOT_FOUND');
    const { router } = await room.place();
    const tap = await asked(() => openTap(router, producerId, this.clock));
    if (!sent()) {
      tap.close();
      throw new DomainError('NOT_FOUND');
    }
    room.taps.add(tap);
    this.looked(room, producerId);
    tap.onClose(() => {
      room.taps.delete(tap);
      this.looked(room, producerId);
    });
    return tap;
  }

  override allow({ callId }: CallRef, cameraBitrate: number | null): Promise<void> {
    return this.rooms.allow(callId, cameraBitrate);
  }

  override openPointer(seat: SeatRef, input: OpenPointer): Promise<string> {
    return this.pointers.open(seat, input);
  }

  override closePointer(seat: SeatRef): void {
    this.pointers.close(seat);
  }

  override openPointerLine(seat: SeatRef): Promise<PointerLine> {
    return this.pointers.openLine(seat);
  }

  override hasPointerLine(seat: SeatRef): boolean {
    return this.pointers.hasLine(seat);
  }

  override showPointer({ callId }: CallRef, bytes: Uint8Array): void {
    this.pointers.show(callId, bytes);
  }

  private watchConsumer(seat: SeatRef, peer: Peer, consumer: types.Consumer): void {
    const id = consumer.id as ConsumerId;
    consumer.observer.once('close', () => {
      const room = this.rooms.find(seat.callId);
      if (room) this.looked(room, consumer.producerId);
    });
    const gone = (): void => {
      if (peer.received.delete(id) && !peer.closed) this.listener?.consumerClosed(seat, id);
    };
    consumer.on('producerclose', gone);
    consumer.on('transportclose', () => void peer.received.delete(id));
    let starved = false;
    consumer.on('layerschange', (layers) => {
      const now = layers === undefined && !consumer.paused && !consumer.producerPaused;
      if (now === starved) return;
      starved = now;
      this.listener?.consumerStarved(seat, id, starved);
    });
  }

  /** Somebody looks at a track differently than before. */
  private looked(room: Room, producerId: string): void {
    this.demand.changed(producerId as ProducerId, () => wantedLayer(room.consumers(), producerId));
  }

  /** Somebody who takes a seat and then makes no transport is not in the call. */
  private expectTransport(peer: Peer): void {
    this.clock.after(LIMITS.halfOpenJoinS * 1000, () => {
      if (!peer.closed && !peer.everConnected) this.listener?.neverConnected(peer.seat);
    });
  }

  /** Credentials for the relay live as long as the probe. */
  override async openProbe(input: OpenProbe): Promise<OpenedProbe> {
    const servers = this.relays.servers(randomUUID(), Math.ceil(input.lifetimeMs / 1_000));
    return openProbe(await this.pool.pick(), input, servers, this.clock);
  }

  override get hasRelay(): boolean {
    return this.relays.any;
  }

  override iceServers(holder: string): IceServer[] {
    return this.relays.servers(holder);
  }
}

const CONNECT_TIMEOUT_MS = 15_000;
