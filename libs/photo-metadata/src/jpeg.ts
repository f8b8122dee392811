import { joined, letters, startsWith, viewOf } from './bytes.js';
import { stripExif } from './exif.js';
import type { StripRule } from './strip-photo.js';

const EXIF = letters('Exif\0\0');
const COLOURS = letters('ICC_PROFILE\0');
const START_OF_SCAN = 0xda;
const END = 0xd9;
/** APP0 (JFIF) and APP14 (Adobe) say how colours are meant. */
const KEPT = new Set([0xe0, 0xee]);
const COMMENT = 0xfe;

/**
 * A JPEG file (ITU-T T.81, annex B) without what the rule does not allow: pictures and colours stay bit for bit, what
 * follows the end of the picture goes. Null for what is no whole JPEG file.
 */
export function stripJpeg(bytes: Uint8Array, rule: StripRule): Uint8Array<ArrayBuffer> | null {
  const pieces: Uint8Array[] = [bytes.subarray(0, 2)];
  const view = viewOf(bytes);
  let at = 2;
  for (;;) {
    if (at + 2 > bytes.length || bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // fill bytes
      continue;
    }
    if (marker === END) return joined([...pieces, bytes.subarray(at, at + 2)]);
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    const kept = isMetadata(marker) ? metadataKept(segment, marker, rule) : segment;
    if (kept) pieces.push(kept);
    at = end;
    if (marker === START_OF_SCAN) {
      const scan = endOfScan(bytes, at);
      pieces.push(bytes.subarray(at, scan));
      at = scan;
    }
  }
}

const isMetadata = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === COMMENT;

function metadataKept(segment: Uint8Array, marker: number, rule: StripRule): Uint8Array | null {
  if (KEPT.has(marker)) return segment;
  if (marker === 0xe2 && startsWith(segment, COLOURS, 4)) return segment;
  if (marker !== 0xe1 || !startsWith(segment, EXIF, 4)) return null;
  const left = stripExif(segment.subarray(4), rule);
  return left && joined([Uint8Array.of(0xff, 0xe1, (left.length + 2) >> 8, (left.length + 2) & 0xff), left]);
}

/** Where the next marker is that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
