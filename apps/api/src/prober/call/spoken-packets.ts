import { RtpHeader } from 'werift';
import type { RtpParameters } from '@rinjo/contract';
import type { OrtcTransport } from './ortc-transport.js';

/** One key frame of VP8, 32 x 32 pixels of one grey (RFC 6386). */
const PICTURE = Buffer.from('EAMAnQEqIAAgAD9xsNJfNK2qpSgIApAuCWkAy2gcVsGAAH+2IL/OKjAA', 'base64');
/** The encoded silence of RFC 6716: 20 ms. */
const SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);

interface Spoken {
  readonly payloadType: number;
  readonly clockRate: number;
  /** Milliseconds from one packet to the next. */
  readonly everyMs: number;
  readonly payload: Buffer;
  readonly marker: boolean;
}

export type SpokenKind = 'audio' | 'video';

/** As few packets as a recorder still writes films of. */
const SPOKEN: Readonly<Record<SpokenKind, Spoken>> = {
  audio: { payloadType: 100, clockRate: 48_000, everyMs: 20, payload: SILENCE, marker: false },
  // RFC 7741: a descriptor of one byte, with the bit for the beginning of a frame.
  video: {
    ...{ payloadType: 101, clockRate: 90_000, everyMs: 200, marker: true },
    payload: Buffer.concat([Buffer.from([0x10]), PICTURE]),
  },
};

/** What is sent, in the words of mediasoup. */
export function spokenParameters(kind: SpokenKind, ssrc: number): RtpParameters {
  const { payloadType, clockRate } = SPOKEN[kind];
  const codec =
    kind === 'audio'
      ? { mimeType: 'audio/opus', payloadType, clockRate, channels: 2 }
      : { mimeType: 'video/VP8', payloadType, clockRate, rtcpFeedback: [{ type: 'nack', parameter: 'pli' }] };
  return { codecs: [codec], encodings: [{ ssrc }], rtcp: { cname: `prober-${String(ssrc)}` } };
}

/** Sends in real time until stopped. Answers the way to stop. */
export function speak(kind: SpokenKind, ssrc: number, transport: OrtcTransport): () => void {
  const { payloadType, clockRate, everyMs, payload, marker } = SPOKEN[kind];
  let count = 0;
  const say = (): void => {
    const timestamp = Math.round((count * everyMs * clockRate) / 1000);
    const sequenceNumber = (ssrc + count) & 0xffff;
    transport.send(payload, new RtpHeader({ payloadType, ssrc, sequenceNumber, timestamp, marker }));
    count += 1;
  };
  say();
  const timer = setInterval(say, everyMs);
  return () => clearInterval(timer);
}
