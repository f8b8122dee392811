import { equal, letters, startsWith } from './bytes.js';
import { stripJpeg } from './jpeg.js';
import { stripPng } from './png.js';
import { stripWebp } from './webp.js';

/** What has to go: where a photo was taken, or everything but which way is up and how colours are meant. */
export type StripRule = 'strip_position' | 'strip_all';

const PNG = Uint8Array.of(0x89, ...letters('PNG\r\n\x1a\n'));

/**
 * A photo (JPEG, PNG, WebP) without the metadata that the rule does not allow; the picture itself stays bit for bit. Null when
 * there is nothing to remove, as for what was stripped before, and `unreadable` for what is no whole photo of these kinds.
 */
export function stripPhoto(
  bytes: Uint8Array,
  rule: StripRule,
): Uint8Array<ArrayBuffer> | null | 'unreadable' {
  const stripped = strip(bytes, rule);
  if (stripped === null) return 'unreadable';
  return equal(stripped, bytes) ? null : stripped;
}

function strip(bytes: Uint8Array, rule: StripRule): Uint8Array<ArrayBuffer> | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return stripJpeg(bytes, rule);
  if (startsWith(bytes, PNG)) return stripPng(bytes, rule);
  if (startsWith(bytes, letters('RIFF')) && startsWith(bytes, letters('WEBP'), 8))
    return stripWebp(bytes, rule);
  return null;
}
