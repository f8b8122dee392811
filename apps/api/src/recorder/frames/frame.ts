import type { RtpPacket } from '../rtp/rtp-packet.js';

/** One picture, or one packet of sound. */
export interface Frame {
  /** As in its packets. */
  readonly timestamp: number;
  /** When its first packet arrived, in milliseconds. */
  readonly arrivedAt: number;
  readonly data: Buffer;
  /** Can be decoded without any before it. */
  readonly key: boolean;
  /** What a key frame says about those that follow it. */
  readonly format?: FrameFormat;
}

export interface FrameFormat {
  readonly width: number;
  readonly height: number;
  /** For the container: the codec's own description of itself, and its name (RFC 6381). */
  readonly description?: Buffer;
  readonly codec: string;
}

/** Puts the packets of one track, which come in order, together to frames. */
export interface Depacketizer {
  push(packet: RtpPacket, arrivedAt: number): readonly Frame[];
  /** Packets are missing here: a frame that is under way is not whole. */
  lost(): void;
}
