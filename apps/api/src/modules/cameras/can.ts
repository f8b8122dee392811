import type { CameraRange, CameraState, CameraWant } from '@rinjo/contract';

/** Whether a camera that says this of itself can do what is wanted. */
export function can(camera: CameraState, want: CameraWant): boolean {
  switch (want.kind) {
    case 'photo':
    case 'pause':
      return true;
    case 'switch':
      return camera.canSwitch;
    case 'torch':
      return camera.torch !== null;
    case 'zoom':
      return camera.zoom !== null && within(camera.zoom, want.value);
    case 'focus':
      return camera.focus !== null && (want.value === null || within(camera.focus, want.value));
  }
}

const within = ({ min, max }: CameraRange, value: number): boolean => value >= min && value <= max;
