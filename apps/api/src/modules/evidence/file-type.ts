import type { PictureType } from '@rinjo/contract';
import { imageSize } from 'image-size';

const IMAGES: Readonly<Record<string, PictureType>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** What the bytes of a picture say of themselves. */
export interface Looked {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
}

/** Exif orientations 5 to 8 lie on their side (CIPA DC-008, tag 0x0112). */
const LYING = 5;

/** Null for everything that is no picture. */
export function lookInto(bytes: Uint8Array): Looked | null {
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
