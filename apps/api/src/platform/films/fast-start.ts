/** The moov box of an MP4 file that stands behind its media, for a place before it: every chunk is `by` bytes further. */
export function movedMoov(moov: Buffer, by: number): Buffer {
  const moved = Buffer.from(moov);
  visit(moved, 0, moved.length, (type, begin) => {
    if (type !== 'stco' && type !== 'co64') return;
    const count = moved.readUInt32BE(begin + 4);
    const width = type === 'stco' ? 4 : 8;
    for (let n = 0; n < count; n += 1) {
      const at = begin + 8 + n * width;
      if (type === 'co64') moved.writeBigUInt64BE(moved.readBigUInt64BE(at) + BigInt(by), at);
      else moved.writeUInt32BE(moved.readUInt32BE(at) + by, at);
    }
  });
  return moved;
}

const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);

function visit(bytes: Buffer, from: number, to: number, see: (type: string, begin: number) => void): void {
  for (let at = from; at + 8 <= to;) {
    const size = bytes.readUInt32BE(at);
    if (size < 8 || at + size > to) throw new Error('Not a box of MP4');
    const type = bytes.toString('latin1', at + 4, at + 8);
    see(type, at + 8);
    if (CONTAINERS.has(type)) visit(bytes, at + 8, at + size, see);
    at += size;
  }
}
