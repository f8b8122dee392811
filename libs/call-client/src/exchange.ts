import type { CallSnapshot, ConsumerId, MediaSource, ProducerId, ProducerView } from '@rinjo/contract';
import { CallError, type PublishOptions, type RemoteTrack, type ViewSize } from './call-session.js';
import type { ClientClock } from './clock.js';
import type { Link } from './link.js';
import type { Incoming, MediaSession, Outgoing } from './media-session.js';
import { Cell } from './readable.js';
import { Serial } from './serial.js';
import { type Demand, Views } from './views.js';
import { toCallError } from './way-in.js';

/** What the exchange needs to know of the call it belongs to. */
export interface InCall {
  readonly clock: ClientClock;
  snapshot(): CallSnapshot | null;
  link(): Link | null;
  log(message: string, details: Readonly<Record<string, unknown>>): void;
}

/** Refusals of a track that recovery may turn into a yes. */
const RETRIED: ReadonlySet<string> = new Set(['UNREACHABLE', 'MEDIA_UNAVAILABLE', 'NOT_FOUND', 'NOT_JOINED']);
const AGAIN_MS = 1_000;

/**
 * Everything sent and received. What should be (tracks published here, producers in the snapshot) and what is (one
 * `MediaSession`) are brought into line after every change, so that a recovery takes the same path as a first join.
 */
export class Exchange {
  readonly tracks = new Cell<ReadonlyMap<ProducerId, RemoteTrack>>(new Map());

  private media: MediaSession | null = null;
  private readonly outgoing = new Map<MediaSource, Outgoing>();
  private readonly refused = new Map<MediaSource, CallError>();
  private readonly incoming = new Map<ProducerId, Incoming>();
  private readonly undecodable = new Set<ProducerId>();
  private readonly starved = new Set<ConsumerId>();
  private readonly aligning = new Serial(() => this.alignOnce());
  private readonly views: Views;
  /** What comes without the server. */
  private direct: readonly RemoteTrack[] = [];
  private ownChanged: () => void = () => undefined;
  private cancelAgain: (() => void) | null = null;

  constructor(private readonly call: InCall) {
    this.views = new Views(
      call.clock,
      () => this.incoming.values(),
      (incoming, demand, before) => this.demand(incoming, demand, before),
    );
  }

  get session(): MediaSession | null {
    return this.media;
  }

  /** What is published, whether the server takes it or not. */
  get own(): readonly Outgoing[] {
    return [...this.outgoing.values()];
  }

  /** Calls after every change of `own`. */
  watchOwn(changed: () => void): void {
    this.ownChanged = changed;
  }

  showDirect(tracks: readonly RemoteTrack[]): void {
    this.direct = tracks;
    this.show();
  }

  attach(media: MediaSession): Promise<void> {
    this.media = media;
    return this.align();
  }

  /** Forgets the session and all that came through it; what is published stays and goes out with the next one. */
  detach(): MediaSession | null {
    const { media } = this;
    this.media = null;
    this.incoming.clear();
    this.starved.clear();
    this.undecodable.clear();
    this.show();
    return media;
  }

  stop(): void {
    this.views.stop();
    this.cancelAgain?.();
    void this.detach()?.close(false);
  }

  /** Brings what is into line with what should be; resolves when that was tried. */
  align(): Promise<void> {
    return this.aligning.request();
  }

  async publish(source: MediaSource, track: MediaStreamTrack, options: PublishOptions): Promise<void> {
    const { muted = false, weakUplink = false } = options;
    if (this.media?.sending.has(source)) {
      await this.replace(source, track);
      await this.setMuted(source, muted);
      return;
    }
    this.refused.delete(source);
    this.outgoing.set(source, { source, track, muted, weakUplink });
    this.ownChanged();
    await this.align();
    const refusal = this.refused.get(source);
    if (refusal) throw refusal;
  }

  async replace(source: MediaSource, track: MediaStreamTrack): Promise<void> {
    const known = this.known(source);
    track.enabled = !known.muted;
    this.outgoing.set(source, { ...known, track });
    this.ownChanged();
    if (this.media?.sending.has(source)) await this.media.replace(source, track);
    // The track before could not be sent: a device that was lost meanwhile.
    else await this.align();
  }

  async unpublish(source: MediaSource): Promise<void> {
    this.outgoing.delete(source);
    this.ownChanged();
    await this.align();
  }

  /** Muting takes effect here at once, whatever the server answers. Throws what it refused. */
  async setMuted(source: MediaSource, muted: boolean): Promise<void> {
    const known = this.known(source);
    known.track.enabled = !muted;
    this.outgoing.set(source, { ...known, muted });
    this.ownChanged();
    try {
      await this.media?.setMuted(source, muted);
    } catch (thrown) {
      // A lost server hears of it when the track is sent anew.
      if (!RETRIED.has(toCallError(thrown).code)) throw thrown;
    }
  }

  setView(producerId: ProducerId, size: ViewSize): void {
    this.views.set(producerId, size);
  }

  starve(consumerId: ConsumerId, starved: boolean): void {
    if (starved) this.starved.add(consumerId);
    else this.starved.delete(consumerId);
    this.show();
  }

  forget(consumerId: ConsumerId): void {
    for (const [producerId, { consumerId: id }] of this.incoming)
      if (id === consumerId) this.drop(producerId);
    this.starved.delete(consumerId);
    this.show();
  }

  private known(source: MediaSource): Outgoing {
    const known = this.outgoing.get(source);
    if (!known) throw new CallError('NOT_FOUND', { source });
    return known;
  }

  private drop(producerId: ProducerId): void {
    this.media?.stopReceiving(producerId);
    this.incoming.delete(producerId);
  }

  private async alignOnce(): Promise<void> {
    const { media } = this;
    const snapshot = this.call.snapshot();
    if (!media || !snapshot || !this.call.link()) return;
    const others = snapshot.producers.filter((p) => p.participantId !== snapshot.self);
    const ids = new Set(others.map((p) => p.id));
    for (const id of this.incoming.keys()) if (!ids.has(id)) this.drop(id);
    const missing = others.filter((p) => !media.receiving.has(p.id) && !this.undecodable.has(p.id));
    const results = await Promise.allSettled([
      ...[...media.sending]
        .filter((source) => !this.outgoing.has(source))
        .map((source) => media.stop(source)),
      ...[...this.outgoing.values()]
        .filter((o) => !media.sending.has(o.source))
        .map((o) => this.send(media, o)),
      ...missing.map((p) => this.receive(media, p)),
    ]);
    const failures = results.flatMap((r) => (r.status === 'rejected' ? [toCallError(r.reason).code] : []));
    if (failures.length > 0) this.call.log('exchange', { failures });
    if (failures.includes('RATE_LIMITED')) this.againSoon();
    this.show();
  }

  private againSoon(): void {
    this.cancelAgain ??= this.call.clock.after(AGAIN_MS, () => {
      this.cancelAgain = null;
      void this.align();
    });
  }

  private async send(media: MediaSession, outgoing: Outgoing): Promise<void> {
    try {
      await media.send(outgoing);
      // Muted or replaced while it was on the way.
      const now = this.outgoing.get(outgoing.source);
      if (now && now.muted !== outgoing.muted) await media.setMuted(now.source, now.muted);
      if (now && now.track !== outgoing.track) await media.replace(now.source, now.track);
    } catch (thrown) {
      if (thrown instanceof CallError && !RETRIED.has(thrown.code) && thrown.code !== 'RATE_LIMITED') {
        this.outgoing.delete(outgoing.source);
        this.refused.set(outgoing.source, thrown);
      }
      throw thrown;
    }
  }

  private async receive(media: MediaSession, producer: ProducerView): Promise<void> {
    try {
      const incoming = await media.receive(producer);
      if (!incoming || media !== this.media) return;
      this.incoming.set(producer.id, incoming);
      this.show();
      this.views.soon();
    } catch (thrown) {
      if (toCallError(thrown).code === 'MEDIA_UNSUPPORTED') this.undecodable.add(producer.id);
      throw thrown;
    }
  }

  private demand({ consumerId }: Incoming, demand: Demand, before: Demand | null): void {
    const link = this.call.link();
    if (!link) return;
    const { paused, spatialLayer, temporalLayer } = demand;
    const told: Promise<unknown>[] = [];
    if (paused !== (before?.paused ?? false))
      told.push(link.send(paused ? 'media.pauseConsumer' : 'media.resumeConsumer', { consumerId }));
    if (!paused)
      told.push(link.send('media.setPreferredLayers', { consumerId, spatialLayer, temporalLayer }));
    void Promise.allSettled(told);
  }

  private show(): void {
    const producers = new Map(this.call.snapshot()?.producers.map((p) => [p.id, p]));
    const shown = [...this.incoming].map(
      ([producerId, { track, consumerId, producer }]): [ProducerId, RemoteTrack] => {
        const { participantId, source, kind } = producer;
        const paused = producers.get(producerId)?.paused ?? producer.paused;
        const starved = this.starved.has(consumerId);
        return [producerId, { producerId, participantId, source, kind, track, paused, starved }];
      },
    );
    // Of somebody who comes directly, nothing comes through the server at the same time.
    const others = shown.filter(([, { participantId, source }]) =>
      this.direct.every((track) => track.participantId !== participantId || track.source !== source),
    );
    this.tracks.set(new Map([...others, ...this.direct.map((track) => [track.producerId, track] as const)]));
  }
}
