import { POINTER_MAX } from '@rinjo/annotation';
import type { DrawingItem, DrawingShape } from '@rinjo/contract';
import type { Point, Size } from '../surface/picture-box';

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

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** An SVG path for the lines of an item; empty for text. */
export function pathOf(item: DrawingItem, size: Size, mirrored: boolean): string {
  const points = pointsOf(item, size, mirrored);
  const [a, b] = points;
  if (!a) return '';
  switch (item.tool) {
    case 'pen':
    case 'highlighter':
      // A single dot is a line of no length with round ends.
      return `M${at(a)}${
        points.length === 1
          ? `L${at(a)}`
          : points
              .slice(1)
              .map((p) => `L${at(p)}`)
              .join('')
      }`;
    case 'line':
      return b ? `M${at(a)}L${at(b)}` : '';
    case 'measure':
      return b ? `M${at(a)}L${at(b)}${tick(a, b, item, size)}${tick(b, a, item, size)}` : '';
    case 'arrow':
    case 'numbered_arrow':
      return b ? `M${at(a)}L${at(b)}${head(a, b, item, size)}` : '';
    case 'rectangle':
      return b ? `M${at(a)}L${at({ x: b.x, y: a.y })}L${at(b)}L${at({ x: a.x, y: b.y })}Z` : '';
    case 'ellipse': {
      if (!b) return '';
      const [rx, ry] = [Math.abs(b.x - a.x) / 2, Math.abs(b.y - a.y) / 2];
      const [left, right, y] = [Math.min(a.x, b.x), Math.max(a.x, b.x), (a.y + b.y) / 2];
      const arc = `A${rx.toFixed(1)} ${ry.toFixed(1)} 0 1 0 `;
      return `M${at({ x: left, y })}${arc}${at({ x: right, y })}${arc}${at({ x: left, y })}`;
    }
    case 'text':
      return '';
  }
}

/** A point beside `tip`, `back` towards `from` and `aside` from the line. */
function beside(from: Point, tip: Point, back: number, aside: number): Point {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  return {
    x: tip.x - back * Math.cos(angle) - aside * Math.sin(angle),
    y: tip.y - back * Math.sin(angle) + aside * Math.cos(angle),
  };
}

function head(from: Point, tip: Point, item: DrawingItem, size: Size): string {
  const length = strokeWidth(item, size) * 4 + 6;
  const [one, other] = [beside(from, tip, length, length * 0.6), beside(from, tip, length, -length * 0.6)];
  return `M${at(one)}L${at(tip)}L${at(other)}`;
}

function tick(tip: Point, from: Point, item: DrawingItem, size: Size): string {
  const half = strokeWidth(item, size) * 3 + 3;
  return `M${at(beside(from, tip, 0, half))}L${at(beside(from, tip, 0, -half))}`;
}
