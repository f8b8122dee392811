import { computed, DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import { deviceKind } from './device-kind';
import { type MediaProblem, mediaProblemOf } from './media-problem';

export type Facing = 'user' | 'environment';
export type LocalSource = 'camera' | 'microphone';

/** Echo cancellation is asked for explicitly: some browsers leave it off on a loudspeaker. */
const AUDIO: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  channelCount: { ideal: 1 },
};
const VIDEO: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 24, max: 30 },
};

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
  /** A camera that looks at its user is shown as in a mirror. */
  readonly mirrored = computed(() => (this.facing() ?? (this.kind === 'desktop' ? 'user' : null)) === 'user');
  readonly canSwitchCamera = computed(() => this.kind !== 'desktop' || this.cameras().length > 1);

  /** Called when a device is unplugged or taken away by the system. */
  onLost: (source: LocalSource) => void = () => undefined;

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

  /** True when the browser will not ask: the user has allowed both devices before. */
  async allowedBefore(): Promise<boolean> {
    try {
      const names = ['camera', 'microphone'] as const;
      const states = await Promise.all(
        names.map((name) => this.window.navigator.permissions.query({ name })),
      );
      return states.every(({ state }) => state === 'granted');
    } catch {
      return false; // Firefox and Safari know no such permission names; then the user presses the button.
    }
  }

  async startCamera(choice: MediaTrackConstraints = {}): Promise<MediaStreamTrack | null> {
    return this.acquire('camera', { ...VIDEO, ...this.defaultFacing(), ...choice });
  }

  async startMicrophone(choice: MediaTrackConstraints = {}): Promise<MediaStreamTrack | null> {
    return this.acquire('microphone', { ...AUDIO, ...choice });
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
    if (switched || !now?.deviceId) return switched;
    return this.startCamera({ deviceId: { exact: now.deviceId } });
  }

  /** Takes fresh tracks for those that the system has ended or silenced while the page was hidden. */
  async recover(): Promise<readonly LocalSource[]> {
    const renewed: LocalSource[] = [];
    if (isDead(this.cameraTrack()) && (await this.startCamera())) renewed.push('camera');
    if (isDead(this.microphoneTrack()) && (await this.startMicrophone())) renewed.push('microphone');
    return renewed;
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
      const stream = await this.capture({ video: { ...VIDEO, ...this.defaultFacing() }, audio: AUDIO });
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

  /** One device is missing or busy: the other may still work. */
  private async acquireEach(): Promise<void> {
    await this.startMicrophone();
    await this.startCamera();
  }

  private async acquire(
    source: LocalSource,
    constraints: MediaTrackConstraints,
  ): Promise<MediaStreamTrack | null> {
    const cell = source === 'camera' ? this.cameraTrack : this.microphoneTrack;
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
    const cell = source === 'camera' ? this.cameraTrack : this.microphoneTrack;
    cell.set(track);
    track?.addEventListener('ended', () => {
      if (cell() !== track) return;
      cell.set(null);
      this.onLost(source);
    });
  }

  private release(track: MediaStreamTrack | null): void {
    track?.stop();
  }

  private capture(constraints: MediaStreamConstraints): Promise<MediaStream> {
    const devices = this.mediaDevices();
    if (!devices) return Promise.reject(new DOMException('No media devices here', 'SecurityError'));
    return devices.getUserMedia(constraints);
  }

  private async listDevices(): Promise<void> {
    this.devices.set((await this.mediaDevices()?.enumerateDevices()) ?? []);
  }

  /** A worker films the site: the camera on the back comes first on phones and tablets. */
  private defaultFacing(): MediaTrackConstraints {
    return this.kind === 'desktop' ? {} : { facingMode: { ideal: 'environment' } };
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

function isDead(track: MediaStreamTrack | null): boolean {
  return track !== null && (track.readyState === 'ended' || track.muted);
}
