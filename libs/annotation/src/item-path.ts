import type { DrawingItem } from '@rinjo/contract';
import { type Line, linesOf } from './item-lines.js';
import type { Size } from './plane.js';

/** An SVG path for the lines of an item; empty for text. */
export function pathOf(item: DrawingItem, size: Size, mirrored: boolean): string {
  return linesOf(item, size, mirrored).map(pathOfLine).join('');
}

function pathOfLine({ points, closed }: Line): string {
  const at = points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return `M${at.join('L')}${closed ? 'Z' : ''}`;
}
