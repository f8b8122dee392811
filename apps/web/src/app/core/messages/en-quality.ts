import type { jaQuality } from './ja-quality';

export const enQuality: typeof jaQuality = {
  label: 'Signal',
  mode: {
    full: 'Good',
    saving: 'Picture reduced',
    weak: 'Weak signal',
    stills: 'Stills only',
    voice: 'Voice only',
  },
  cause: {
    bandwidth: 'the line has become narrow',
    loss: 'the line drops packets',
    delay: 'the line is slow to answer',
    device: 'the device cannot keep up',
    battery: 'the battery is nearly empty',
    download: 'what others send arrives badly',
    chosen: 'as chosen',
  },
  numbers: (rtt, loss) => `Round trip ${rtt} · loss ${loss}`,
  unknown: 'unknown',
  stillAt: (time) => `Still of ${time}`,
  waitingForStill: 'Waiting for a still',
  wish: 'How to send the picture',
  wishes: {
    auto: 'Automatic',
    sharp: 'Sharp (text, meters)',
    smooth: 'Smooth (movement)',
    stills: 'Stills only',
    voice: 'Voice only',
  },
};
