/** Reads the bits of a NAL unit, without the bytes that keep start codes out of it. */
class Bits {
  private readonly bytes: Buffer;
  private at = 0;

  constructor(unit: Buffer) {
    this.bytes = Buffer.from(
      unit.filter((byte, n) => !(byte === 3 && unit[n - 1] === 0 && unit[n - 2] === 0)),
    );
  }

  bit(): number {
    const byte = this.bytes[this.at >> 3];
    if (byte === undefined) throw new RangeError('The SPS ends too early');
    const bit = (byte >> (7 - (this.at & 7))) & 1;
    this.at += 1;
    return bit;
  }

  bits(count: number): number {
    let value = 0;
    for (let n = 0; n < count; n += 1) value = value * 2 + this.bit();
    return value;
  }

  /** Exponential Golomb, unsigned (ITU-T H.264, section 9.1). */
  ue(): number {
    let zeros = 0;
    while (this.bit() === 0) {
      zeros += 1;
      if (zeros > 31) throw new RangeError('No number');
    }
    return 2 ** zeros - 1 + this.bits(zeros);
  }

  se(): number {
    const value = this.ue();
    return value % 2 === 0 ? -value / 2 : (value + 1) / 2;
  }
}

const WITH_CHROMA = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135]);

/** Width and height of the pictures that an SPS announces (ITU-T H.264, section 7.3.2.1.1); null when it cannot be read. */
export function pictureSize(sps: Buffer): { readonly width: number; readonly height: number } | null {
  try {
    return read(new Bits(sps));
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

function read(bits: Bits): { width: number; height: number } | null {
  bits.bits(8); // NAL header
  const profile = bits.bits(8);
  bits.bits(16); // constraints and level
  bits.ue();
  let chroma = 1;
  if (WITH_CHROMA.has(profile)) {
    chroma = bits.ue();
    if (chroma === 3) bits.bit();
    bits.ue();
    bits.ue();
    bits.bit();
    if (bits.bit() === 1) skipScaling(bits, chroma === 3 ? 12 : 8);
  }
  bits.ue();
  const order = bits.ue();
  if (order === 0) bits.ue();
  if (order === 1) {
    bits.bit();
    bits.se();
    bits.se();
    for (let n = bits.ue(); n > 0; n -= 1) bits.se();
  }
  bits.ue();
  bits.bit();
  const columns = bits.ue() + 1;
  const rows = bits.ue() + 1;
  const wholeFrames = bits.bit();
  if (wholeFrames === 0) bits.bit();
  bits.bit();
  const [cropX, cropY] = bits.bit() === 1 ? [bits.ue() + bits.ue(), bits.ue() + bits.ue()] : [0, 0];
  const [unitX, unitY] = [chroma === 1 || chroma === 2 ? 2 : 1, (chroma === 1 ? 2 : 1) * (2 - wholeFrames)];
  const width = columns * 16 - cropX * unitX;
  const height = rows * 16 * (2 - wholeFrames) - cropY * unitY;
  return width > 0 && height > 0 ? { width, height } : null;
}

function skipScaling(bits: Bits, lists: number): void {
  for (let list = 0; list < lists; list += 1) {
    if (bits.bit() === 0) continue;
    let [last, next] = [8, 8];
    for (let n = 0; n < (list < 6 ? 16 : 64); n += 1) {
      if (next !== 0) next = (last + bits.se() + 256) % 256;
      if (next !== 0) last = next;
    }
  }
}
