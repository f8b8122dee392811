import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations, overflow } from './support/axe.js';
import { aCall } from './support/calls.js';
import { pictureOnStage, type Spot } from './support/pointing.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest, pinOnStage } from './support/screens.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

async function moveTo(page: Page, { x, y }: Spot): Promise<void> {
  const { left, top, width, height } = await pictureOnStage(page);
  await page.mouse.move(left + x * width, top + y * height, { steps: 6 });
}

/** What the film says of itself. */
const film = (page: Page) =>
  page.locator('rj-recording-player video').evaluate((video: HTMLVideoElement) => ({
    at: video.currentTime,
    length: video.duration,
    rate: video.playbackRate,
    playing: !video.paused && video.readyState > 2,
    size: [video.videoWidth, video.videoHeight],
  }));

describe('the film of a call', () => {
  const stage = useStage({ MALWARE_SCAN: 'off' });

  scene(
    stage,
    'is played with chapters, speed and drawings over it, and once more with the drawings in it',
    async () => {
      const { host, guestLink, callId } = await aCall(stage);
      const { page } = host;
      await press(page, 'Record');
      await page.locator('rj-recording-badge').getByText('Recording', { exact: true }).waitFor();
      const site = await stage.person('site', { camera: 'site', device: PHONE });
      await joinAsGuest(site, await guestLink(), 'Tanaka Jun');
      await pinOnStage(host, 'Tanaka Jun');
      await press(page, 'Show to everyone');
      for (const one of [page, site.page])
        await one.locator('.stage rj-tile', { hasText: 'Tanaka Jun' }).waitFor();
      await host.seesAll(['surveyor', 'site']);

      await press(page, 'Draw');
      await page.getByRole('toolbar', { name: 'Drawing tools' }).waitFor();
      await press(page, 'Rectangle');
      await moveTo(page, { x: 0.3, y: 0.3 });
      await page.mouse.down();
      await moveTo(page, { x: 0.6, y: 0.7 });
      await page.mouse.up();
      await site.page.locator('.stage svg [data-item]').waitFor();
      await press(page, 'Stop drawing');
      await press(page, 'Pointer');
      for (let n = 0; n < 12; n += 1) await moveTo(page, { x: 0.2 + n * 0.05, y: 0.5 });
      await press(page, 'Remote photo');
      await site.page
        .locator('rj-confirm dialog')
        .getByRole('button', { name: 'Allow', exact: true })
        .click();
      await page.locator('rj-image-stage img').waitFor();
      const began = Date.now();
      await until('time', () => Promise.resolve(Date.now() - began > 3_000));

      await press(page, 'Stop recording');
      await press(page, 'End call for all');
      await page.getByRole('dialog').getByRole('button', { name: 'End call' }).click();
      await host.open(`/history/${callId}`);
      await page.locator('rj-recording-player video').waitFor({ timeout: 120_000 });
      const { length, size } = await until('the length', async () => {
        const told = await film(page);
        return told.length > 0 ? told : null;
      });
      expect(size).toEqual([1280, 720]);

      const chapters = page.locator('rj-recording-player .chapters button');
      const names = (await chapters.allInnerTexts()).map((text) => text.replace(/^[\d:\s]+/, ''));
      expect(names).toEqual(['Tanaka Jun joined', 'Drawing by Mori Aoi', 'Photo by Tanaka Jun']);
      const items = page.locator('rj-film-overlay [data-item]');
      expect(await items.count()).toBe(0);
      await chapters.nth(1).click();
      await until('the film plays', async () => (await film(page)).playing);
      await items.waitFor({ state: 'attached' });
      expect((await film(page)).at).toBeLessThan(length);

      // With the keyboard: a switch takes away what lies over the film, and only that.
      const drawings = page.getByRole('switch', { name: 'Show drawings' });
      await drawings.focus();
      await page.keyboard.press('Space');
      await items.waitFor({ state: 'detached' });
      await page.keyboard.press('Space');
      await items.waitFor({ state: 'attached' });
      await chapters.nth(1).click();
      const pointer = page.locator('rj-film-overlay [data-pointer]');
      await pointer.first().waitFor({ state: 'attached' });
      await page.getByRole('switch', { name: 'Show pointers' }).click();
      await pointer.waitFor({ state: 'detached' });

      await page.getByLabel('Speed').selectOption({ label: '2 ×' });
      expect((await film(page)).rate).toBe(2);
      // Backwards, before anything was drawn.
      await chapters.nth(0).click();
      await items.waitFor({ state: 'detached' });

      await press(page, 'Make a film with drawings');
      const link = page.getByRole('link', { name: 'Save the film with drawings' });
      await link.waitFor({ timeout: 120_000 });
      expect(await link.getAttribute('href')).toMatch(/\/evidence\/[0-9a-f-]{36}\/content$/);
      expect({ violations: await axeViolations(page), overflow: await overflow(page) }).toEqual({
        ...{ violations: [], overflow: [] },
      });
    },
    300_000,
  );
});
