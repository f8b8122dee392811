import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import {
  CallError,
  type CallSession,
  type CallState,
  type DirectPhase,
  IDLE,
  type RemoteTrack,
  type ViewSize,
} from '@rinjo/call-client';
import {
  ALL_FEATURES,
  CALL_ROLES,
  type CallId,
  type CallSnapshot,
  type KeptFilm,
  type ParticipantId,
  type Permission,
  type ProducerId,
  type Ticket,
} from '@rinjo/contract';
import { Announcer } from '../core/announcer';
import { ApiClient } from '../core/api-client';
import { type ApiError, toApiError } from '../core/api-error';
import { I18n } from '../core/i18n';
import { OPEN_CALL } from '../core/open-call';
import { Preferences } from '../core/preferences';
import { tellInterruptions } from './interruption/tell-interruptions';
import { FirstPicture } from './first-picture';
import { SourceGuard } from './interruption/source-guard';
import { LocalMedia, type LocalSource } from './local-media';
import { changesBetween, peopleOf } from './people';

const TOAST_MS = 4_000;

/** The tab remembers the call that it is in, so that a reload goes straight back. */
export const TAB_CALL = 'inCall';

/** One person's call: what the screen shows, and what it can do. Provided by the call room. */
@Service({ autoProvided: false })
export class CallStore {
  private readonly api = inject(ApiClient);
  private readonly open = inject(OPEN_CALL);
  private readonly announcer = inject(Announcer);
  private readonly i18n = inject(I18n);
  private readonly preferences = inject(Preferences);
  private readonly firstPicture = inject(FirstPicture);
  readonly media = inject(LocalMedia);
  readonly guard = inject(SourceGuard);

  private readonly opened = signal<CallSession | null>(null);
  /** For what belongs to the call but not to this store: its own commands and passing events. */
  readonly session = this.opened.asReadonly();
  private readonly view = signal<CallState>(IDLE);
  private readonly received = signal<ReadonlyMap<ProducerId, RemoteTrack>>(new Map());
  private readonly directPhase = signal<DirectPhase>({ kind: 'none' });
  private readonly wantsMicrophone = signal(true);
  private readonly heldBack = signal(false);
  private readonly film = signal<KeptFilm | null>(null);
  private readonly trouble = signal<ApiError | null>(null);
  private readonly toastText = signal<string | null>(null);
  private toastTimer: ReturnType<typeof setTimeout> | undefined;

  readonly state = this.view.asReadonly();
  readonly snapshot = computed(() => this.view().snapshot);
  /** What arrives from the others. */
  readonly tracks = this.received.asReadonly();
  /** Whether the two people here are connected without the server. */
  readonly direct = this.directPhase.asReadonly();
  readonly problem = this.trouble.asReadonly();
  readonly toast = this.toastText.asReadonly();
  readonly microphoneOn = computed(
    () =>
      this.wantsMicrophone() && this.media.microphone() !== null && this.guard.state().microphone === null,
  );
  /** The camera is on, and its picture is held back. */
  readonly cameraPaused = computed(() => this.heldBack() && this.media.camera() !== null);
  readonly cameraOn = computed(() => this.media.camera() !== null && !this.heldBack());
  /** From rung 1 of the recovery on nothing reaches the others. */
  readonly cutOff = computed(
    () =>
      this.view().phase === 'reconnecting' &&
      this.view().rung !== 0 &&
      this.directPhase().kind !== 'connected',
  );
  readonly people = computed(() =>
    peopleOf(this.snapshot(), this.tracks(), {
      camera: this.cameraOn() ? this.media.camera() : null,
      microphoneOn: this.microphoneOn(),
      rearCamera: this.media.facing() === 'environment',
      interrupted: this.guard.state(),
      film: this.film(),
    }),
  );
  readonly sounds = computed(() => [...this.tracks().values()].filter(({ kind }) => kind === 'audio'));

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.toastTimer);
      void this.session()?.leave();
    });
  }

  /** What the organization does without is not shown. */
  readonly features = computed(() => this.snapshot()?.parts.features ?? ALL_FEATURES);

  /** What the own role in the call allows. The server checks it again, together with the tenant's permissions. */
  allows(permission: Permission): boolean {
    if (permission === 'camera:direct' && !this.features().remoteCamera) return false;
    if (permission === 'recording:start' && !this.features().recording) return false;
    const snapshot = this.snapshot();
    const self = snapshot?.participants.find(({ id }) => id === snapshot.self);
    return self !== undefined && CALL_ROLES[self.role].some((allowed) => allowed === permission);
  }

  /** Takes a seat, then sends what camera and microphone give. Refusals are in `state`. */
  async enter(callId: CallId): Promise<void> {
    const devices = this.media.start();
    const asked = performance.now();
    const lobby = { waited: false };
    const session = this.open({
      issueTicket: () => this.ticket(callId),
      device: this.media.kind,
      // For support: what recovery did, without names or addresses.
      log: (message, details) => console.debug('call:', message, details ?? ''),
    });
    this.opened.set(session);
    session.state.subscribe((state) => {
      // In the lobby it is people who let somebody wait.
      lobby.waited ||= state.phase === 'waiting';
      this.follow(state);
    });
    session.direct.subscribe((phase) => this.directPhase.set(phase));
    session.tracks.subscribe((tracks) => this.received.set(tracks));
    this.follow(session.state.value);
    try {
      await session.join();
    } catch {
      return; // `state.error` says the same.
    }
    const snapshot = this.snapshot();
    if (snapshot && !lobby.waited) this.firstPicture.seated(asked, snapshot);
    await devices;
    this.guard.watch({
      filming: () => this.cameraOn(),
      send: (source, track) => this.sendFresh(source, track),
      tell: () => this.tell(),
      changed: (source, change) => this.say(this.i18n.t().interruption.changed[change][source]),
    });
    await this.attempt(async () => {
      const [microphone, camera] = [this.media.microphone(), this.media.camera()];
      if (microphone) await session.publish('microphone', microphone, { muted: !this.wantsMicrophone() });
      if (camera) await session.publish('camera', camera);
    });
  }

  async toggleMicrophone(): Promise<void> {
    const session = this.joined();
    if (this.guard.state().microphone) {
      this.wantsMicrophone.set(true);
      await this.guard.tryAgain();
      return;
    }
    if (this.media.microphone()) {
      this.wantsMicrophone.update((wanted) => !wanted);
      await this.attempt(() => session.setMuted('microphone', !this.wantsMicrophone()));
      return;
    }
    const track = await this.media.startMicrophone();
    if (!track) return;
    this.wantsMicrophone.set(true);
    await this.attempt(() => session.publish('microphone', track));
  }

  async toggleCamera(): Promise<void> {
    const session = this.joined();
    if (this.cameraPaused()) {
      await this.pauseCamera(false);
      return;
    }
    if (this.media.camera()) {
      this.media.stopCamera();
      this.guard.chosen('camera');
      await this.attempt(() => session.unpublish('camera'));
      return;
    }
    const track = await this.media.startCamera();
    this.heldBack.set(false);
    if (track) await this.attempt(() => session.publish('camera', track));
  }

  /** Holds the picture back, or lets it go on; the camera stays ready. Answers whether it worked. */
  async pauseCamera(paused: boolean): Promise<boolean> {
    if (!this.media.camera()) return false;
    this.heldBack.set(paused);
    return this.attempt(() => this.joined().setMuted('camera', paused));
  }

  async switchCamera(): Promise<void> {
    const was = this.media.camera() !== null;
    this.guard.chosen('camera');
    await this.sendCamera(was, await this.media.switchCamera());
  }

  private choose(source: LocalSource, deviceId: string): Promise<MediaStreamTrack | null> {
    this.guard.chosen(source);
    return this.media.choose(source, deviceId);
  }

  async chooseCamera(deviceId: string): Promise<void> {
    const was = this.media.camera() !== null;
    await this.sendCamera(was, await this.choose('camera', deviceId));
  }

  async chooseMicrophone(deviceId: string): Promise<void> {
    const was = this.media.microphone() !== null;
    const track = await this.choose('microphone', deviceId);
    if (!track) return;
    const session = this.joined();
    await this.attempt(() =>
      was ? session.replaceTrack('microphone', track) : session.publish('microphone', track),
    );
  }

  report(producerId: ProducerId, size: ViewSize): void {
    this.session()?.setView(producerId, size);
  }

  /** The own picture was turned or zoomed: what points at it has to wait for the new one. */
  pictureChanged(source: 'camera' | 'screen'): void {
    void this.attempt(() => this.joined().frameChanged(source));
  }

  /** Takes the last refusal off the screen. */
  dismiss(): void {
    this.trouble.set(null);
  }

  leave(): Promise<boolean> {
    return this.attempt(() => this.joined().leave());
  }

  endForAll(): Promise<boolean> {
    return this.attempt(() => this.joined().endCall());
  }

  remove(id: ParticipantId): Promise<boolean> {
    return this.attempt(() => this.joined().removeParticipant(id));
  }

  /** What this device keeps of its own film, for everybody to see. */
  keepsFilm(film: KeptFilm | null): void {
    if (film === this.film()) return;
    this.film.set(film);
    this.tell();
  }

  private tell(): void {
    tellInterruptions(this.session(), this.view(), { ...this.guard.state(), film: this.film() });
  }

  private async sendCamera(was: boolean, track: MediaStreamTrack | null): Promise<void> {
    const session = this.joined();
    await this.attempt(() => {
      if (track) return was ? session.replaceTrack('camera', track) : session.publish('camera', track);
      return was ? session.unpublish('camera') : Promise.resolve();
    });
  }

  /** A fresh track after an interruption, as muted as the one before. */
  private async sendFresh(source: LocalSource, track: MediaStreamTrack): Promise<void> {
    const session = this.session();
    if (!session || this.view().phase === 'ended') return;
    const muted = source === 'camera' ? this.heldBack() : !this.wantsMicrophone();
    await this.attempt(() => session.publish(source, track, { muted }));
  }

  private joined(): CallSession {
    const session = this.session();
    if (!session) throw new Error('CallStore.enter was not called');
    return session;
  }

  /** What a refusal says is shown in the room; the call itself goes on. Answers whether it worked. */
  async attempt(work: () => Promise<void>): Promise<boolean> {
    this.trouble.set(null);
    try {
      await work();
      return true;
    } catch (thrown) {
      this.trouble.set(toApiError(thrown));
      return false;
    }
  }

  private async ticket(callId: CallId): Promise<Ticket> {
    try {
      return await this.api.issueTicket(callId);
    } catch (thrown) {
      const { code, details } = toApiError(thrown);
      throw new CallError(code, details, { cause: thrown });
    }
  }

  private follow(state: CallState): void {
    const before = this.view().snapshot;
    this.announce(before, state);
    this.view.set(state);
    this.tell();
    // At once, not when media is there: whoever reloads now comes straight back.
    if (state.phase === 'joined') this.preferences.writeTab(TAB_CALL, state.snapshot?.callId ?? null);
    if (state.phase === 'ended') this.preferences.writeTab(TAB_CALL, null);
  }

  private announce(before: CallSnapshot | null, { phase, rung, snapshot }: CallState): void {
    const { call, screen } = this.i18n.t();
    if (phase === 'reconnecting' && rung !== 0 && !this.cutOff()) this.announcer.alert(call.reconnectingLead);
    for (const change of changesBetween(before, snapshot)) {
      const text = change.kind === 'shares' ? screen.started(change.name) : call[change.kind](change.name);
      this.say(text);
    }
    if (before && snapshot && snapshot.epoch > before.epoch) this.say(call.movedNotice);
  }

  private say(text: string): void {
    this.announcer.say(text);
    this.showToast(text);
  }

  /** Says something in passing. */
  showToast(text: string): void {
    this.toastText.set(text);
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => {
      this.toastText.set(null);
    }, TOAST_MS);
  }
}
