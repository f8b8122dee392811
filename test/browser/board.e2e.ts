import { describe, expect } from '@jest/globals';
import { aCall } from './support/calls.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest } from './support/screens.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

describe('the electronic blackboard', () => {
  const stage = useStage();

  scene(
    stage,
    'is typed by the expert, lies over the film and the photo, and never in its bytes',
    async () => {
      const { host, guestLink } = await aCall(stage);
      const worker = await stage.person('worker', { camera: 'site', device: PHONE });
      await joinAsGuest(worker, await guestLink(), 'Worker Sato');
      // A phone that films is put on the stage by itself.
      await host.page.locator('.stage rj-tile', { hasText: 'Worker Sato' }).waitFor();

      await host.page.locator('summary', { hasText: 'Electronic blackboard' }).click();
      await host.page.getByLabel('Work', { exact: true }).fill('Pump station 3, refurbishment');
      await host.page.getByLabel('Measured', { exact: true }).fill('1,204 mm');
      await host.page.getByRole('button', { name: 'Show blackboard' }).click();
      await worker.page.locator('.stage rj-board-layer').getByText('1,204 mm').waitFor();

      await worker.page.getByRole('button', { name: 'Take photo' }).click();
      const list = host.page.locator('rj-file-list');
      await list.getByRole('button', { name: 'Show to all' }).click();
      await worker.page.locator('rj-image-stage rj-board-layer').getByText('1,204 mm').waitFor();

      // What is saved is the photo; the board is in the copy alone.
      const pixelAtCorner = await until('the photo', () =>
        host.page.evaluate(async () => {
          const image = document.querySelector<HTMLImageElement>('rj-image-stage img');
          if (!image?.naturalWidth) return null;
          const bitmap = await createImageBitmap(image);
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const pen = canvas.getContext('2d');
          pen?.drawImage(bitmap, 0, 0);
          return [...(pen?.getImageData(6, bitmap.height - 6, 1, 1).data ?? [])];
        }),
      );
      const [red = 0, green = 0, blue = 0] = pixelAtCorner;
      expect(Math.hypot(red - 0x14, green - 0x53, blue - 0x2d)).toBeGreaterThan(40);
      const download = host.page.waitForEvent('download');
      await list.getByRole('button', { name: 'Save a copy with the blackboard' }).click();
      expect((await download).suggestedFilename()).toBe('photo with blackboard.jpg');
    },
    120_000,
  );
});
