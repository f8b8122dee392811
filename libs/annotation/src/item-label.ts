import type { DrawingItem } from '@rinjo/contract';
import { pointsOf } from './item-lines.js';
import { measured } from './measure.js';
import type { Point, Size } from './plane.js';

/** What is written at an item: a text, the number of an arrow, the length of a measure. */
export interface ItemLabel {
  readonly kind: 'text' | 'number' | 'measure';
  readonly text: string;
  readonly at: Point;
}

/** A picture tells no more than this. */
const SIGNIFICANT = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: false });

/** Null for items without one; `items` are those of the same sheet, `estimate` says that a length is none that was measured. */
export function labelOf(
  item: DrawingItem,
  items: readonly DrawingItem[],
  size: Size,
  mirrored: boolean,
  estimate: (value: string, unit: string) => string,
): ItemLabel | null {
  const [a, b] = pointsOf(item, size, mirrored);
  if (!a) return null;
  if (item.tool === 'text') return { kind: 'text', text: item.text ?? '', at: a };
  if (item.tool === 'numbered_arrow') return { kind: 'number', text: String(item.number ?? ''), at: a };
  if (item.tool !== 'measure' || !b) return null;
  const length = measured(item, items, size.width / size.height);
  if (!length) return null;
  const value = SIGNIFICANT.format(length.value);
  const text = length.estimate ? estimate(value, length.unit) : `${value} ${length.unit}`;
  return { kind: 'measure', text, at: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } };
}
