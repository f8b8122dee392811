import type { FileView } from '@rinjo/contract';

/** Pixels and megapixels of a picture, e.g. `4032 × 3024, 12.2 MP`; null for what is none. */
export function pixelsText({ width, height }: Pick<FileView, 'width' | 'height'>): string | null {
  if (!width || !height) return null;
  return `${String(width)} × ${String(height)}, ${((width * height) / 1_000_000).toFixed(1)} MP`;
}
