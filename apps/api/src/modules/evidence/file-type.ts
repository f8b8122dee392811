import type { FileType } from '@rinjo/contract';
import { imageSize } from 'image-size';

const IMAGES: Readonly<Record<string, FileType>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** What the bytes of a file say of themselves. */
export interface Looked {
  readonly type: FileType;
  readonly width: number | null;
  readonly height: number | null;
}

/** Exif orientations 5 to 8 lie on their side (CIPA DC-008, tag 0x0112). */
const LYING = 5;

/** Null for everything that may not be shared. */
export function lookInto(bytes: Uint8Array): Looked | null {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-')
    return { type: 'application/pdf', width: null, height: null };
  try {
    const { type, width, height, orientation = 1 } = imageSize(bytes);
    const known = IMAGES[type ?? ''];
    if (!known) return null;
    return orientation >= LYING
      ? { type: known, width: height, height: width }
      : { type: known, width, height };
  } catch {
    return null;
  }
}
