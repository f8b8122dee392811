import type {
  CallEvent,
  CommandName,
  Commands,
  MediaSource,
  ParticipantId,
  QualityMode,
  TransientEvents,
} from '@rinjo/contract';
import type * as mediasoup from 'mediasoup-client/types';
import {
  CallError,
  type CallClientOptions,
  type CallSession,
  type CallState,
  type DirectPhase,
  IDLE,
  type PointerListener,
  type Pointing,
  type PublishOptions,
  type SessionEnd,
  type ViewSize,
} from './call-session.js';
import { type ClientClock, systemClock } from './clock.js';
import { browserDevice, type CreateDevice, Devices, mediaSessions } from './device.js';
import type { Platform } from './encodings.js';
import type { WithoutServer } from './direct/without-server.js';
import { Exchange, type InCall } from './exchange.js';
import { Ladder } from './ladder.js';
import { type Link, type LinkListener, type OpenLink, openSocketLink } from './link.js';
import { CallView } from './call-view.js';
import { LobbyWait } from './lobby-wait.js';
import type { MediaSession } from './media-session.js';
import { browserPlatform, watchNetwork } from './browser.js';
import { hearInPassing, type PassingEars } from './passing.js';
import { PointerChannel } from './pointer-channel.js';
import { Cell } from './readable.js';
import type { Action, Trouble } from './recovery.js';
import { Transients } from './transients.js';
import type { LineWatch } from './watch-line.js';
import { type Entered, toCallError, WayIn } from './way-in.js';

/** What stands between the client and the world; tests and Node programs bring their own. */
export interface CallClientParts {
  readonly openLink?: OpenLink;
  readonly createDevice?: CreateDevice;
  readonly platform?: Platform;
}

/** One person's part in one call: signalling, media, and recovery without a click (media.md 2.1). */
export class CallClient implements CallSession {
  readonly state = new Cell<CallState>(IDLE);

  private readonly clock: ClientClock;
  private readonly devices: Devices;
  private readonly platform: Platform;
  private readonly transients = new Transients();
  private readonly way: WayIn;
  private readonly lobby: LobbyWait;
  private readonly exchange: Exchange;
  private readonly inCall: InCall;
  private readonly pointer: PointerChannel;
  private readonly ears: PassingEars;

  readonly quality = new Cell<QualityMode>('full');
  readonly used = new Cell(0);
  readonly silent = new Cell(false);
  readonly direct = new Cell<DirectPhase>({ kind: 'none' });
  /** Both come after joining: a page that waits does not carry them. */
  private watch: LineWatch | null = null;
  private without: WithoutServer | null = null;

  private link: Link | null = null;
  private place: Entered['joined'] | null = null;
  private readonly ladder: Ladder;
  private unwatch: () => void = () => undefined;
  private readonly view: CallView;

  constructor(
    private readonly options: CallClientOptions,
    parts: CallClientParts = {},
  ) {
    this.clock = options.clock ?? systemClock;
    this.devices = new Devices(parts.createDevice ?? browserDevice);
    this.platform = parts.platform ?? browserPlatform();
    const { openLink = openSocketLink } = parts;
    this.way = new WayIn({ ...options, openLink, clock: this.clock }, this.listener());
    this.view = new CallView({
      snapshot: () => this.state.value.snapshot,
      over: () => this.over(),
      changed: (snapshot) => {
        const before = this.state.value.snapshot?.parts.direct;
        this.set({ snapshot });
        if (snapshot.parts.direct !== before) this.without?.follow();
      },
      shown: () => void this.exchange.align(),
      heard: (event) => this.heard(event),
      hole: () => void this.refresh(),
    });
    this.lobby = new LobbyWait(this.way, (link, place) => {
      this.link = link;
      this.set({ phase: 'waiting', lobby: place, rung: null });
    });
    this.ladder = new Ladder(
      this.clock,
      (rung, trouble, over) => {
        this.log(`recovery: ${trouble}`, { rung });
        // What was lost meanwhile says nothing about the line now.
        if (rung === null) {
          this.watch?.keeper.renew();
          this.without?.hasMedia();
        }
        this.set({ rung, phase: rung === null || rung === 0 ? 'joined' : 'reconnecting' });
        if (over) this.send('recovery.report', over).catch(() => undefined);
      },
      (action, trouble) => void this.recover(action, trouble),
    );
    this.inCall = {
      clock: this.clock,
      snapshot: () => this.state.value.snapshot,
      link: () => this.link,
      log: (message, details) => this.log(message, details),
    };
    this.exchange = new Exchange(this.inCall);
    this.pointer = new PointerChannel({ ...this.inCall, session: () => this.exchange.session });
    this.ears = {
      ...{ exchange: this.exchange, pointer: this.pointer },
      ...{ view: this.view, lobby: this.lobby },
      without: () => this.without,
      log: (message, details) => this.log(message, details),
      speaks: (activeSpeaker) => {
        const { snapshot } = this.state.value;
        if (snapshot) this.set({ snapshot: { ...snapshot, activeSpeaker } });
      },
      reshape: () => void this.reshape(),
      waits: (lobby) => {
        if (this.phase === 'waiting') this.set({ lobby });
      },
      closed: (reason) => this.finish(reason),
    };
  }

  get tracks(): Exchange['tracks'] {
    return this.exchange.tracks;
  }

  async join(): Promise<void> {
    if (this.phase !== 'idle') throw new CallError('ALREADY_JOINED');
    this.set({ phase: 'joining' });
    // Loads while the server is asked; its failure is met when it is needed.
    this.devices.prepare();
    mediaSessions().catch(() => undefined);
    this.unwatch = watchNetwork(() => this.networkChanged());
    try {
      const entered = await this.lobby.seat(await this.way.enter());
      if (entered) this.take(entered);
    } catch (thrown) {
      const error = toCallError(thrown);
      this.finish('refused', error);
      throw error;
    }
    if (this.over()) {
      this.drop();
      return;
    }
    this.set({ phase: 'joined', lobby: null });
    void this.watchLine();
    await this.openMedia();
  }

  async leave(): Promise<void> {
    const { link } = this;
    if (this.over()) return;
    this.set({ phase: 'ended', endReason: 'left', rung: null });
    await link?.send('call.leave', {}).catch(() => undefined);
    this.finish('left');
  }

  async endCall(): Promise<void> {
    await this.live().send('call.end', {});
  }

  async removeParticipant(participantId: ParticipantId): Promise<void> {
    await this.live().send('participant.remove', { participantId });
  }

  send<C extends CommandName>(name: C, input: Commands[C]['input']): Promise<Commands[C]['output']> {
    return this.link ? this.link.send(name, input) : Promise.reject(new CallError('UNREACHABLE'));
  }

  onTransient<E extends keyof TransientEvents>(
    name: E,
    listener: (payload: TransientEvents[E]) => void,
  ): () => void {
    return this.transients.on(name, listener);
  }

  point(pointing: Pointing): void {
    if (this.phase === 'joined') this.pointer.point(pointing);
  }

  onPointer(listener: PointerListener): () => void {
    return this.pointer.listen(listener);
  }

  async frameChanged(source: MediaSource): Promise<void> {
    await this.exchange.session?.frameChanged(source);
  }

  async publish(source: MediaSource, track: MediaStreamTrack, options: PublishOptions = {}): Promise<void> {
    await this.exchange.publish(source, track, options);
    await this.reshape();
  }

  async replaceTrack(source: MediaSource, track: MediaStreamTrack): Promise<void> {
    await this.exchange.replace(source, track);
    await this.reshape();
  }

  unpublish(source: MediaSource): Promise<void> {
    return this.exchange.unpublish(source);
  }

  setMuted(source: MediaSource, muted: boolean): Promise<void> {
    return this.exchange.setMuted(source, muted);
  }

  setView(producerId: Parameters<Exchange['setView']>[0], size: ViewSize): void {
    this.exchange.setView(producerId, size);
  }

  private async watchLine(): Promise<void> {
    const { watchLine, WithoutServer: Without } = await import('./after-joining.js');
    if (this.over()) return;
    this.watch = watchLine({
      ...this.inCall,
      session: () => this.exchange.session,
      joined: () => this.phase === 'joined',
      shown: this,
    });
    this.without = new Without({
      ...this.inCall,
      ...{ exchange: this.exchange, phase: this.direct },
      rung: () => this.ladder.rung,
      park: () => this.trouble('media_lost'),
      tryServer: () => void this.newTransports(true),
    });
    this.without.follow();
  }

  /** Another track, another demand: the plan is the same, and has to be carried out anew. */
  private async reshape(): Promise<void> {
    await this.watch?.keeper
      .reshape()
      .catch((thrown: unknown) => this.log('quality', { reason: String(thrown) }));
  }

  private get phase(): CallState['phase'] {
    return this.state.value.phase;
  }

  /** A method, since it changes while something is awaited. */
  private over(): boolean {
    return this.phase === 'ended';
  }

  private set(changes: Partial<CallState>): void {
    this.state.set({ ...this.state.value, ...changes });
  }

  private log(message: string, details: Readonly<Record<string, unknown>> = {}): void {
    this.options.log?.(message, details);
  }

  private live(): Link {
    if (!this.link) throw new CallError('UNREACHABLE');
    return this.link;
  }

  private drop(): void {
    this.link?.close();
    this.link = null;
  }

  private listener(): LinkListener {
    return {
      event: (event) => this.view.hear(event),
      transient: (event) => {
        this.transients.tell(event);
        hearInPassing(event, this.ears);
      },
      down: () => {
        this.link = null;
        if (this.phase === 'waiting') this.set({ rung: 3 });
        this.lobby.lineLost();
        this.trouble('socket_down');
      },
    };
  }

  private take({ link, joined }: Entered): void {
    this.link = link;
    this.place = joined;
    this.view.show(joined.snapshot);
  }

  private heard(event: CallEvent): void {
    if (event.name === 'call.ended') this.finish('call_ended');
    else if (event.name === 'media.moved') this.trouble('media_moved');
    else if (event.name === 'quality.changed' || event.name === 'conformity.changed') void this.reshape();
    else void this.exchange.align();
  }

  /** A hole in the events: a fresh snapshot fills it. When that fails, so has the connection. */
  private async refresh(): Promise<void> {
    try {
      this.view.show(await this.live().send('call.snapshot', {}));
    } catch (thrown) {
      this.log('snapshot', { code: toCallError(thrown).code });
    }
  }

  /** Makes a media session in the present place. What fails here is met by the recovery ladder. */
  private async openMedia(): Promise<void> {
    const { place } = this;
    if (!place) return;
    try {
      const loading = this.devices.loaded(place.rtpCapabilities);
      const [device, { MediaSession: Session }] = await Promise.all([loading, mediaSessions()]);
      if (place !== this.place || this.over() || this.exchange.session) return;
      const session: MediaSession = Session.open(
        device,
        () => this.live(),
        this.platform,
        (state) => this.mediaState(session, state),
      );
      this.watch?.keeper.renew();
      const attached = this.exchange.attach(session);
      void this.pointer.receive(session);
      await attached;
      // A session that does not need its transports yet will never say that they are connected.
      await this.whenConnected(session);
    } catch (thrown) {
      this.log('media', { reason: String(thrown) });
      if (this.ladder.rung === null) this.trouble('dtls_failed');
    }
  }

  private mediaState(session: MediaSession, state: mediasoup.ConnectionState): void {
    if (session !== this.exchange.session || this.over()) return;
    if (state === 'disconnected') this.trouble('media_disconnected');
    else if (state === 'failed') this.trouble('media_failed');
    else if (state === 'connected') void this.whenConnected(session);
  }

  private async whenConnected(session: MediaSession): Promise<void> {
    if ((await session.connected()) && session === this.exchange.session) this.trouble('media_connected');
  }

  private networkChanged(): void {
    if (this.ladder.rung === 3 || (this.phase === 'waiting' && !this.link)) this.way.hurry();
    else {
      // A connection over the network that was left would be waited for in vain.
      this.link?.prove();
      this.trouble('network_changed');
    }
  }

  /** Troubles before the seat is taken, or after the end, are none. */
  private trouble(trouble: Trouble): void {
    if (this.phase === 'joined' || this.phase === 'reconnecting') this.ladder.meet(trouble);
  }

  private recover(action: Exclude<Action, 'nothing'>, trouble: Trouble): Promise<void> {
    switch (action) {
      case 'restart_ice':
        return this.restartIce();
      case 'new_transports':
        return this.newTransports(trouble !== 'media_moved' && trouble !== 'resumed_without_media');
      case 'rejoin':
        return this.rejoin(trouble);
    }
  }

  private async restartIce(): Promise<void> {
    const { session } = this.exchange;
    if (!session) {
      this.trouble('dtls_failed');
      return;
    }
    try {
      await session.restartIce();
      await this.whenConnected(session);
    } catch (thrown) {
      // An unreachable server has made its own trouble by now; a transport that the server does not know is gone.
      const lost = toCallError(thrown).code === 'NOT_FOUND' && session === this.exchange.session;
      if (lost) this.trouble('dtls_failed');
    }
  }

  private async newTransports(serverHasOld: boolean): Promise<void> {
    const old = this.exchange.detach();
    if (serverHasOld) await old?.close(true);
    // Closing takes a browser a tenth of a second: it is done while the server answers.
    else this.clock.after(0, () => void old?.close(false));
    await this.openMedia();
  }

  private async rejoin(trouble: Trouble): Promise<void> {
    // The server answers, and its media cannot be reached in any way: two people can do without it.
    if (trouble === 'timeout' && this.link && (await this.without?.lacks())) return;
    this.drop();
    this.view.await();
    try {
      const asked = await this.way.again(
        () => this.state.value.snapshot?.event ?? 0,
        () => !this.over(),
      );
      const entered = await this.lobby.seat(asked);
      if (!entered) return;
      if (this.over()) {
        entered.link.close();
        return;
      }
      // A guest whose seat is lost may have had to wait for another one.
      this.set({ phase: 'reconnecting', lobby: null });
      this.take(entered);
      this.ladder.reset();
      const kept = entered.mediaKept && this.exchange.session !== null;
      if (entered.joined.snapshot.parts.direct.mediaLost) this.trouble('media_lost');
      else this.trouble(kept ? 'resumed_with_media' : 'resumed_without_media');
    } catch (thrown) {
      const error = toCallError(thrown);
      this.finish(error.code === 'CALL_ENDED' ? 'call_ended' : 'refused', error);
    }
  }

  private finish(endReason: SessionEnd, error: CallError | null = null): void {
    this.ladder.stop();
    this.lobby.stop();
    this.unwatch();
    this.drop();
    this.exchange.stop();
    this.pointer.stop();
    this.watch?.stop();
    this.without?.stop();
    this.set({
      phase: 'ended',
      rung: null,
      lobby: null,
      endReason: this.state.value.endReason ?? endReason,
      error: error && { code: error.code, details: error.details },
    });
  }
}
