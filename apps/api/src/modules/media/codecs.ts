import type { RtpCapabilities, RtpParameters } from '@rinjo/contract';
import type { types } from 'mediasoup';

/** Order matters: browsers send the first codec they can. VP8 first, for simulcast; H264 for phones that need it (iOS). */
export const ROUTER_CODECS: types.RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 1 },
    rtcpFeedback: [{ type: 'nack' }, { type: 'transport-cc' }],
  },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
  {
    kind: 'video',
    mimeType: 'video/H264',
    clockRate: 90_000,
    parameters: {
      'packetization-mode': 1,
      'profile-level-id': '42e01f',
      'level-asymmetry-allowed': 1,
    },
  },
];

/** Rotation by header extension: Firefox and recordings would show it wrongly; without it phones turn the picture itself. */
const ORIENTATION = 'urn:3gpp:video-orientation';

/** What clients are told. Getters of mediasoup answer clones: this is made once per call and kept. */
export function offeredCapabilities(router: types.Router): RtpCapabilities {
  const { codecs, headerExtensions } = router.rtpCapabilities;
  const offered: types.RtpCapabilities = {
    codecs: codecs ?? [],
    headerExtensions: (headerExtensions ?? []).filter(({ uri }) => uri !== ORIENTATION),
  };
  return offered as RtpCapabilities;
}

/** The same on both sides, but server and client list the known URIs of header extensions apart. */
export const asClientParameters = (parameters: types.RtpParameters): RtpParameters =>
  parameters as RtpParameters;
