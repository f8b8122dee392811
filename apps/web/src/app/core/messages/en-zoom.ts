import type { jaZoom } from './ja-zoom';

export const enZoom: typeof jaZoom = {
  group: 'Magnify on this screen only',
  in: 'Magnify',
  out: 'Less magnified',
  whole: (percent) => `Show the whole picture (now ${percent})`,
  now: (percent) => `Shown at ${percent} on this screen only`,
};
