import type { jaInterruption } from './ja-interruption';

export const enInterruption: typeof jaInterruption = {
  standsStill: 'The picture stands still',
  camera: {
    hidden: 'Camera paused: screen off or another app',
    phone_call: 'Camera paused: phone call or another app',
    device_lost: 'Camera paused: unplugged',
    denied: 'Camera paused: not allowed',
    stopped: 'Camera paused: no answer from it',
  },
  microphone: {
    hidden: 'Not heard: screen off or another app',
    phone_call: 'Not heard: phone call or another app',
    device_lost: 'Not heard: microphone unplugged',
    denied: 'Not heard: microphone not allowed',
    stopped: 'Not heard: no answer from the microphone',
  },
  film: { filming: 'Video kept on their device', waiting: 'Video on their device, to be sent' },
  own: {
    camera: {
      hidden: 'Your camera stopped while the screen was off. It is being connected again.',
      phone_call: 'A phone call or another app uses the camera. It comes back by itself afterwards.',
      device_lost: 'Your camera was unplugged. It comes back by itself when you plug it in.',
      denied: 'The camera is not allowed. Allow it in the settings of your browser.',
      stopped: 'Nothing comes from your camera. It is being tried again.',
    },
    microphone: {
      hidden: 'Your microphone stopped while the screen was off. It is being connected again.',
      phone_call: 'A phone call or another app uses the microphone. It comes back by itself afterwards.',
      device_lost: 'Your microphone was unplugged. It comes back by itself when you plug it in.',
      denied: 'The microphone is not allowed. Allow it in the settings of your browser.',
      stopped: 'Nothing comes from your microphone. It is being tried again.',
    },
  },
  again: 'Try now',
  changed: {
    again: { camera: 'Your camera is back.', microphone: 'Your microphone is back.' },
    other: {
      camera: 'Your camera was unplugged. Another one is used now.',
      microphone: 'Your microphone was unplugged. Another one is used now.',
    },
    back: { camera: 'Back to the camera from before.', microphone: 'Back to the microphone from before.' },
  },
};
