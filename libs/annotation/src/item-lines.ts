import type { DrawingItem, DrawingShape } from '@rinjo/contract';
import type { Point, Size } from './plane.js';
import { POINTER_MAX } from './pointer-codec.js';

/** A line through points, with round ends; closed, it comes back to where it began. */
export interface Line {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** Corners of what is drawn as an ellipse: none is seen. */
const ELLIPSE_POINTS = 64;

/** Where a point of a drawing lies in a drawing area of the picture's size. */
export function placed(x: number, y: number, size: Size, mirrored: boolean): Point {
  const across = (x / POINTER_MAX) * size.width;
  return { x: mirrored ? size.width - across : across, y: (y / POINTER_MAX) * size.height };
}

export function pointsOf({ points }: Pick<DrawingShape, 'points'>, size: Size, mirrored: boolean): Point[] {
  const all: Point[] = [];
  for (let i = 0; i + 1 < points.length; i += 2)
    all.push(placed(points[i] ?? 0, points[i + 1] ?? 0, size, mirrored));
  return all;
}

/** Line widths are parts of the picture's longer side, so that they look the same everywhere. */
export function strokeWidth({ width, tool }: Pick<DrawingShape, 'width' | 'tool'>, size: Size): number {
  const unit = Math.max(size.width, size.height) / 400;
  return unit * width * (tool === 'highlighter' ? 5 : 1.2);
}

/** Height of the letters of texts and numbers, by the same rule. */
export const textHeight = ({ width, height }: Size): number => Math.max(width, height) / 28;

/** The lines of an item, the same wherever it is painted; none for text. */
export function linesOf(item: DrawingItem, size: Size, mirrored: boolean): readonly Line[] {
  const points = pointsOf(item, size, mirrored);
  const [a, b] = points;
  if (!a) return [];
  switch (item.tool) {
    case 'pen':
    case 'highlighter':
      // A single dot is a line of no length with round ends.
      return [open(...(points.length === 1 ? [a, a] : points))];
    case 'line':
      return b ? [open(a, b)] : [];
    case 'measure':
      return b ? [open(a, b), tick(a, b, item, size), tick(b, a, item, size)] : [];
    case 'arrow':
    case 'numbered_arrow':
      return b ? [open(a, b), head(a, b, item, size)] : [];
    case 'rectangle':
      return b ? [{ points: [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }], closed: true }] : [];
    case 'ellipse':
      return b ? [ellipse(a, b)] : [];
    case 'text':
      return [];
  }
}

const open = (...points: readonly Point[]): Line => ({ points, closed: false });

function ellipse(a: Point, b: Point): Line {
  const [rx, ry] = [Math.abs(b.x - a.x) / 2, Math.abs(b.y - a.y) / 2];
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  const points = Array.from({ length: ELLIPSE_POINTS }, (_, n) => {
    const angle = (2 * Math.PI * n) / ELLIPSE_POINTS;
    return { x: x + rx * Math.cos(angle), y: y + ry * Math.sin(angle) };
  });
  return { points, closed: true };
}

/** A point beside `tip`, `back` towards `from` and `aside` from the line. */
function beside(from: Point, tip: Point, back: number, aside: number): Point {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  return {
    x: tip.x - back * Math.cos(angle) - aside * Math.sin(angle),
    y: tip.y - back * Math.sin(angle) + aside * Math.cos(angle),
  };
}

function head(from: Point, tip: Point, item: DrawingItem, size: Size): Line {
  const length = strokeWidth(item, size) * 4 + 6;
  return open(beside(from, tip, length, length * 0.6), tip, beside(from, tip, length, -length * 0.6));
}

function tick(tip: Point, from: Point, item: DrawingItem, size: Size): Line {
  const half = strokeWidth(item, size) * 3 + 3;
  return open(beside(from, tip, 0, half), beside(from, tip, 0, -half));
}
