import type { CameraRange, CameraState, CameraWant } from '@rinjo/contract';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}
/** What the DOM's types leave out of W3C MediaStream Image Capture. Browsers leave out what the camera cannot do. */
interface Abilities {
  readonly torch?: boolean;
  readonly zoom?: Range;
  readonly focusMode?: readonly string[];
  readonly focusDistance?: Range;
}
export interface Adjustment {
  readonly torch?: boolean;
  readonly zoom?: number;
  readonly focusMode?: string;
  readonly focusDistance?: number;
}

/** What a camera can do and how it is set, as its track says; never by the browser's name. */
export function cameraStateOf(
  track: MediaStreamTrack,
  { canSwitch, paused }: Pick<CameraState, 'canSwitch' | 'paused'>,
): CameraState {
  // The DOM's types promise it; Firefox has it since 132.
  const can = ((track as Partial<MediaStreamTrack>).getCapabilities?.call(track) ?? {}) as Abilities;
  const now = track.getSettings() as Adjustment;
  const distance = can.focusMode?.includes('manual') && isRange(can.focusDistance) ? can.focusDistance : null;
  return {
    torch: can.torch === true ? now.torch === true : null,
    zoom: isRange(can.zoom) ? { ...rangeOf(can.zoom), value: now.zoom ?? can.zoom.min } : null,
    focus: distance && {
      ...rangeOf(distance),
      value: now.focusMode === 'manual' ? (now.focusDistance ?? null) : null,
    },
    canSwitch,
    paused,
  };
}

/** What has to be set for a wish. */
export function adjustmentFor(want: CameraWant): Adjustment | null {
  switch (want.kind) {
    case 'torch':
      return { torch: want.on };
    case 'zoom':
      return { zoom: want.value };
    case 'focus':
      return want.value === null
        ? { focusMode: 'continuous' }
        : { focusMode: 'manual', focusDistance: want.value };
    case 'photo':
    case 'switch':
    case 'pause':
      return null;
  }
}

const isRange = (range: Range | undefined): range is Range => range !== undefined && range.max > range.min;
const rangeOf = ({ min, max, step }: Range): CameraRange => ({ min, max, step: step > 0 ? step : 0.1 });
