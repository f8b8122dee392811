import type { RtpPacket } from '../rtp/rtp-packet.js';
import type { Depacketizer, Frame } from './frame.js';

/** Opus: every packet stands for itself (RFC 7587). */
export class OpusDepacketizer implements Depacketizer {
  push({ timestamp, payload }: RtpPacket, arrivedAt: number): readonly Frame[] {
    return payload.length === 0 ? [] : [{ timestamp, arrivedAt, data: payload, key: true }];
  }

  lost(): void {
    // Nothing is under way.
  }
}

/** Milliseconds of sound in a packet, by its first byte (RFC 6716, section 3.1). */
export function opusDurationMs(packet: Uint8Array): number {
  const toc = packet[0] ?? 0;
  const configuration = toc >> 3;
  const each =
    configuration < 12
      ? ([10, 20, 40, 60][configuration & 3] ?? 20)
      : configuration < 16
        ? ([10, 20][configuration & 1] ?? 20)
        : ([2.5, 5, 10, 20][configuration & 3] ?? 20);
  const code = toc & 3;
  const count = code === 0 ? 1 : code === 3 ? (packet[1] ?? 1) & 0x3f : 2;
  return each * count;
}
