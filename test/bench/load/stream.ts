import { RtpHeader } from 'werift';
import type { types } from 'mediasoup-client';
import type { Wire } from './wire.js';

/** Synthetic media of one participant: what a voice and a 640x360 camera send, with contents that nobody decodes. */
export const STREAM = {
  audio: { everyMs: 20, bytes: 80 },
  /** 25 frames of 2,500 bytes a second: 500 kbit/s. */
  video: { everyMs: 40, packets: 3, bytes: 833, keyFrameEvery: 50 },
} as const;

const AUDIO_LEVEL = { id: 10, uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level' } as const;
const OPUS = 111;
const VP8 = 96;

export const audioParameters = (ssrc: number): types.RtpParameters => ({
  mid: 'a',
  codecs: [
    {
      mimeType: 'audio/opus',
      payloadType: OPUS,
      clockRate: 48_000,
      channels: 2,
      parameters: {},
      rtcpFeedback: [],
    },
  ],
  headerExtensions: [{ ...AUDIO_LEVEL, encrypt: false, parameters: {} }],
  encodings: [{ ssrc }],
  rtcp: { cname: `peer-${ssrc}`, reducedSize: true },
});

export const videoParameters = (ssrc: number): types.RtpParameters => ({
  mid: 'v',
  codecs: [{ mimeType: 'video/VP8', payloadType: VP8, clockRate: 90_000, parameters: {}, rtcpFeedback: [] }],
  headerExtensions: [],
  encodings: [{ ssrc }],
  rtcp: { cname: `peer-${ssrc}`, reducedSize: true },
});

/** Sends both streams until it is stopped. */
export function startStreams(wire: Wire, audioSsrc: number, videoSsrc: number): () => void {
  const voice = Buffer.alloc(STREAM.audio.bytes, 0x55);
  const picture = Buffer.alloc(STREAM.video.bytes, 0x55);
  let [audioSeq, videoSeq, frames, samples] = [0, 0, 0, 0];
  const audio = setInterval(() => {
    const extensions = [{ id: AUDIO_LEVEL.id, payload: Buffer.from([0x80 | (30 + (samples % 40))]) }];
    wire.send(
      new RtpHeader({
        payloadType: OPUS,
        sequenceNumber: audioSeq++ & 0xffff,
        timestamp: samples * 960,
        ssrc: audioSsrc,
        extension: true,
        extensionProfile: 0xbede,
        extensions,
      }),
      voice,
    );
    samples += 1;
  }, STREAM.audio.everyMs);
  const video = setInterval(() => {
    for (let i = 0; i < STREAM.video.packets; i++) {
      // VP8 payload descriptor (RFC 7741 section 4.2): S marks the first packet of a frame; then P = 0 says key frame.
      picture[0] = i === 0 ? 0x10 : 0x00;
      picture[1] = frames % STREAM.video.keyFrameEvery === 0 ? 0x00 : 0x01;
      wire.send(
        new RtpHeader({
          payloadType: VP8,
          sequenceNumber: videoSeq++ & 0xffff,
          timestamp: frames * 3600,
          ssrc: videoSsrc,
          marker: i === STREAM.video.packets - 1,
        }),
        Buffer.from(picture),
      );
    }
    frames += 1;
  }, STREAM.video.everyMs);
  return () => {
    clearInterval(audio);
    clearInterval(video);
  };
}
