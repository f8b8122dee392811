import type { ConformityLimits } from '@rinjo/contract';

/** Pixels of the longer side of the usual film. */
const USUAL_WIDTH = 1_280;

/** What a measured call asks of a camera beyond the usual film. */
export function filmSizeFor(limits: ConformityLimits | null): MediaTrackConstraints {
  if (!limits || limits.width <= USUAL_WIDTH) return {};
  return {
    width: { ideal: limits.width },
    height: { ideal: limits.height },
    frameRate: { ideal: 30, max: Math.max(30, limits.fps) },
  };
}
