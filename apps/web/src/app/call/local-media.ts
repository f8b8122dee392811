import {
  computed,
  DestroyRef,
  DOCUMENT,
  inject,
  linkedSignal,
  Service,
  signal,
  type WritableSignal,
} from '@angular/core';
import { deviceKind } from './device-kind';
import { DeviceWishes, FILM } from './device-wishes';
import { type MediaProblem, mediaProblemOf } from './media-problem';

export type Facing = 'user' | 'environment';
export type LocalSource = 'camera' | 'microphone';

const noSize = (cause: unknown): void => console.debug('camera size:', cause);

/** The one owner of this device's camera and microphone: a second capture would stop the first on iOS. */
@Service({ autoProvided: false })
export class LocalMedia {
  private readonly window = inject(DOCUMENT).defaultView ?? globalThis.window;
  private readonly cameraTrack = signal<MediaStreamTrack | null>(null);
  private readonly microphoneTrack = signal<MediaStreamTrack | null>(null);
  private readonly trouble = signal<MediaProblem | null>(null);
  private readonly pending = signal(false);
  private readonly devices = signal<readonly MediaDeviceInfo[]>([]);
  private starting: Promise<void> | null = null;
  /** What a camera is asked for whenever it is started. */
  film = FILM;
  private readonly wishes = inject(DeviceWishes);
  private readonly last: Partial<Record<LocalSource, MediaTrackSettings>> = {};

  readonly kind = deviceKind(this.window);
  readonly camera = this.cameraTrack.asReadonly();
  readonly microphone = this.microphoneTrack.asReadonly();
  readonly problem = this.trouble.asReadonly();
  readonly asking = this.pending.asReadonly();
  readonly cameras = computed(() => this.devices().filter((device) => device.kind === 'videoinput'));
  readonly microphones = computed(() => this.devices().filter((device) => device.kind === 'audioinput'));
  readonly facing = computed<Facing | null>(() => {
    const mode = this.cameraTrack()?.getSettings().facingMode;
    return mode === 'user' || mode === 'environment' ? mode : null;
  });
  /** Where the camera looks, or looked before it was turned off. */
  readonly lastFacing = linkedSignal<Facing | null, Facing | null>({
    source: this.facing,
    computation: (facing, before) => facing ?? before?.value ?? null,
  });
  /** A camera that looks at its user is shown as in a mirror. */
  readonly mirrored = computed(() => (this.facing() ?? (this.kind === 'desktop' ? 'user' : null)) === 'user');
  readonly canSwitchCamera = computed(() => this.kind !== 'desktop' || this.cameras().length > 1);

  /** What the camera really gives: "1280 × 720". Browsers round what was asked for in ways of their own. */
  filmedIn(): string | null {
    const { width, height } = this.cameraTrack()?.getSettings() ?? {};
    return width && height ? `${String(width)} × ${String(height)}` : null;
  }

  /** Called when a device is unplugged or taken away by the system. */
  onLost: (source: LocalSource, deviceId: string) => void = () => undefined;

  constructor() {
    const listDevices = (): void => void this.listDevices();
    // Absent on addresses without https.
    const devices = this.mediaDevices();
    devices?.addEventListener('devicechange', listDevices);
    inject(DestroyRef).onDestroy(() => {
      devices?.removeEventListener('devicechange', listDevices);
      this.stop();
    });
  }

  /** Asks for both devices, or for the one that there is. Never throws: `problem` says what is wrong. */
  start(): Promise<void> {
    this.starting ??= this.acquireBoth().finally(() => {
      this.starting = null;
    });
    return this.starting;
  }

  /** The camera that is wished, or this one. */
  startCamera(choice?: MediaTrackConstraints): Promise<MediaStreamTrack | null> {
    return this.acquire('camera', choice);
  }

  startMicrophone(choice?: MediaTrackConstraints): Promise<MediaStreamTrack | null> {
    return this.acquire('microphone', choice);
  }

  /** This device, from now on and at the next call in this browser. */
  async choose(source: LocalSource, deviceId: string): Promise<MediaStreamTrack | null> {
    const choice = { deviceId: { exact: deviceId } };
    const track = await this.acquire(source, choice);
    if (track) this.wishes.remember(source, deviceId);
    return track;
  }

  stopCamera(): void {
    this.release(this.cameraTrack());
    this.cameraTrack.set(null);
  }

  /** Front to back on phones, the next device in the list elsewhere; the former one when that fails. */
  async switchCamera(): Promise<MediaStreamTrack | null> {
    const now = this.cameraTrack()?.getSettings();
    const next =
      this.kind === 'desktop'
        ? { deviceId: { exact: this.nextCamera(now?.deviceId) } }
        : { facingMode: { ideal: now?.facingMode === 'environment' ? 'user' : 'environment' } };
    const switched = await this.startCamera(next);
    if (switched && this.kind === 'desktop') this.wishes.remember('camera', switched.getSettings().deviceId);
    if (switched || !now?.deviceId) return switched;
    return this.startCamera({ deviceId: { exact: now.deviceId } });
  }

  /**
   * Takes fresh tracks: of the devices in `home` if they are there, else of the same as before, else of the system's own.
   * Answers for each what is wrong, or null.
   */
  async renew(
    sources: readonly LocalSource[],
    home: ReadonlyMap<LocalSource, string>,
  ): Promise<ReadonlyMap<LocalSource, MediaProblem | null>> {
    // One capture of a device at a time, and of both devices at once: anything else ends one of them on iOS.
    for (const source of sources) this.release(this.cellOf(source)());
    const all = sources.map((source): [LocalSource, MediaTrackConstraints] => [
      source,
      this.wishes.again(source, this.last[source] ?? {}, home.get(source)),
    ]);
    const groups = all.length > 1 ? [all, ...all.map((one) => [one])] : [all];
    const results = new Map<LocalSource, MediaProblem | null>();
    for (const group of groups) {
      const missing = group.filter(([source]) => results.get(source) !== null);
      if (missing.length === 0) continue;
      const problem = await this.captureAll(missing);
      for (const [source] of missing) results.set(source, problem);
    }
    for (const [source, problem] of results) if (problem) this.cellOf(source).set(null);
    if ([...results.values()].every((problem) => problem === null)) this.trouble.set(null);
    else if ([...results.values()].includes('denied')) this.trouble.set('denied');
    return results;
  }

  /** The user has read what is wrong. */
  dismissProblem(): void {
    this.trouble.set(null);
  }

  stop(): void {
    this.stopCamera();
    this.release(this.microphoneTrack());
    this.microphoneTrack.set(null);
  }

  private async acquireBoth(): Promise<void> {
    if (this.cameraTrack() && this.microphoneTrack()) return;
    this.pending.set(true);
    this.trouble.set(null);
    try {
      const stream = await this.capture({
        video: this.wishes.first('camera', this.kind !== 'desktop'),
        audio: this.wishes.first('microphone', this.kind !== 'desktop'),
      });
      this.take('camera', stream.getVideoTracks()[0] ?? null);
      this.take('microphone', stream.getAudioTracks()[0] ?? null);
    } catch (thrown) {
      const problem = this.mediaDevices() ? mediaProblemOf(thrown) : 'insecure';
      if (problem === 'denied' || problem === 'insecure') this.trouble.set(problem);
      else await this.acquireEach();
    } finally {
      this.pending.set(false);
    }
    await this.listDevices();
  }

  private async captureAll(
    wanted: readonly (readonly [LocalSource, MediaTrackConstraints])[],
  ): Promise<MediaProblem | null> {
    const kinds = wanted.map(([source, constraints]) => [
      source === 'camera' ? 'video' : 'audio',
      constraints,
    ]);
    try {
      const stream = await this.capture(Object.fromEntries(kinds) as MediaStreamConstraints);
      for (const [source] of wanted)
        this.take(
          source,
          (source === 'camera' ? stream.getVideoTracks() : stream.getAudioTracks())[0] ?? null,
        );
      return null;
    } catch (thrown) {
      return mediaProblemOf(thrown);
    }
  }

  /** One device is missing or busy: the other may still work. */
  private async acquireEach(): Promise<void> {
    await this.startMicrophone();
    await this.startCamera();
  }

  private async acquire(
    source: LocalSource,
    choice: MediaTrackConstraints | undefined,
  ): Promise<MediaStreamTrack | null> {
    const cell = this.cellOf(source);
    const constraints = choice
      ? this.wishes.exactly(source, choice)
      : this.wishes.first(source, this.kind !== 'desktop');
    // Many phones open one camera at a time: the old one goes first.
    if (source === 'camera') this.stopCamera();
    try {
      const stream = await this.capture(
        source === 'camera' ? { video: constraints } : { audio: constraints },
      );
      const track = stream.getTracks()[0] ?? null;
      if (source === 'microphone') this.release(cell());
      this.take(source, track);
      this.trouble.set(null);
      return track;
    } catch (thrown) {
      this.trouble.set(mediaProblemOf(thrown));
      return null;
    }
  }

  private take(source: LocalSource, track: MediaStreamTrack | null): void {
    const cell = this.cellOf(source);
    cell.set(track);
    if (track) this.last[source] = track.getSettings();
    if (track?.kind === 'video')
      void import('./camera/real-size').then(({ reachSize }) => reachSize(track, this.film), noSize);
    track?.addEventListener('ended', () => {
      if (cell() !== track) return;
      cell.set(null);
      this.onLost(source, track.getSettings().deviceId ?? this.last[source]?.deviceId ?? '');
    });
  }

  private cellOf(source: LocalSource): WritableSignal<MediaStreamTrack | null> {
    return source === 'camera' ? this.cameraTrack : this.microphoneTrack;
  }

  private release(track: MediaStreamTrack | null): void {
    track?.stop();
  }

  private capture(constraints: MediaStreamConstraints): Promise<MediaStream> {
    const devices = this.mediaDevices();
    if (!devices) return Promise.reject(new DOMException('No media devices here', 'SecurityError'));
    const { video } = constraints;
    return devices.getUserMedia(
      typeof video === 'object' ? { ...constraints, video: { ...video, ...this.film } } : constraints,
    );
  }

  /** Looks again which devices there are. */
  async listDevices(): Promise<void> {
    this.devices.set((await this.mediaDevices()?.enumerateDevices()) ?? []);
  }

  private nextCamera(current: string | undefined): string {
    const ids = this.cameras().map(({ deviceId }) => deviceId);
    return ids[(ids.indexOf(current ?? '') + 1) % ids.length] ?? '';
  }

  /** The DOM's types promise `mediaDevices`; browsers leave it out where the page is not secure. */
  private mediaDevices(): MediaDevices | undefined {
    return 'mediaDevices' in this.window.navigator ? this.window.navigator.mediaDevices : undefined;
  }
}
