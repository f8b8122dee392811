import type { Frame, FrameFormat } from './frame.js';
import { VideoFrames } from './video-frames.js';

/** VP8 (RFC 7741). */
export class Vp8Depacketizer extends VideoFrames {
  protected override begins(payload: Buffer): boolean {
    const first = payload.readUInt8(0);
    return (first & 0x10) !== 0 && (first & 0x07) === 0;
  }

  protected override assemble(payloads: readonly Buffer[]): Pick<Frame, 'data' | 'key' | 'format'> | null {
    const parts: Buffer[] = [];
    for (const payload of payloads) {
      const length = descriptorBytes(payload);
      if (length >= payload.length) return null;
      parts.push(payload.subarray(length));
    }
    const data = Buffer.concat(parts);
    const key = ((data[0] ?? 1) & 1) === 0;
    if (!key) return { data, key };
    const format = vp8Format(data);
    return format && { data, key, format };
  }
}

/** Bytes of the payload descriptor (section 4.2): one, and those that its bits announce. */
export function descriptorBytes(payload: Buffer): number {
  const first = payload[0] ?? 0;
  if ((first & 0x80) === 0) return 1;
  const extension = payload[1] ?? 0;
  let length = 2;
  if ((extension & 0x80) !== 0) length += ((payload[length] ?? 0) & 0x80) === 0 ? 1 : 2; // PictureID, 7 or 15 bits
  if ((extension & 0x40) !== 0) length += 1; // TL0PICIDX
  if ((extension & 0x30) !== 0) length += 1; // TID and KEYIDX share a byte
  return length;
}

/** What the header of a key frame says (RFC 6386, section 9.1); null when it is none. */
export function vp8Format(frame: Buffer): FrameFormat | null {
  if (frame.length < 10 || frame.readUIntBE(3, 3) !== 0x9d012a) return null;
  const width = frame.readUInt16LE(6) & 0x3fff;
  const height = frame.readUInt16LE(8) & 0x3fff;
  return width > 0 && height > 0 ? { width, height, codec: 'vp8' } : null;
}
