import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { until } from './until.js';

/** A spot on a picture in shares of its shown width and height, and where that is in the window. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}
interface Picture {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the picture itself lies that the stage's video plays: CSS Images 3, 5.5, `object-fit: contain`, worked out anew. */
export async function pictureOnStage(page: Page): Promise<Picture> {
  return until('a picture on the stage', () =>
    page.evaluate(() => {
      const video = document.querySelector<HTMLVideoElement>('.stage video');
      if (!video || video.videoWidth === 0) return null;
      const { left, top, width, height } = video.getBoundingClientRect();
      const wide = video.videoWidth * height > video.videoHeight * width;
      const shown = wide
        ? { width, height: (width * video.videoHeight) / video.videoWidth }
        : { width: (height * video.videoWidth) / video.videoHeight, height };
      return {
        left: left + (width - shown.width) / 2,
        top: top + (height - shown.height) / 2,
        ...shown,
      };
    }),
  );
}

/** The same once it lies still: tools come and go, and the stage makes room for them. */
export async function pictureAtRest(page: Page): Promise<Picture> {
  let last = await pictureOnStage(page);
  return until('a picture that lies still', async () => {
    const now = await pictureOnStage(page);
    const still = isDeepStrictEqual(now, last);
    last = now;
    return still ? now : null;
  });
}

/** Moves the mouse to a spot of the picture on the stage. */
export async function pointAt(page: Page, { x, y }: Spot): Promise<void> {
  const { left, top, width, height } = await pictureAtRest(page);
  await page.mouse.move(left + x * width, top + y * height);
}

/** How far a mark on the stage is from where it ought to be, in CSS pixels. */
export async function markError(page: Page, expected: Spot): Promise<number> {
  const { left, top, width, height } = await pictureOnStage(page);
  const mark = await page
    .locator('.stage [data-pointer] .ring')
    .first()
    .evaluate((ring) => {
      const box = ring.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
  return Math.hypot(mark.x - (left + expected.x * width), mark.y - (top + expected.y * height));
}
