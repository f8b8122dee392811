import type { Frame, FrameFormat } from './frame.js';
import { pictureSize } from './sps.js';
import { VideoFrames } from './video-frames.js';

const [IDR, SPS, PPS] = [5, 7, 8] as const;
const [STAP_A, FU_A] = [24, 28] as const;

/** H.264 in the packetization modes 0 and 1 (RFC 6184). Frames come as NAL units with a length before each, as containers want them. */
export class H264Depacketizer extends VideoFrames {
  private sps: Buffer | null = null;
  private pps: Buffer | null = null;

  protected override begins(payload: Buffer): boolean {
    const type = payload.readUInt8(0) & 0x1f;
    return type !== FU_A || ((payload[1] ?? 0) & 0x80) !== 0;
  }

  protected override assemble(payloads: readonly Buffer[]): Pick<Frame, 'data' | 'key' | 'format'> | null {
    const units = nalUnits(payloads);
    if (!units || units.length === 0) return null;
    for (const unit of units) {
      if (typeOf(unit) === SPS) this.sps = unit;
      if (typeOf(unit) === PPS) this.pps = unit;
    }
    const data = Buffer.concat(units.flatMap((unit) => [lengthOf(unit), unit]));
    // What a unit is says its type, wherever it stands; a key frame is an IDR picture.
    const key = units.some((unit) => typeOf(unit) === IDR);
    if (!key) return { data, key };
    const format = this.sps && this.pps && h264Format(this.sps, this.pps);
    return format && { data, key, format };
  }
}

const typeOf = (unit: Buffer): number => (unit[0] ?? 0) & 0x1f;

function lengthOf(unit: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(unit.length);
  return length;
}

/** Null when a fragment is missing or a length leads out of its packet. */
function nalUnits(payloads: readonly Buffer[]): Buffer[] | null {
  const units: Buffer[] = [];
  let fragments: Buffer[] | null = null;
  for (const payload of payloads) {
    const type = typeOf(payload);
    if (type === FU_A) {
      const header = payload[1] ?? 0;
      if ((header & 0x80) !== 0) fragments = [Buffer.from([((payload[0] ?? 0) & 0xe0) | (header & 0x1f)])];
      if (!fragments) return null;
      fragments.push(payload.subarray(2));
      if ((header & 0x40) !== 0) {
        units.push(Buffer.concat(fragments));
        fragments = null;
      }
    } else if (fragments) {
      return null;
    } else if (type === STAP_A) {
      const aggregated = unitsOf(payload);
      if (!aggregated) return null;
      units.push(...aggregated);
    } else if (type >= 1 && type <= 23) {
      units.push(payload);
    } else {
      return null;
    }
  }
  return fragments ? null : units;
}

function unitsOf(payload: Buffer): Buffer[] | null {
  const units: Buffer[] = [];
  for (let at = 1; at < payload.length;) {
    if (at + 2 > payload.length) return null;
    const end = at + 2 + payload.readUInt16BE(at);
    if (end > payload.length || end === at + 2) return null;
    units.push(payload.subarray(at + 2, end));
    at = end;
  }
  return units;
}

/** Size and AVCDecoderConfigurationRecord (ISO/IEC 14496-15, section 5.3.3). */
export function h264Format(sps: Buffer, pps: Buffer): FrameFormat | null {
  const size = pictureSize(sps);
  if (!size || sps.length < 4) return null;
  const profile = sps.subarray(1, 4);
  const prefixed = (unit: Buffer): Buffer => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(unit.length);
    return Buffer.concat([length, unit]);
  };
  const description = Buffer.concat([
    Buffer.from([1]),
    profile,
    Buffer.from([0xff, 0xe1]), // lengths of four bytes; one SPS
    prefixed(sps),
    Buffer.from([1]),
    prefixed(pps),
  ]);
  return { ...size, description, codec: `avc1.${profile.toString('hex')}` };
}
