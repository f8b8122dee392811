import type { jaZoom } from './ja-zoom';

export const enZoom: typeof jaZoom = {
  group: 'Magnify on this screen only',
  in: 'Magnify',
  out: 'Less magnified',
  whole: ', show the whole picture',
  now: (percent) => `Shown at ${percent} on this screen only`,
};
