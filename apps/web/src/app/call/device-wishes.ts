import { inject, Service } from '@angular/core';
import { Preferences } from '../core/preferences';
import type { LocalSource } from './local-media';

/** Echo cancellation is asked for explicitly: some browsers leave it off on a loudspeaker. */
const COMMON: Readonly<Record<LocalSource, MediaTrackConstraints>> = {
  microphone: {
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
    channelCount: { ideal: 1 },
  },
  camera: {},
};
/** What a camera films unless the call wants otherwise. */
export const FILM: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 24, max: 30 },
};
/** A worker films the site: the camera on the back comes first on phones and tablets. */
const REAR: MediaTrackConstraints = { facingMode: { ideal: 'environment' } };

/** What is asked of camera and microphone; remembers in this browser which devices were chosen. */
@Service()
export class DeviceWishes {
  private readonly preferences = inject(Preferences);

  /** For a device that is turned on. A phone begins with its rear camera, whatever else it has. */
  first(source: LocalSource, handheld: boolean): MediaTrackConstraints {
    const deviceId = this.preferences.read(`device.${source}`);
    return {
      ...COMMON[source],
      ...(source === 'camera' && handheld ? REAR : {}),
      ...(deviceId ? { deviceId: { ideal: deviceId } } : {}),
    };
  }

  /** For this device, or the camera that looks this way. */
  exactly(source: LocalSource, choice: MediaTrackConstraints): MediaTrackConstraints {
    return { ...COMMON[source], ...choice };
  }

  /** For the one that was lost, if it is there again, else the same as before, else whichever there is. */
  again(source: LocalSource, before: MediaTrackSettings, home: string | undefined): MediaTrackConstraints {
    const deviceId = home ?? before.deviceId;
    return {
      ...COMMON[source],
      ...(source === 'camera' && before.facingMode ? { facingMode: { ideal: before.facingMode } } : {}),
      ...(deviceId ? { deviceId: { ideal: deviceId } } : {}),
    };
  }

  remember(source: LocalSource, deviceId: string | undefined): void {
    this.preferences.write(`device.${source}`, deviceId ?? '');
  }
}
