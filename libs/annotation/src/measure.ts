import type { DrawingItem, LengthUnit } from '@rinjo/contract';

const METRES: Readonly<Record<LengthUnit, number>> = { mm: 0.001, cm: 0.01, m: 1 };

/** Length of a line on the picture, in units of its height; `aspect` is width over height. */
function lengthOf({ points }: DrawingItem, aspect: number): number {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points;
  return Math.hypot((x2 - x1) * aspect, y2 - y1) / 65_535;
}

/**
 * What a measure shows: the known length, or an estimate from the newest known one on the same sheet; null when there is
 * none. An estimate holds only for what lies in the same plane, square to the camera.
 */
export function measured(
  item: DrawingItem,
  items: readonly DrawingItem[],
  aspect: number,
): { readonly value: number; readonly unit: LengthUnit; readonly estimate: boolean } | null {
  if (item.reference) return { ...item.reference, estimate: false };
  const known = items.findLast(({ tool, reference }) => tool === 'measure' && reference !== undefined);
  if (!known?.reference) return null;
  const scale = lengthOf(known, aspect);
  if (scale === 0) return null;
  const { value, unit } = known.reference;
  const metres = (lengthOf(item, aspect) / scale) * value * METRES[unit];
  return { value: metres / METRES[unit], unit, estimate: true };
}
