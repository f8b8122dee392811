import { randomUUID } from 'node:crypto';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import {
  type CallId,
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
import { causeOf, Logger } from '../../platform/logging/logger.js';
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
import { asked } from './media-errors.js';
import { type Direction, Peer } from './peer.js';
import { pointerLineOf } from './pointer-relay.js';
import { openProbe } from './probe/probe.js';
import { Relays } from './relays.js';
import { Room } from './room.js';
import { receivedFrom } from './received.js';
import { MAX_INCOMING, openTransport, watchTransport } from './transports.js';
import { openTap } from './tap.js';
import { closeTrack, openConsumer, openProducer } from './tracks.js';
import { WorkerPool } from './worker-pool.js';

/** Media over mediasoup: a router per call, on the least loaded worker. */
export class MediaService extends MediaPort implements OnModuleInit, OnApplicationShutdown {
  private readonly rooms = new Map<CallId, Room>();
  /** Calls whose cameras may send more than usual, in bit/s. */
  private readonly allowed = new Map<CallId, number>();
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
    this.demand = new Demand(clock, (producerId, layer) => {
      const seat = this.senderOf(producerId);
      if (seat) this.listener?.demanded(seat, producerId, layer);
    });
  }

  async onModuleInit(): Promise<void> {
    this.pool.onDeath((dead) => this.moveAway(dead));
    await this.pool.open();
  }

  onApplicationShutdown(): void {
    for (const room of this.rooms.values()) room.close();
    this.rooms.clear();
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
    const room = this.room(seat);
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
    const known = this.rooms.get(seat.callId)?.peers.get(seat.participantId);
    if (!known) return { ...(await this.seat(seat, device)), kept: false };
    // Without a place, a call of two goes on all the same (ADR 0111): capabilities are those of every router.
    const rtpCapabilities = await this.room(seat).capabilities();
    const kept = known.transports.size > 0;
    return { rtpCapabilities, iceServers: this.relays.servers(seat.participantId), kept };
  }

  override unseat(seat: SeatRef): void {
    const room = this.rooms.get(seat.callId);
    room?.peers.get(seat.participantId)?.close();
    room?.peers.delete(seat.participantId);
  }

  override closeCall({ callId }: CallRef): void {
    this.rooms.get(callId)?.close();
    this.rooms.delete(callId);
  }

  override declareCapabilities(seat: SeatRef, rtpCapabilities: RtpCapabilities): Promise<void> {
    const { peer } = this.at(seat);
    return asked(() => {
      peer.capabilities = receiveCapabilities(rtpCapabilities);
      return Promise.resolve();
    });
  }

  /** One transport each way: a new one replaces the old one. */
  override async createTransport(seat: SeatRef, direction: Direction): Promise<CreatedTransport> {
    const { room, peer } = this.at(seat);
    const place = await room.place();
    const transport = await asked(() => openTransport(place, direction, peer.device, room.cameraBitrate));
    this.stillOpen(room, peer, transport);
    peer.transports.get(direction)?.close();
    peer.transports.set(direction, transport);
    peer.everConnected = true;
    transport.on('iceselectedtuplechange', () => this.freshPictures(room, peer, direction));
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
    const transport = this.at(seat).peer.connect(input.transportId);
    await asked(() => transport.connect({ dtlsParameters }));
    this.clock.after(CONNECT_TIMEOUT_MS, () => {
      if (!transport.closed && transport.dtlsState !== 'connected') transport.close();
    });
  }

  override async restartIce(seat: SeatRef, transportId: TransportId): Promise<RestartedIce> {
    const transport = this.at(seat).peer.transport(transportId);
    const iceParameters = await asked(() => transport.restartIce());
    return { iceParameters, iceServers: this.relays.servers(seat.participantId) };
  }

  override closeTransport(seat: SeatRef, transportId: TransportId): Promise<void> {
    return asked(() => {
      this.at(seat).peer.transport(transportId).close();
      return Promise.resolve();
    });
  }

  override async produce(seat: SeatRef, input: Produce): Promise<ProducerId> {
    const { room, peer } = this.at(seat);
    const transport = peer.transport(input.transportId, 'send');
    const place = await room.place();
    const producer = await asked(() => openProducer(peer, transport, input, room.cameraBitrate));
    this.stillOpen(room, peer, producer);
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
    const { producer } = this.at(seat).peer.track(producerId);
    await asked(() => (paused ? producer.pause() : producer.resume()));
  }

  override closeProducer(seat: SeatRef, producerId: ProducerId): Promise<void> {
    return asked(() => {
      closeTrack(this.at(seat).peer, producerId);
      return Promise.resolve();
    });
  }

  override async consume(seat: SeatRef, producerId: ProducerId): Promise<CreatedConsumer> {
    const { room, peer } = this.at(seat);
    const owner = [...room.peers.values()].find((other) => other !== peer && other.sent.has(producerId));
    const transport = peer.transports.get('recv');
    if (!owner) throw new DomainError('NOT_FOUND');
    if (!transport || !peer.capabilities) throw new DomainError('CONFLICT');
    const { source } = owner.track(producerId);
    const { router } = await room.place();
    const consumer = await asked(() => openConsumer(router, peer, transport, producerId, source));
    this.stillOpen(room, peer, consumer);
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
    const { room, peer } = this.at(seat);
    const consumer = peer.consumer(consumerId);
    await asked(() => (paused ? consumer.pause() : consumer.resume()));
    this.looked(room, consumer.producerId);
  }

  override async setPreferredLayers(seat: SeatRef, input: SetPreferredLayers): Promise<void> {
    const { room, peer } = this.at(seat);
    const consumer = peer.consumer(input.consumerId);
    const { spatialLayer, temporalLayer } = input;
    await asked(() => consumer.setPriority(priorityOf(spatialLayer)));
    if (consumer.type === 'simple') return;
    await asked(() => consumer.setPreferredLayers({ spatialLayer, temporalLayer }));
    this.looked(room, consumer.producerId);
  }

  override async received({ callId }: CallRef): Promise<readonly ReceivedTrack[]> {
    const peers = [...(this.rooms.get(callId)?.peers.values() ?? [])];
    return (await Promise.all(peers.map(receivedFrom))).flat();
  }

  override async tap({ callId }: CallRef, producerId: ProducerId): Promise<MediaTap> {
    const room = this.rooms.get(callId);
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

  override async allow({ callId }: CallRef, cameraBitrate: number | null): Promise<void> {
    if (cameraBitrate === null) this.allowed.delete(callId);
    else this.allowed.set(callId, cameraBitrate);
    const room = this.rooms.get(callId);
    if (!room) return;
    room.cameraBitrate = cameraBitrate ?? MAX_INCOMING.camera;
    for (const peer of room.peers.values()) {
      const extra = peer.sends('screen') ? MAX_INCOMING.screen : 0;
      await asked(
        async () => await peer.transports.get('send')?.setMaxIncomingBitrate(room.cameraBitrate + extra),
      );
    }
  }

  override async openPointer(seat: SeatRef, input: OpenPointer): Promise<string> {
    const { room, peer } = this.at(seat);
    const transport = peer.transport(input.transportId, 'send');
    const { pointers } = await room.place();
    peer.pointer?.close();
    const producer = await asked(() =>
      pointers.tap(transport, input, (bytes) => this.listener?.pointed(seat, bytes)),
    );
    this.stillOpen(room, peer, producer);
    peer.pointer = producer;
    return producer.id;
  }

  override closePointer(seat: SeatRef): void {
    const peer = this.rooms.get(seat.callId)?.peers.get(seat.participantId);
    peer?.pointer?.close();
  }

  override async openPointerLine(seat: SeatRef): Promise<PointerLine> {
    const { room, peer } = this.at(seat);
    const transport = peer.transports.get('recv');
    if (!transport) throw new DomainError('CONFLICT');
    const { pointers } = await room.place();
    peer.pointerLine?.close();
    const consumer = await asked(() => pointers.line(transport));
    this.stillOpen(room, peer, consumer);
    peer.pointerLine = consumer;
    return pointerLineOf(consumer);
  }

  override hasPointerLine(seat: SeatRef): boolean {
    const peer = this.rooms.get(seat.callId)?.peers.get(seat.participantId);
    if (!peer?.pointerLine || peer.pointerLine.closed) return false;
    return peer.transports.get('recv')?.sctpState === 'connected';
  }

  override showPointer({ callId }: CallRef, bytes: Uint8Array): void {
    this.rooms.get(callId)?.showPointer(bytes);
  }

  private watchConsumer(seat: SeatRef, peer: Peer, consumer: types.Consumer): void {
    const id = consumer.id as ConsumerId;
    consumer.observer.once('close', () => {
      const room = this.rooms.get(seat.callId);
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

  /**
   * Media goes another way: what was lost meanwhile is asked for in vain, and decoders wait a second and more before they
   * ask for a picture that stands for itself.
   */
  private freshPictures(room: Room, peer: Peer, direction: Direction): void {
    const consumers = [...room.peers.values()].flatMap((other) =>
      [...other.received.values()].filter(
        ({ producerId }) =>
          (direction === 'recv' && other === peer) || (direction === 'send' && peer.sent.has(producerId)),
      ),
    );
    for (const { consumer } of consumers)
      if (consumer.kind === 'video' && !consumer.closed)
        consumer
          .requestKeyFrame()
          .catch((cause: unknown) => this.logger.error('a key frame was not asked for', causeOf(cause)));
  }

  /** Somebody looks at a track differently than before. */
  private looked(room: Room, producerId: string): void {
    const consumers = function* (): Generator<types.Consumer> {
      for (const peer of room.peers.values())
        for (const { consumer } of peer.received.values()) if (!consumer.closed) yield consumer;
      for (const { consumer } of room.taps) if (!consumer.closed) yield consumer;
    };
    this.demand.changed(producerId as ProducerId, () => wantedLayer(consumers(), producerId));
  }

  private senderOf(producerId: ProducerId): SeatRef | null {
    const owners = [...this.rooms.values()].map((room) => room.ownerOf(producerId));
    return owners.find((peer) => peer !== undefined)?.seat ?? null;
  }

  /** Somebody who takes a seat and then makes no transport is not in the call. */
  private expectTransport(peer: Peer): void {
    this.clock.after(LIMITS.halfOpenJoinS * 1000, () => {
      if (!peer.closed && !peer.everConnected) this.listener?.neverConnected(peer.seat);
    });
  }

  /** All calls of a dead worker find a new place at the same time; clients are told as soon as theirs is ready. */
  private moveAway(dead: types.Worker): void {
    for (const room of this.rooms.values()) if (room.isOn(dead)) void this.move(room);
  }

  private async move(room: Room): Promise<void> {
    try {
      await room.move(this.clock, () => this.listener?.lost(room.call));
      if (!room.closed) this.listener?.moved(room.call);
    } catch (cause) {
      this.logger.error('a call lost its media and found no other place', causeOf(cause));
      if (!room.closed) this.clock.after(MOVE_RETRY_MS, () => void this.move(room));
    }
  }

  private room(seat: SeatRef): Room {
    const known = this.rooms.get(seat.callId);
    if (known) return known;
    const room: Room = new Room({ tenantId: seat.tenantId, callId: seat.callId }, this.pool, (producerId) =>
      this.listener?.speakerChanged(room.call, room.ownerOf(producerId)?.seat.participantId ?? null),
    );
    room.cameraBitrate = this.allowed.get(seat.callId) ?? MAX_INCOMING.camera;
    this.rooms.set(seat.callId, room);
    return room;
  }

  private at(seat: SeatRef): { room: Room; peer: Peer } {
    const room = this.rooms.get(seat.callId);
    const peer = room?.peers.get(seat.participantId);
    if (!room || !peer) throw new DomainError('MEDIA_UNAVAILABLE');
    return { room, peer };
  }

  /** After every await: is the seat still there, and what was made for it? Closes what is not wanted any more. */
  private stillOpen(room: Room, peer: Peer, made: { readonly closed: boolean; close(): void }): void {
    const here = !room.closed && !peer.closed && room.peers.get(peer.seat.participantId) === peer;
    if (here && !made.closed) return;
    made.close();
    throw new DomainError('MEDIA_UNAVAILABLE');
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
const MOVE_RETRY_MS = 1_000;
