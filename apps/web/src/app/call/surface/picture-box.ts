import { POINTER_MAX, type Point, type Size } from '@rinjo/annotation';

/** Where a picture lies in its element, in CSS pixels from the element's corner; larger than it when cropped. */
export interface PictureBox extends Size {
  readonly left: number;
  readonly top: number;
  readonly mirrored: boolean;
}

/** How a picture of this size lies in an element (CSS `object-fit`); null while either has no size. */
export function pictureBox(
  element: Size,
  frame: Size,
  mirrored: boolean,
  fit: 'contain' | 'cover' = 'contain',
): PictureBox | null {
  if (!(element.width > 0 && element.height > 0 && frame.width > 0 && frame.height > 0)) return null;
  const [across, down] = [element.width / frame.width, element.height / frame.height];
  const scale = fit === 'contain' ? Math.min(across, down) : Math.max(across, down);
  const [width, height] = [frame.width * scale, frame.height * scale];
  return {
    left: (element.width - width) / 2,
    top: (element.height - height) / 2,
    width,
    height,
    mirrored,
  };
}

/** A point of the element in the picture's own coordinates, 0 to 65535; null beside the picture. */
export function toFrame(box: PictureBox, { x, y }: Point): Point | null {
  const across = (x - box.left) / box.width;
  const down = (y - box.top) / box.height;
  if (!(across >= 0 && across <= 1 && down >= 0 && down <= 1)) return null;
  return {
    x: Math.round((box.mirrored ? 1 - across : across) * POINTER_MAX),
    y: Math.round(down * POINTER_MAX),
  };
}

/** A point of the picture as shares of the shown picture's width and height, 0 to 1. */
export function toShares(mirrored: boolean, { x, y }: Point): Point {
  const across = x / POINTER_MAX;
  return { x: mirrored ? 1 - across : across, y: y / POINTER_MAX };
}
