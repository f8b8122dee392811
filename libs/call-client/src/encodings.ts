import type { MediaSource } from '@rinjo/contract';
import type * as mediasoup from 'mediasoup-client/types';

/** Where the call client runs, as far as codecs depend on it. */
export interface Platform {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
}

/** iPhones and iPads encode H.264 in hardware and VP8 in software, which costs them heat and battery. iPadOS says "Macintosh". */
export function isIos({ userAgent, maxTouchPoints }: Platform): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}

export interface Sending {
  readonly encodings: mediasoup.RtpEncodingParameters[];
  readonly codec: 'video/VP8' | 'video/H264';
}

const TEMPORAL = 'L1T3';
/** Simulcast of a phone camera, media.md 1.6. */
const CAMERA: readonly mediasoup.RtpEncodingParameters[] = [
  { scaleResolutionDownBy: 4, maxBitrate: 150_000, scalabilityMode: TEMPORAL },
  { scaleResolutionDownBy: 2, maxBitrate: 500_000, scalabilityMode: TEMPORAL },
  { scaleResolutionDownBy: 1, maxBitrate: 1_200_000, scalabilityMode: TEMPORAL },
];
const WEAK_UPLINK = 600_000;
const SCREEN = 2_500_000;
/** Below this width the smallest layer of three would show nothing that anybody can read. */
const THREE_LAYERS_WIDTH = 960;
const TWO_LAYERS_WIDTH = 480;

/** How a video track is sent. `width` is the track's, in pixels; null when the browser does not say. */
export function videoSending(
  source: MediaSource,
  width: number | null,
  weakUplink: boolean,
  platform: Platform,
): Sending {
  if (source === 'screen') return { codec: 'video/VP8', encodings: [{ maxBitrate: SCREEN }] };
  if (isIos(platform))
    return { codec: 'video/H264', encodings: [{ maxBitrate: weakUplink ? WEAK_UPLINK : 1_200_000 }] };
  if (weakUplink)
    return { codec: 'video/VP8', encodings: [{ maxBitrate: WEAK_UPLINK, scalabilityMode: TEMPORAL }] };
  return { codec: 'video/VP8', encodings: layers(width ?? 1_280) };
}

/** Fewer layers for a smaller camera; the bitrate of each belongs to its size, counted from the smallest. */
function layers(width: number): mediasoup.RtpEncodingParameters[] {
  const count = width >= THREE_LAYERS_WIDTH ? 3 : width >= TWO_LAYERS_WIDTH ? 2 : 1;
  return CAMERA.slice(0, count).map((layer, index) => ({
    ...layer,
    scaleResolutionDownBy: 2 ** (count - 1 - index),
  }));
}

/** Voice: silence costs nothing (DTX), and lost packets are hidden (FEC) or repeated (NACK). */
export const VOICE: mediasoup.ProducerCodecOptions = {
  opusDtx: true,
  opusFec: true,
  opusNack: true,
  opusStereo: false,
};

/** Start near what a phone needs, instead of the browser's 300 kbit/s. */
export const VIDEO: mediasoup.ProducerCodecOptions = { videoGoogleStartBitrate: 1_000 };

/**
 * The smallest layer that fills a picture of this width in device pixels. The largest of `count` layers is taken to be
 * 1,280 wide, each smaller one half of it.
 */
export function layerFor(width: number, count: number): number {
  for (let layer = 0; layer < count - 1; layer += 1) {
    if ((1_280 / 2 ** (count - 1 - layer)) * 1.1 >= width) return layer;
  }
  return Math.max(0, count - 1);
}

/** Layers of a consumer, from the scalability mode that the server gives it (W3C WebRTC-SVC, `L3T3`, `S3T3_KEY`). */
export function layersOf(rtpParameters: mediasoup.RtpParameters): { spatial: number; temporal: number } {
  const match = /^[LS](\d)T(\d)/.exec(rtpParameters.encodings?.[0]?.scalabilityMode ?? '');
  return { spatial: Number(match?.[1] ?? 1), temporal: Number(match?.[2] ?? 1) };
}
