import type { Size } from '@rinjo/annotation';

/** Pixels of the longer side: an A3 drawing at 190 dpi, and less than half of what an iPhone's canvas holds. */
const LONGEST = 3_200;
/** Lines and text are sharp in PNG; a scanned page would be many times as large as in JPEG. */
const PNG_BYTES = 3_000_000;
const JPEG_QUALITY = 0.9;

/** How much a page is enlarged for its picture; its own size is in points of 1/72 inch. */
export function scaleOf({ width, height }: Size): number {
  return LONGEST / Math.max(width, height);
}

/** The picture as a file. */
export async function encodePage(canvas: HTMLCanvasElement): Promise<Blob> {
  const png = await blobOf(canvas, 'image/png');
  return png.size <= PNG_BYTES ? png : blobOf(canvas, 'image/jpeg', JPEG_QUALITY);
}

function blobOf(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob) resolve(blob);
        else reject(new Error(`No ${type} of the page`));
      },
      type,
      quality,
    );
  });
}
