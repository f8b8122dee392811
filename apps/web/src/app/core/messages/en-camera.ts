import type { jaCamera } from './ja-camera';

export const enCamera: typeof jaCamera = {
  heading: 'Camera controls',
  open: 'Camera',
  torch: 'Light',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  times: (value) => `${value} ×`,
  focus: 'Focus',
  autoFocus: 'Auto focus',
  switch: 'Switch camera',
  pause: 'Pause picture',
  resume: 'Resume picture',
  unknown: 'Waiting to hear what the camera can do.',
  failedHere: 'This camera could not do that.',
  askTitle: 'Allow others to use the camera?',
  askText: (name) =>
    `${name} wants to use this device’s camera. If you allow it, photos, light, zoom, focus, switching and pausing work without asking again during this call. Everybody sees the photos.`,
  allow: 'Allow',
  refuse: 'Do not allow',
  done: {
    torch: {
      on: (name) => `${name} turned the light on.`,
      off: (name) => `${name} turned the light off.`,
    },
    pause: {
      on: (name) => `${name} paused your picture.`,
      off: (name) => `${name} resumed your picture.`,
    },
    switch: (name) => `${name} switched your camera.`,
  },
  outcome: {
    refused: (name) => `${name} did not allow it.`,
    failed: (name) => `${name}’s device could not do that.`,
    timed_out: (name) => `${name}’s device did not answer.`,
  },
};
