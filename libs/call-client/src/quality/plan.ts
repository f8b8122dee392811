import type { PictureWish, QualityMode } from '@rinjo/contract';

/** How a camera is sent: no wider, no faster and no more than this. Null: no film at all. */
export interface Plan {
  readonly width: number;
  readonly fps: number;
  /** bit/s over all layers. */
  readonly bitrate: number;
  /** Send one layer alone, the one that fits. */
  readonly single: boolean;
  /** What the encoder keeps when both cannot be had. */
  readonly keep: 'size' | 'movement' | 'both';
}

type Film = Exclude<QualityMode, 'stills' | 'voice'>;
const PLANS: Readonly<Record<'auto' | 'sharp' | 'smooth', Readonly<Record<Film, Plan>>>> = {
  auto: {
    full: { width: 1_280, fps: 24, bitrate: 1_900_000, single: false, keep: 'both' },
    saving: { width: 640, fps: 15, bitrate: 450_000, single: true, keep: 'both' },
    weak: { width: 320, fps: 8, bitrate: 110_000, single: true, keep: 'both' },
  },
  sharp: {
    full: { width: 1_280, fps: 12, bitrate: 1_900_000, single: false, keep: 'size' },
    saving: { width: 1_280, fps: 4, bitrate: 450_000, single: true, keep: 'size' },
    weak: { width: 640, fps: 2, bitrate: 110_000, single: true, keep: 'size' },
  },
  smooth: {
    full: { width: 1_280, fps: 30, bitrate: 1_900_000, single: false, keep: 'movement' },
    saving: { width: 480, fps: 24, bitrate: 450_000, single: true, keep: 'movement' },
    weak: { width: 240, fps: 12, bitrate: 110_000, single: true, keep: 'movement' },
  },
};

/** What is sent in a mode, as it is wished. */
export function planFor(mode: QualityMode, wish: PictureWish): Plan | null {
  if (mode === 'stills' || mode === 'voice' || wish === 'stills' || wish === 'voice') return null;
  return PLANS[wish][mode];
}

/** The mode that others see: the line's, unless less was chosen. */
export function shownMode(mode: QualityMode, wish: PictureWish): { mode: QualityMode; chosen: boolean } {
  if (wish === 'voice' && mode !== 'voice') return { mode: 'voice', chosen: true };
  if (wish === 'stills' && mode !== 'stills' && mode !== 'voice') return { mode: 'stills', chosen: true };
  return { mode, chosen: false };
}

/** One encoding as it should be; the fields of `RTCRtpEncodingParameters`. */
export interface Shape {
  readonly active: boolean;
  readonly maxBitrate: number;
  readonly maxFramerate: number;
  readonly scaleResolutionDownBy: number;
}

/** What a layer was made with. */
export interface Layer {
  readonly maxBitrate: number;
  readonly scaleResolutionDownBy: number;
}

/**
 * The encodings of a camera of `trackWidth` pixels under a plan. `layers` are the ones that were negotiated, the smallest
 * first; `wanted` is the largest that anybody looks at, -1 for none.
 */
export function shapesFor(
  plan: Plan | null,
  layers: readonly Layer[],
  trackWidth: number,
  wanted: number,
): readonly Shape[] {
  const widths = layers.map(({ scaleResolutionDownBy }) => trackWidth / scaleResolutionDownBy);
  const fitting = plan ? widths.filter((width) => width <= plan.width * 1.1).length - 1 : -1;
  const top = Math.min(plan ? Math.max(0, fitting) : -1, wanted);
  return layers.map((layer, index) => {
    const active = plan !== null && index <= top && (!plan.single || index === top);
    // A lone layer that is still too wide is made smaller.
    const width = widths[index] ?? trackWidth;
    const shrink = plan && width > plan.width * 1.1 ? width / plan.width : 1;
    return {
      active,
      maxBitrate: plan?.single ? plan.bitrate : layer.maxBitrate,
      maxFramerate: plan?.fps ?? 1,
      scaleResolutionDownBy: layer.scaleResolutionDownBy * shrink,
    };
  });
}
