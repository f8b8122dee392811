import type { ParticipantId, ProducerId, RtpCapabilities } from '@rinjo/contract';
import type { types } from 'mediasoup';
import type { CallRef } from '../calls/index.js';
import { offeredCapabilities, ROUTER_CODECS } from './codecs.js';
import { asked } from './media-errors.js';
import type { Peer } from './peer.js';
import { PointerRelay } from './pointer-relay.js';
import type { Tap } from './tap.js';
import { MAX_INCOMING } from './transports.js';
import type { PoolWorker, WorkerPool } from './worker-pool.js';

const SPEAKER_INTERVAL_MS = 300;

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

  place(): Promise<Place> {
    return this.where;
  }

  /** Sends to everybody who has a line; to nobody while the call has no place. */
  showPointer(bytes: Uint8Array): void {
    this.now?.pointers.send(bytes);
  }

  isOn(worker: types.Worker): boolean {
    return this.now?.home.worker === worker;
  }

  /** Its worker died: everything in it is gone, and a new place is looked for at once. */
  async move(): Promise<void> {
    for (const peer of this.peers.values()) peer.reset();
    this.now = null;
    this.where = this.open();
    await this.where;
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
      else this.now = opened;
      return opened;
    });
    place.catch(() => undefined); // whoever waits for the place hears of it
    return place;
  }
}
