import { copied, joined, letters, viewOf } from './bytes.js';
import { stripExif } from './exif.js';
import type { StripRule } from './strip-photo.js';

/** Chunks that a picture is drawn by (RFC 9649, section 2). */
const DRAWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Of VP8X: that there is Exif, that there is XMP. */
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

/** A WebP file without what the rule does not allow, and without what follows its end. Null for what is no whole WebP file. */
export function stripWebp(bytes: Uint8Array, rule: StripRule): Uint8Array<ArrayBuffer> | null {
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return null;
  const chunks: Uint8Array[] = [];
  let hasExif = false;
  for (let at = 12; at + 8 <= end;) {
    const length = view.getUint32(at + 4, true);
    const next = at + 8 + length + (length % 2);
    if (next > end) return null;
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    if (DRAWN.has(type)) chunks.push(copied(bytes.subarray(at, next)));
    else if (type === 'EXIF') {
      const exif = bytes.subarray(at + 8, at + 8 + length);
      const left = stripExif(exif, rule);
      if (left) chunks.push(chunk(type, left));
      hasExif = left !== null;
    }
    at = next;
  }
  const extended = chunks.find((one) => String.fromCharCode(...one.subarray(0, 4)) === 'VP8X');
  if (extended) extended[8] = ((extended[8] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (hasExif ? HAS_EXIF : 0);
  const all = joined([bytes.subarray(0, 12), ...chunks]);
  viewOf(all).setUint32(4, all.length - 8, true);
  return all;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = joined([letters(type), new Uint8Array(4), data, new Uint8Array(data.length % 2)]);
  viewOf(bytes).setUint32(4, data.length, true);
  return bytes;
}
