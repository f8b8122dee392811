import type { Point, Size } from '@rinjo/annotation';
import type { PictureBox } from '../surface/picture-box';

/**
 * How the stage shows its picture: `scale` 1 is the whole picture. `x` and `y` are how far the picture's centre is from
 * the stage's, in shares of the stage's width and height.
 */
export interface Magnified extends Point {
  readonly scale: number;
}

export const WHOLE: Magnified = { scale: 1, x: 0, y: 0 };
/** A full-resolution photo of 4,000 pixels is shown pixel for pixel on a phone at about this. */
export const LARGEST = 8;

const within = (value: number, limit: number): number => Math.min(limit, Math.max(-limit, value));

/** The stage is never left empty: its edges stay on the magnified stage. */
function kept({ scale, x, y }: Magnified): Magnified {
  // As good as whole: dividing leaves a little.
  if (scale < 1.01) return WHOLE;
  const room = (scale - 1) / 2;
  return { scale, x: within(x, room), y: within(y, room) };
}

/** Magnified `factor` times more, with the point `at` staying where it is; `at` is in shares of the stage, from its centre. */
export function magnifiedBy(view: Magnified, factor: number, at: Point): Magnified {
  const scale = Math.min(LARGEST, Math.max(1, view.scale * factor));
  const grown = scale / view.scale;
  return kept({ scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown });
}

/** Moved by these shares of the stage. */
export function movedBy(view: Magnified, { x, y }: Point): Magnified {
  return kept({ scale: view.scale, x: view.x + x, y: view.y + y });
}

/** Where a picture lies that is shown like this, in an element of this size. */
export function magnifiedBox(
  box: PictureBox,
  { scale, x, y }: Magnified,
  { width, height }: Size,
): PictureBox {
  return {
    left: width * (0.5 + x) + scale * (box.left - width / 2),
    top: height * (0.5 + y) + scale * (box.top - height / 2),
    width: box.width * scale,
    height: box.height * scale,
    mirrored: box.mirrored,
  };
}

/** The same as CSS, for an element of the stage's size; `mirrored` as in a mirror. */
export function magnifiedTransform({ scale, x, y }: Magnified, mirrored = false): string {
  if (scale === 1) return mirrored ? 'scaleX(-1)' : 'none';
  const across = mirrored ? -scale : scale;
  return `translate(${percent(x)}, ${percent(y)}) scale(${String(across)}, ${String(scale)})`;
}

const percent = (share: number): string => `${String(share * 100)}%`;
