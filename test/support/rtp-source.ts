import { readFileSync } from 'node:fs';
import { RtpHeader } from 'werift';
import type { OrtcTransport } from '../../apps/api/src/prober/call/ortc-transport.js';

const MTU = 1_100;

/** One frame as it goes into RTP packets. */
export interface Frame {
  readonly payloads: readonly Buffer[];
}
export interface RtpStream {
  readonly payloadType: number;
  readonly ssrc: number;
  readonly clockRate: number;
  readonly fps: number;
  /** The frame at a place in time; sources repeat themselves. */
  frame(index: number): Frame;
}

/** Opus, 20 ms a packet: the encoded silence of RFC 6716. */
export function silence(ssrc: number): RtpStream {
  const frame = { payloads: [Buffer.from([0xf8, 0xff, 0xfe])] };
  return { payloadType: 100, ssrc, clockRate: 48_000, fps: 50, frame: () => frame };
}

/** VP8 that no decoder understands, of the right size and shape for everything between sender and decoder. */
export function noise(ssrc: number, bitsPerSecond = 600_000, fps = 24): RtpStream {
  const body = Buffer.alloc(Math.max(10, Math.round(bitsPerSecond / fps / 8)), 0x55);
  const frames = [vp8Packets(keyFrameHeader(body)), vp8Packets(interFrameHeader(body))] as const;
  return {
    payloadType: 101,
    ssrc,
    clockRate: 90_000,
    fps,
    frame: (index) => ({ payloads: index % fps === 0 ? frames[0] : frames[1] }),
  };
}

/** The VP8 pictures of an IVF file, over and over. Begin it with a key frame and have one every second. */
export function ivf(ssrc: number, file: string): RtpStream {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 0, 4) !== 'DKIF' || bytes.toString('latin1', 8, 12) !== 'VP80')
    throw new Error(`${file} is not VP8 in IVF`);
  const fps = bytes.readUInt32LE(16) / bytes.readUInt32LE(20);
  const frames: Frame[] = [];
  for (let at = 32; at + 12 <= bytes.length;) {
    const size = bytes.readUInt32LE(at);
    frames.push({ payloads: vp8Packets(bytes.subarray(at + 12, at + 12 + size)) });
    at += 12 + size;
  }
  const nothing: Frame = { payloads: [] };
  return {
    payloadType: 101,
    ssrc,
    clockRate: 90_000,
    fps,
    frame: (index) => frames[index % frames.length] ?? nothing,
  };
}

/** RFC 7741: a descriptor of one byte, the S bit on the first packet of a frame. */
function vp8Packets(frame: Buffer): Buffer[] {
  const packets: Buffer[] = [];
  for (let at = 0; at < frame.length; at += MTU)
    packets.push(Buffer.concat([Buffer.from([at === 0 ? 0x10 : 0x00]), frame.subarray(at, at + MTU)]));
  return packets;
}

/** RFC 6386 section 9.1: frame tag with the key frame bit clear, start code, 640x480. */
function keyFrameHeader(body: Buffer): Buffer {
  const tag = Buffer.from([0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, 0x80, 0x02, 0xe0, 0x01]);
  return Buffer.concat([tag, body]);
}
const interFrameHeader = (body: Buffer): Buffer => Buffer.concat([Buffer.from([0x11, 0x02, 0x00]), body]);

/** Sends a stream in real time until stopped. Answers the way to stop. */
export function play(stream: RtpStream, transport: OrtcTransport): () => void {
  const start = performance.now();
  let index = 0;
  let sequenceNumber = stream.ssrc & 0x7fff;
  const timer = setInterval(
    () => {
      const due = Math.floor(((performance.now() - start) / 1000) * stream.fps);
      for (; index <= due; index += 1) {
        const timestamp = Math.round((index * stream.clockRate) / stream.fps);
        const { payloads } = stream.frame(index);
        payloads.forEach((payload, part) => {
          sequenceNumber = (sequenceNumber + 1) & 0xffff;
          const marker = part === payloads.length - 1;
          const { payloadType, ssrc } = stream;
          transport.send(payload, new RtpHeader({ payloadType, ssrc, sequenceNumber, timestamp, marker }));
        });
      }
    },
    Math.min(20, 1000 / stream.fps),
  );
  return () => clearInterval(timer);
}
