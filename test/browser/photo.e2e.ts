import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CAMERAS } from '../media/cameras.js';
import { aCall } from './support/calls.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest } from './support/screens.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const shownImage = (page: Page): Promise<{ width: number; height: number }> =>
  until('a picture on the stage', () =>
    page.evaluate(() => {
      const image = document.querySelector<HTMLImageElement>('rj-image-stage img');
      return image && image.naturalWidth > 0
        ? { width: image.naturalWidth, height: image.naturalHeight }
        : null;
    }),
  );

describe('photos in full resolution', () => {
  const stage = useStage();

  scene(
    stage,
    'come from a phone that said yes once, larger than its video, before everybody, to be drawn on',
    async () => {
      const { host, member, guestLink } = await aCall(stage);
      const worker = await stage.person('worker', { camera: 'site', device: PHONE });
      await joinAsGuest(worker, await guestLink(), 'Worker Sato');
      // A phone that films is put on the stage by itself.
      await host.page.locator('.stage rj-tile', { hasText: 'Worker Sato' }).waitFor();
      await host.page.locator('.stage video').waitFor();
      const video = await host.page
        .locator('.stage video')
        .evaluate((element: HTMLVideoElement) => ({ width: element.videoWidth }));

      await press(host.page, 'Remote photo');
      const question = worker.page.locator('rj-confirm dialog');
      await question.getByText('Mori Aoi wants to use this device').waitFor();
      await question.getByRole('button', { name: 'Allow', exact: true }).click();
      const full = { width: CAMERAS.site.width, height: CAMERAS.site.height };
      for (const { page } of [host, member, worker]) expect(await shownImage(page)).toEqual(full);
      await host.page
        .getByText(`${String(full.width)} × ${String(full.height)}`)
        .first()
        .waitFor();
      console.info(`remote photo: ${String(full.width)} px wide, the call's video ${String(video.width)} px`);

      // Drawn on by one, seen by the other; the photo itself stays what it is.
      await press(host.page, 'Draw');
      const box = await host.page.locator('rj-image-stage svg').boundingBox();
      if (!box) throw new Error('no place to draw');
      await host.page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3);
      await host.page.mouse.down();
      await host.page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5, { steps: 6 });
      await host.page.mouse.up();
      await member.page.locator('rj-image-stage [data-item]').waitFor();

      await press(host.page, 'Stop showing to everyone');
      await member.page.locator('rj-image-stage').waitFor({ state: 'detached' });
      // Asked once: the second photo comes without a question.
      await press(host.page, 'Remote photo');
      await shownImage(host.page);
      expect(await worker.page.locator('rj-confirm dialog').count()).toBe(0);
    },
    120_000,
  );

  scene(stage, 'can be refused, and a picture can be frozen for all', async () => {
    const { host, member } = await aCall(stage);
    await press(host.page, 'Remote photo');
    await member.page.locator('rj-confirm dialog').getByRole('button', { name: 'Do not allow' }).click();
    await host.page.getByText('Ito Ren did not allow the photo.').first().waitFor();

    await press(host.page, 'Freeze and draw');
    const frozen = await shownImage(member.page);
    expect(frozen.width).toBeGreaterThanOrEqual(320);
    await member.page.locator('rj-image-stage').getByText('Frozen picture').waitFor();
    await host.page.getByRole('toolbar', { name: 'Drawing tools' }).waitFor();
  });
});
