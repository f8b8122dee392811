import { RtpHeader } from 'werift';
import type { RtpParameters } from '@rinjo/contract';

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
/** A picture of some bytes, or one as heavy as that of a camera. */
export type Picture = 'light' | 'heavy';

/** RFC 7741: a descriptor of one byte, with the bit for the beginning of a frame. */
const FRAME = Buffer.concat([Buffer.from([0x10]), PICTURE]);
const VIDEO = { payloadType: 101, clockRate: 90_000, marker: true } as const;
const AUDIO = { payloadType: 100, clockRate: 48_000, everyMs: 20, payload: SILENCE, marker: false } as const;
/** `light`: as few packets as a recorder still writes films of; `heavy`: 400 kbit/s, which a line of 100 does not carry. */
const VIDEOS: Readonly<Record<Picture, Spoken>> = {
  light: { ...VIDEO, everyMs: 200, payload: FRAME },
  heavy: { ...VIDEO, everyMs: 20, payload: Buffer.concat([FRAME, Buffer.alloc(1_000 - FRAME.length)]) },
};
const spoken = (kind: SpokenKind, picture: Picture): Spoken => (kind === 'audio' ? AUDIO : VIDEOS[picture]);

/** What is sent, in the words of mediasoup. Of a heavy picture the receiver may choose the size, as of a camera's, or have none. */
export function spokenParameters(kind: SpokenKind, ssrc: number, picture: Picture = 'light'): RtpParameters {
  const { payloadType, clockRate } = spoken(kind, picture);
  const rtcp = { cname: `prober-${String(ssrc)}` };
  if (kind === 'audio')
    return {
      codecs: [{ mimeType: 'audio/opus', payloadType, clockRate, channels: 2 }],
      ...{ encodings: [{ ssrc }], rtcp },
    };
  const rtcpFeedback = [{ type: 'nack', parameter: 'pli' }];
  const encodings = picture === 'heavy' ? [{ ssrc }, { ssrc: ssrc + 1 }] : [{ ssrc }];
  return { codecs: [{ mimeType: 'video/VP8', payloadType, clockRate, rtcpFeedback }], encodings, rtcp };
}

/** What carries packets; what it cannot carry is lost, as on a network. */
export interface PacketLine {
  send(payload: Buffer, header: RtpHeader): void;
}

/** Sends in real time until stopped. Answers the way to stop. */
export function speak(
  kind: SpokenKind,
  ssrc: number,
  line: PacketLine,
  picture: Picture = 'light',
): () => void {
  const { payloadType, clockRate, everyMs, payload, marker } = spoken(kind, picture);
  let count = 0;
  const say = (): void => {
    const timestamp = Math.round((count * everyMs * clockRate) / 1000);
    const sequenceNumber = (ssrc + count) & 0xffff;
    line.send(payload, new RtpHeader({ payloadType, ssrc, sequenceNumber, timestamp, marker }));
    count += 1;
  };
  say();
  const timer = setInterval(say, everyMs);
  return () => clearInterval(timer);
}
