import { computed, DestroyRef, DOCUMENT, effect, inject, Service, signal, untracked } from '@angular/core';
import type { InterruptionCause, InterruptionState } from '@rinjo/contract';
import { whenSeenAgain } from '../../core/seen-again';
import { LocalMedia, type LocalSource } from '../local-media';
import type { MediaProblem } from '../media-problem';
import { BackOff } from './back-off';
import { deliveredFrames, isListed } from './device-facts';

/** What the guard needs of the call that it works for. */
export interface GuardedCall {
  /** The camera is on, and its picture is not held back by choice. */
  filming(): boolean;
  /** Sends a fresh track in place of the one before. */
  send(source: LocalSource, track: MediaStreamTrack): Promise<void>;
  /** Tells the others. At once: a page that goes to sleep has no later. */
  tell(state: InterruptionState): void;
  /** A device took over from another that is gone, or came back. */
  changed(source: LocalSource, change: 'other' | 'back' | 'again'): void;
}

const SOURCES = ['camera', 'microphone'] as const;
const NONE: InterruptionState = { camera: null, microphone: null };
/** Long enough to see whether a camera goes on while the page is hidden. */
const GOES_ON_MS = 1_500;
/** A picture that stands still on the own screen may be the screen's fault: this long, and it is the camera's. */
const DOUBT_MS = 3_000;
/** What stays true until something changes: asking again is no use. */
const SETTLED: Partial<Record<MediaProblem, InterruptionCause>> = {
  denied: 'denied',
  insecure: 'denied',
  notFound: 'device_lost',
};

/**
 * Camera and microphone that give nothing although they are on (media.md 2.2): notices it, says why, and gets fresh
 * tracks. After an interruption tracks may say that they are live and be dead, so what was interrupted is renewed.
 * Provided by the call room.
 */
@Service({ autoProvided: false })
export class SourceGuard {
  private readonly media = inject(LocalMedia);
  private readonly document = inject(DOCUMENT);
  private readonly window = this.document.defaultView ?? globalThis.window;
  private readonly causes = signal<InterruptionState>(NONE);
  private readonly trying = signal(false);
  /** What a try is worth for. */
  private readonly due = new Set<LocalSource>();
  /** Devices that were lost, to go back to. */
  private readonly home = new Map<LocalSource, string>();
  private readonly backOff = new BackOff();
  private call: GuardedCall | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private doubt: ReturnType<typeof setTimeout> | undefined;
  /** Supposed to stand still because the page was hidden; nobody has seen it. */
  private supposed = false;

  readonly state = this.causes.asReadonly();
  readonly busy = this.trying.asReadonly();
  readonly interrupted = computed(() => SOURCES.some((source) => this.causes()[source] !== null));

  constructor() {
    this.media.onLost = (source, deviceId) => void this.ended(source, deviceId);
    for (const source of SOURCES) {
      effect((onCleanup) => {
        const track = source === 'camera' ? this.media.camera() : this.media.microphone();
        if (!track) return;
        // Whoever turned it on: it is another one than before.
        untracked(() => {
          this.due.delete(source);
          if (!track.muted) this.set(source, null);
        });
        const [muted, unmuted] = [() => this.muted(source), () => this.unmuted(source)];
        track.addEventListener('mute', muted);
        track.addEventListener('unmute', unmuted);
        onCleanup(() => {
          track.removeEventListener('mute', muted);
          track.removeEventListener('unmute', unmuted);
        });
      });
    }
    effect(() => {
      const [cameras, microphones] = [this.media.cameras(), this.media.microphones()];
      untracked(() => {
        this.devicesChanged('camera', cameras);
        this.devicesChanged('microphone', microphones);
      });
    });
    this.watchPage();
    this.watchPermissions();
  }

  watch(call: GuardedCall): void {
    this.call = call;
  }

  /** The person turned it off, or chose another device: nothing is missing, and nothing to go back to. */
  chosen(source: LocalSource): void {
    this.home.delete(source);
    this.due.delete(source);
    this.set(source, null);
  }

  /** The own picture moves on the screen, or does not. */
  pictureMoves(moves: boolean): void {
    if (!this.call?.filming()) return;
    if (moves && this.supposed) {
      this.supposed = false;
      this.set('camera', null);
    }
    clearTimeout(this.doubt);
    const track = this.media.camera();
    if (moves || !track || track.muted) return;
    const before = deliveredFrames(track);
    this.doubt = setTimeout(() => {
      // The camera works, and the screen is slow.
      const works = before !== null && (deliveredFrames(track) ?? 0) > before;
      if (works || track !== this.media.camera() || !this.call?.filming() || this.hidden()) return;
      this.want('camera', 'stopped');
      void this.seek();
    }, DOUBT_MS);
  }

  /** The person asks for it. */
  async tryAgain(): Promise<void> {
    this.backOff.reset();
    for (const source of SOURCES) if (this.causes()[source]) this.due.add(source);
    await this.seek();
  }

  private muted(source: LocalSource): void {
    if (source === 'camera') this.supposed = false;
    this.set(source, this.hidden() ? 'hidden' : 'phone_call');
  }

  private unmuted(source: LocalSource): void {
    this.due.add(source);
    void this.seek();
  }

  private async ended(source: LocalSource, deviceId: string): Promise<void> {
    await this.media.listDevices();
    const listed = isListed(source === 'camera' ? this.media.cameras() : this.media.microphones(), deviceId);
    if (!listed) this.lost(source, deviceId);
    else this.want(source, this.hidden() ? 'hidden' : 'stopped');
    await this.seek();
  }

  private lost(source: LocalSource, deviceId: string): void {
    if (!this.home.has(source)) this.home.set(source, deviceId);
    this.want(source, 'device_lost');
  }

  private want(source: LocalSource, cause: InterruptionCause): void {
    this.due.add(source);
    this.set(source, cause);
  }

  private devicesChanged(source: LocalSource, devices: readonly MediaDeviceInfo[]): void {
    if (!this.call || devices.some(({ deviceId }) => !deviceId)) return;
    const track = source === 'camera' ? this.media.camera() : this.media.microphone();
    const id = track?.getSettings().deviceId;
    const home = this.home.get(source);
    // Some systems take a device away without a word to its track.
    if (track && id && !isListed(devices, id)) this.lost(source, id);
    else if (this.causes()[source] === 'device_lost' && devices.length > 0) this.due.add(source);
    else if (track && home && id !== home && isListed(devices, home)) this.due.add(source);
    else return;
    void this.seek();
  }

  /** One try for everything that is due, when the page is seen and the last try is long enough ago. */
  private async seek(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.call || this.trying() || this.hidden() || this.due.size === 0) return;
    const wait = this.backOff.wait(Date.now());
    if (wait === null) return;
    if (wait > 0) {
      this.timer = setTimeout(() => void this.seek(), wait);
      return;
    }
    this.backOff.tried(Date.now());
    this.trying.set(true);
    try {
      const results = await this.media.renew([...this.due], this.home);
      for (const [source, problem] of results) await this.tried(source, problem);
    } finally {
      this.trying.set(false);
    }
    await this.seek();
  }

  private async tried(source: LocalSource, problem: MediaProblem | null): Promise<void> {
    const settled = problem && SETTLED[problem];
    if (settled || !problem) this.due.delete(source);
    if (problem) {
      this.set(source, settled ?? (problem === 'inUse' ? 'phone_call' : 'stopped'));
      return;
    }
    const track = source === 'camera' ? this.media.camera() : this.media.microphone();
    if (!track) return;
    const home = this.home.get(source);
    const back = home !== undefined && track.getSettings().deviceId === home;
    if (back) this.home.delete(source);
    if (!track.muted) this.set(source, null);
    await this.call?.send(source, track);
    this.call?.changed(source, back ? 'back' : home === undefined ? 'again' : 'other');
  }

  private set(source: LocalSource, cause: InterruptionCause | null): void {
    const before = untracked(this.causes);
    if (cause === null && source === 'camera') this.supposed = false;
    if (before[source] === cause) return;
    this.causes.set({ ...before, [source]: cause });
    this.call?.tell(this.causes());
  }

  private hidden(): boolean {
    return this.document.visibilityState !== 'visible';
  }

  private watchPage(): void {
    const changed = (): void => {
      if (this.hidden()) this.wentAway();
    };
    this.document.addEventListener('visibilitychange', changed);
    whenSeenAgain(() => this.cameBack());
    inject(DestroyRef).onDestroy(() => {
      this.document.removeEventListener('visibilitychange', changed);
      clearTimeout(this.timer);
      clearTimeout(this.doubt);
      this.call = null;
      this.media.onLost = () => undefined;
    });
  }

  /** Phones stop the camera of a hidden page, some without a word: said beforehand, and taken back if it goes on. */
  private wentAway(): void {
    const track = this.media.camera();
    if (!track || this.media.kind === 'desktop' || !this.call?.filming() || this.causes().camera) return;
    this.supposed = true;
    this.set('camera', 'hidden');
    this.whetherItGoesOn(track, () => undefined);
  }

  /** Takes back what was only supposed when the camera gives pictures, else does something about it. */
  private whetherItGoesOn(track: MediaStreamTrack, otherwise: () => void): void {
    const before = deliveredFrames(track);
    setTimeout(() => {
      if (!this.supposed || !this.call) return;
      const goesOn = before !== null && !track.muted && (deliveredFrames(track) ?? 0) > before;
      if (goesOn) this.set('camera', null);
      else otherwise();
    }, GOES_ON_MS);
  }

  private cameBack(): void {
    this.backOff.reset();
    for (const source of SOURCES) {
      const track = source === 'camera' ? this.media.camera() : this.media.microphone();
      const cause = this.causes()[source];
      const supposed = source === 'camera' && this.supposed;
      if (track?.muted || (cause && !supposed)) this.due.add(source);
      // The picture on the screen may say so sooner.
      else if (supposed && track)
        this.whetherItGoesOn(track, () => {
          this.due.add('camera');
          void this.seek();
        });
    }
    void this.seek();
  }

  /** Allowed again in the browser's settings. Safari and Firefox may not tell. */
  private watchPermissions(): void {
    const { navigator } = this.window;
    if (!('permissions' in navigator)) return;
    for (const name of SOURCES)
      navigator.permissions.query({ name }).then(
        (status) => {
          status.onchange = () => {
            if (status.state !== 'granted' || this.causes()[name] !== 'denied') return;
            this.due.add(name);
            void this.seek();
          };
        },
        (cause: unknown) => console.debug('permissions:', cause),
      );
  }
}
