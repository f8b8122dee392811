import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import type { CameraState, CameraWant } from '@rinjo/contract';
import { CallStore } from '../call-store';
import { type Adjustment, adjustmentFor, cameraStateOf } from './camera-abilities';

/** Light, zoom and focus of this device's camera, and telling the call about them. Provided by the call room. */
@Service({ autoProvided: false })
export class OwnCamera {
  private readonly call = inject(CallStore);
  private readonly adjusted = signal(0);
  /** What was set so far; another camera begins with its own settings. */
  private readonly adjustments = new WeakMap<MediaStreamTrack, Adjustment>();
  private readonly told = signal(0);
  private telling = false;

  /** Null while the camera is off. */
  readonly state = computed<CameraState | null>(() => {
    this.adjusted();
    const track = this.call.media.camera();
    const canSwitch = this.call.media.cameras().length > 1;
    return track && cameraStateOf(track, { canSwitch, paused: this.call.cameraPaused() });
  });

  constructor() {
    effect(() => {
      const { phase, snapshot } = this.call.state();
      const state = this.state();
      this.told();
      if (phase !== 'joined' || !snapshot) return;
      const known = snapshot.parts.cameras.find(({ participantId }) => participantId === snapshot.self);
      if (known ? state && isTold(state, known) : state === null) return;
      untracked(() => void this.tell(state));
    });
  }

  /** Does what is wanted; a photo is not its business. Answers whether that worked. */
  async apply(want: CameraWant): Promise<boolean> {
    if (want.kind === 'switch') {
      await this.call.switchCamera();
      return this.call.cameraOn();
    }
    if (want.kind === 'pause') return this.call.pauseCamera(want.on);
    const track = this.call.media.camera();
    const change = adjustmentFor(want);
    if (!track || !change) return false;
    // Settings that are not named again may be lost: each call replaces the set before it.
    const wanted = { ...this.adjustments.get(track), ...change };
    if (wanted.focusMode === 'continuous') delete wanted.focusDistance;
    try {
      await track.applyConstraints({ advanced: [wanted as MediaTrackConstraintSet] });
    } catch (thrown) {
      console.debug('camera:', thrown);
      return false;
    }
    this.adjustments.set(track, wanted);
    this.adjusted.update((count) => count + 1);
    if (want.kind === 'zoom') this.call.pictureChanged('camera');
    return true;
  }

  private async tell(camera: CameraState | null): Promise<void> {
    if (this.telling) return;
    this.telling = true;
    try {
      await this.call.session()?.send('camera.describe', { camera });
      // What changed meanwhile has to be compared once more.
      this.told.update((count) => count + 1);
    } catch (thrown) {
      // The next snapshot brings the next try.
      console.debug('camera.describe:', thrown);
    } finally {
      this.telling = false;
    }
  }
}

/** Whether the call knows all of it already. */
function isTold(state: CameraState, known: CameraState): boolean {
  const flat = ({ torch, zoom, focus, canSwitch, paused }: CameraState): readonly unknown[] => [
    ...[torch, canSwitch, paused],
    ...[zoom, focus].map((range) => range && [range.min, range.max, range.step, range.value]),
  ];
  return JSON.stringify(flat(state)) === JSON.stringify(flat(known));
}
