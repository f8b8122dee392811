/** Enough of a track for stores: tests decide when it ends. */
export class FakeTrack extends EventTarget {
  readyState: MediaStreamTrackState = 'live';
  muted = false;

  constructor(
    readonly kind: 'audio' | 'video',
    private readonly settings: MediaTrackSettings = {},
  ) {
    super();
  }

  getSettings(): MediaTrackSettings {
    return this.settings;
  }

  stop(): void {
    this.readyState = 'ended';
  }

  /** Silenced by the system, or no longer. */
  setMuted(muted: boolean): void {
    this.muted = muted;
    this.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
  }

  /** Unplugged, or taken away by the system. */
  lose(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

/** Devices of a machine that the test owns. */
export class FakeDevices extends EventTarget {
  readonly asked: MediaStreamConstraints[] = [];
  readonly given: FakeTrack[] = [];
  /** What the next capture throws, by what was asked for. */
  refuse: (constraints: MediaStreamConstraints) => string | null = () => null;
  devices: Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'label'>[] = [
    { kind: 'videoinput', deviceId: 'cam-1', label: 'First camera' },
    { kind: 'videoinput', deviceId: 'cam-2', label: 'Second camera' },
    { kind: 'audioinput', deviceId: 'mic-1', label: 'Microphone' },
  ];

  getUserMedia(constraints: MediaStreamConstraints): Promise<{
    getTracks: () => FakeTrack[];
    getVideoTracks: () => FakeTrack[];
    getAudioTracks: () => FakeTrack[];
  }> {
    this.asked.push(constraints);
    const refusal = this.refuse(constraints);
    if (refusal) return Promise.reject(new DOMException(refusal, refusal));
    const tracks: FakeTrack[] = [];
    if (constraints.video) tracks.push(new FakeTrack('video', this.cameraSettings(constraints.video)));
    if (constraints.audio)
      tracks.push(new FakeTrack('audio', { deviceId: this.pick('audioinput', constraints.audio) }));
    this.given.push(...tracks);
    return Promise.resolve({
      getTracks: () => tracks,
      getVideoTracks: () => tracks.filter(({ kind }) => kind === 'video'),
      getAudioTracks: () => tracks.filter(({ kind }) => kind === 'audio'),
    });
  }

  /** Plugged in or unplugged: the list changes, and a track of what is gone ends. */
  plug(kind: MediaDeviceKind, ids: readonly string[]): void {
    const others = this.devices.filter((device) => device.kind !== kind);
    this.devices = [...others, ...ids.map((deviceId) => ({ kind, deviceId, label: deviceId }))];
    for (const track of this.given) {
      const { deviceId = '' } = track.getSettings();
      const ours = kind === `${track.kind}input`;
      if (ours && track.readyState === 'live' && !ids.includes(deviceId)) track.lose();
    }
    this.dispatchEvent(new Event('devicechange'));
  }

  private pick(kind: MediaDeviceKind, constraints: MediaTrackConstraints | true): string {
    const { deviceId } = constraints === true ? {} : constraints;
    const here = this.devices.filter((device) => device.kind === kind).map((device) => device.deviceId);
    const wanted = exactOf(deviceId) ?? idealOf(deviceId) ?? '';
    return here.includes(wanted) ? wanted : (here[0] ?? '');
  }

  private cameraSettings(video: MediaTrackConstraints | true): MediaTrackSettings {
    const deviceId = this.pick('videoinput', video);
    const facingMode = idealOf(video === true ? undefined : video.facingMode);
    return facingMode === undefined ? { deviceId } : { deviceId, facingMode };
  }

  /** A screen with sound. */
  getDisplayMedia(): ReturnType<FakeDevices['getUserMedia']> {
    return this.getUserMedia({ video: true, audio: true });
  }

  enumerateDevices(): Promise<typeof this.devices> {
    return Promise.resolve(this.devices);
  }
}

const exactOf = (constraint: ConstrainDOMString | undefined): string | undefined =>
  typeof constraint === 'object' && 'exact' in constraint ? String(constraint.exact) : undefined;
const idealOf = (constraint: ConstrainDOMString | undefined): string | undefined =>
  typeof constraint === 'object' && 'ideal' in constraint ? String(constraint.ideal) : undefined;

/** Puts the devices where the browser has them and says whether the machine is held in the hand. */
export function installDevices(devices: FakeDevices | undefined, handheld = false): void {
  if (devices) Object.defineProperty(navigator, 'mediaDevices', { value: devices, configurable: true });
  else Reflect.deleteProperty(navigator, 'mediaDevices');
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: (query: string) =>
      Object.assign(new EventTarget(), { matches: handheld && query.includes('coarse'), media: query }),
  });
}
