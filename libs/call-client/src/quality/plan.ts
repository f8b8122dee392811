import type { ConformityLimits, PictureWish, QualityMode } from '@rinjo/contract';

/** How a camera is sent: no wider, no faster and no more than this. Null: no film at all. */
export interface Plan {
  readonly width: number;
  readonly fps: number;
  /** bit/s over all layers. */
  readonly bitrate: number;
  /** Send one layer alone, the one that fits. */
  readonly single: boolean;
  /** bit/s of the largest layer; null: as it was negotiated. */
  readonly top: number | null;
  /** All of it, whether somebody looks at it or not. */
  readonly whole: boolean;
  /** What the encoder keeps when both cannot be had. */
  readonly keep: 'size' | 'movement' | 'both';
}

type Film = Exclude<QualityMode, 'stills' | 'voice'>;
type Basic = Omit<Plan, 'top' | 'whole'>;
const PLANS: Readonly<Record<'auto' | 'sharp' | 'smooth', Readonly<Record<Film, Basic>>>> = {
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

/** What is sent in a mode, as it is wished; `limits` when the call is measured against some. */
export function planFor(
  mode: QualityMode,
  wish: PictureWish,
  limits: ConformityLimits | null = null,
): Plan | null {
  if (mode === 'stills' || mode === 'voice' || wish === 'stills' || wish === 'voice') return null;
  const plan: Plan = { ...PLANS[wish][mode], top: null, whole: false };
  return limits && mode === 'full' ? raised(plan, limits) : plan;
}

/** An average needs room above it: 3.5 Mbit/s for 3 (media.md 1.6). */
const ROOM = 7 / 6;
/** Negotiated for the largest layer of a camera. */
const USUAL_TOP = 1_200_000;

/** A good line carries what the limits ask for; a bad one steps down all the same, and everybody sees that. */
function raised(plan: Plan, limits: ConformityLimits): Plan {
  const width = Math.max(plan.width, limits.width, limits.height);
  const fps = Math.max(plan.fps, limits.fps, width > plan.width ? 30 : 0);
  const top = Math.max(USUAL_TOP, Math.round(limits.kbps * 1_000 * ROOM));
  return { ...plan, width, fps, top, bitrate: plan.bitrate + top - USUAL_TOP, whole: true };
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
  const top = Math.min(plan ? Math.max(0, fitting) : -1, plan?.whole ? Infinity : wanted);
  return layers.map((layer, index) => {
    const active = plan !== null && index <= top && (!plan.single || index === top);
    // A lone layer that is still too wide is made smaller.
    const width = widths[index] ?? trackWidth;
    const shrink = plan && width > plan.width * 1.1 ? width / plan.width : 1;
    return {
      active,
      maxBitrate: bitrateOf(plan, layer, index === top),
      maxFramerate: plan?.fps ?? 1,
      scaleResolutionDownBy: layer.scaleResolutionDownBy * shrink,
    };
  });
}

function bitrateOf(plan: Plan | null, layer: Layer, largest: boolean): number {
  if (plan?.single) return plan.bitrate;
  return largest && plan?.top ? plan.top : layer.maxBitrate;
}
