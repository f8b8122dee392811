import { joined, letters, startsWith, viewOf } from './bytes.js';
import { stripExif } from './exif.js';
import type { StripRule } from './strip-photo.js';

/** Chunks that a picture is drawn by (W3C PNG 3, section 5.6), also an animated one; text and times are not among them. */
const DRAWN = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'acTL', 'fcTL', 'fdAT', 'cHRM', 'cICP', 'gAMA', 'iCCP', 'mDCV', 'cLLI'],
  ...['sBIT', 'sRGB', 'bKGD', 'hIST', 'tRNS', 'pHYs', 'sPLT'],
]);

/** A PNG file without what the rule does not allow, and without what follows its end. Null for what is no whole PNG file. */
export function stripPng(bytes: Uint8Array, rule: StripRule): Uint8Array<ArrayBuffer> | null {
  const view = viewOf(bytes);
  const pieces: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (DRAWN.has(type)) pieces.push(bytes.subarray(at, end));
    else if (type === 'eXIf') {
      const exif = bytes.subarray(at + 8, end - 4);
      const left = stripExif(exif, rule);
      if (left)
        pieces.push(
          startsWith(left, exif) && left.length === exif.length ? bytes.subarray(at, end) : chunk(type, left),
        );
    }
    if (type === 'IEND') return joined(pieces);
    at = end;
  }
  return null;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = joined([new Uint8Array(4), letters(type), data, new Uint8Array(4)]);
  const view = viewOf(bytes);
  view.setUint32(0, data.length);
  view.setUint32(8 + data.length, crc(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** CRC-32 of PNG (ISO 3309). */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
