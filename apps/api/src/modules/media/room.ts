import type { ParticipantId, ProducerId, RtpCapabilities } from '@rinjo/contract';
import type { types } from 'mediasoup';
import type { Clock } from '../../platform/time/clock.js';
import type { CallRef } from '../calls/index.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { offeredCapabilities, ROUTER_CODECS } from './codecs.js';
import { asked } from './media-errors.js';
import type { Peer } from './peer.js';
import { PointerRelay } from './pointer-relay.js';
import type { Tap } from './tap.js';
import { MAX_INCOMING } from './transports.js';
import type { PoolWorker, WorkerPool } from './worker-pool.js';

const SPEAKER_INTERVAL_MS = 300;
/** A worker is replaced in less; people need not wait longer for what they can have without one. */
const LOST_AFTER_MS = 2_000;

/** Where a call's media is at the moment. */
export interface Place {
  readonly home: PoolWorker;
  readonly router: types.Router;
  readonly speakers: types.ActiveSpeakerObserver;
  readonly pointers: PointerRelay;
  readonly rtpCapabilities: RtpCapabilities;
}

/** The media of one call: one router on one worker, and the peers in it. */
export class Room {
  readonly peers = new Map<ParticipantId, Peer>();
  /** What is recorded. */
  readonly taps = new Set<Tap>();
  /** Settles when the call has a place; replaced when it moves. */
  private where: Promise<Place>;
  private now: Place | null = null;
  private known: RtpCapabilities | null = null;
  private isLost = false;
  closed = false;
  /** What the cameras of the call may send, in bit/s. */
  cameraBitrate: number = MAX_INCOMING.camera;

  constructor(
    readonly call: CallRef,
    private readonly pool: WorkerPool,
    private readonly spoke: (producerId: ProducerId) => void,
  ) {
    this.where = this.open();
  }

  /** Throws MEDIA_UNAVAILABLE at once while the call has lost its media and there is no place for it. */
  place(): Promise<Place> {
    return this.isLost ? Promise.reject(new DomainError('MEDIA_UNAVAILABLE')) : this.where;
  }

  /** What the call's router can do; while there is none, what the last one could. */
  async capabilities(): Promise<RtpCapabilities> {
    if (this.isLost && this.known) return this.known;
    return (await this.place()).rtpCapabilities;
  }

  /** Who sends this. */
  ownerOf(producerId: ProducerId): Peer | undefined {
    return [...this.peers.values()].find((peer) => peer.sent.has(producerId));
  }

  /** Sends to everybody who has a line; to nobody while the call has no place. */
  showPointer(bytes: Uint8Array): void {
    this.now?.pointers.send(bytes);
  }

  /** What is received by anybody, or recorded. */
  *consumers(): Generator<types.Consumer> {
    for (const peer of this.peers.values())
      for (const { consumer } of peer.received.values()) if (!consumer.closed) yield consumer;
    for (const { consumer } of this.taps) if (!consumer.closed) yield consumer;
  }

  /**
   * After every await: is the seat still there, and what was made for it? Closes what is not wanted any more, and throws
   * MEDIA_UNAVAILABLE.
   */
  mustHave(peer: Peer, made: { readonly closed: boolean; close(): void }): void {
    const here = !this.closed && !peer.closed && this.peers.get(peer.seat.participantId) === peer;
    if (here && !made.closed) return;
    made.close();
    throw new DomainError('MEDIA_UNAVAILABLE');
  }

  isOn(worker: types.Worker): boolean {
    return this.now?.home.worker === worker;
  }

  /**
   * Its worker died: everything in it is gone, and a new place is looked for at once. Calls `lost` when there is none for a while,
   * once until there is one.
   */
  async move(clock: Clock, lost: () => void): Promise<void> {
    for (const peer of this.peers.values()) peer.reset();
    this.now = null;
    this.where = this.open();
    const late = clock.after(LOST_AFTER_MS, () => {
      if (this.closed || this.isLost) return;
      this.isLost = true;
      lost();
    });
    await this.where.finally(() => late.cancel());
  }

  close(): void {
    this.closed = true;
    for (const tap of this.taps) tap.close();
    for (const peer of this.peers.values()) peer.close();
    this.peers.clear();
    this.now?.router.close();
    this.now = null;
  }

  private open(): Promise<Place> {
    const place = asked(async () => {
      const home = await this.pool.pick();
      const router = await home.worker.createRouter({ mediaCodecs: ROUTER_CODECS });
      const speakers = await router.createActiveSpeakerObserver({ interval: SPEAKER_INTERVAL_MS });
      speakers.on('dominantspeaker', ({ producer }) => this.spoke(producer.id as ProducerId));
      const pointers = new PointerRelay(router);
      const opened = { home, router, speakers, pointers, rtpCapabilities: offeredCapabilities(router) };
      if (this.closed) router.close();
      else {
        this.now = opened;
        this.known = opened.rtpCapabilities;
        this.isLost = false;
      }
      return opened;
    });
    place.catch(() => undefined); // whoever waits for the place hears of it
    return place;
  }
}
