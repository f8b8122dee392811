import { fileURLToPath } from 'node:url';
import { describe, expect } from '@jest/globals';
import { aCall } from './support/calls.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest } from './support/screens.js';
import { PHONE } from './support/stage.js';

const PICTURE = fileURLToPath(new URL('../../apps/web/public/icon-192.png', import.meta.url));

describe('without a voice', () => {
  const stage = useStage({ MALWARE_SCAN: 'off' });

  scene(
    stage,
    'a worker reads, answers with a picture, and gives a sign that everybody sees',
    async () => {
      const { host, guestLink } = await aCall(stage);
      const worker = await stage.person('worker', { camera: 'site', device: PHONE });
      await joinAsGuest(worker, await guestLink(), 'Worker Sato');

      await host.page
        .getByLabel('Message', { exact: true })
        .fill('@Worker Sato see https://example.com/manual.');
      await host.page.getByRole('button', { name: 'Send', exact: true }).click();
      const menu = worker.page.locator('#menu-button');
      await menu.getByLabel('1 unread').waitFor();
      await menu.click();
      const sheet = worker.page.locator('rj-sheet dialog');
      const link = sheet.getByRole('link', { name: 'https://example.com/manual', exact: true });
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
      await sheet.locator('rj-chat-panel input[type=file]').setInputFiles(PICTURE);
      const picture = host.page.locator('rj-chat-panel img[alt="icon-192.png"]');
      await picture.waitFor();
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(192);
      await worker.page.getByRole('button', { name: 'Close menu' }).click();
      await menu.getByLabel('1 unread').waitFor({ state: 'detached' });

      await worker.page.getByRole('button', { name: 'Signals' }).click();
      const sign = worker.page.getByRole('button', { name: 'Cannot hear you' });
      const box = await sign.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(72);
      await sign.click();
      for (const { page } of [host, worker])
        await page.locator('.signal', { hasText: 'Cannot hear you' }).waitFor();
    },
    60_000,
  );
});
