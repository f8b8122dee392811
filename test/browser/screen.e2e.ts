import { describe, expect } from '@jest/globals';
import { aCall } from './support/calls.js';
import { scene, useStage } from './support/scene.js';
import { until } from './support/until.js';

describe('a shared screen', () => {
  const stage = useStage();

  scene(
    stage,
    'comes onto the stage of the others beside the camera, to be drawn on, and goes again',
    async () => {
      const { host, member } = await aCall(stage);
      await host.page.getByRole('button', { name: 'Share screen' }).click();
      await member.page.getByText('Mori Aoi shares a screen').first().waitFor();
      const shown = member.page.locator('.stage video[data-source="screen"]');
      const width = await until('a moving screen', () =>
        shown.evaluate((video: HTMLVideoElement) =>
          video.videoWidth > 0 && video.currentTime > 0.5 ? video.videoWidth : null,
        ),
      );
      // The camera of the same person goes on beside it.
      const cameras = member.page.locator('.strip video[data-source="camera"]');
      await until('both cameras', async () => (await cameras.count()) === 2);
      console.info(`shared screen: ${String(width)} px wide at the other end`);

      await member.page.getByRole('button', { name: 'Draw', exact: true }).click();
      const box = await member.page.locator('.stage rj-drawing-layer svg').boundingBox();
      if (!box) throw new Error('no place to draw');
      await member.page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3);
      await member.page.mouse.down();
      await member.page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5, { steps: 6 });
      await member.page.mouse.up();
      // Who shares sees on their own small picture what the others drew.
      await host.page.locator('.strip [data-item]').first().waitFor();

      await host.page.getByRole('button', { name: 'Stop sharing' }).click();
      await shown.waitFor({ state: 'detached' });
      expect(await member.page.locator('video[data-source="screen"]').count()).toBe(0);
    },
    90_000,
  );
});
