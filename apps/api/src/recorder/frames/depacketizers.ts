import type { Depacketizer } from './frame.js';
import { H264Depacketizer } from './h264.js';
import { OpusDepacketizer } from './opus.js';
import { Vp8Depacketizer } from './vp8.js';

/** The codecs that can be recorded, in the words of SDP without case. */
export const RECORDED_CODECS = ['audio/opus', 'video/vp8', 'video/h264'] as const;
export type RecordedCodec = (typeof RECORDED_CODECS)[number];

export function isRecorded(mimeType: string): mimeType is RecordedCodec {
  return (RECORDED_CODECS as readonly string[]).includes(mimeType);
}

export function depacketizerOf(codec: RecordedCodec): Depacketizer {
  switch (codec) {
    case 'audio/opus':
      return new OpusDepacketizer();
    case 'video/vp8':
      return new Vp8Depacketizer();
    case 'video/h264':
      return new H264Depacketizer();
  }
}
