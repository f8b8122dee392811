import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aCall } from './support/calls.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest } from './support/screens.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

const PAGES = ['#c02020', '#20a020', '#2020c0'];

/** A drawing of three pages, each with a field of its own colour in the middle. */
const DRAWING = `<html lang="ja"><style>
  @page { size: A4 landscape; margin: 0 }
  body { margin: 0 }
  section { height: 95vh; break-after: page; display: grid; place-items: center; font: 40px sans-serif }
  section:last-child { break-after: auto }
  div { width: 60vw; height: 50vh }
</style>${PAGES.map((colour) => `<section>護岸工 横断図<div style="background:${colour}"></div></section>`).join('')}</html>`;

/** The colour in the middle of the picture on the stage, as the page shows it. */
const colourShown = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const picture = document.querySelector<HTMLImageElement>('.stage rj-image-stage img');
    if (!picture?.complete || picture.naturalWidth === 0) return null;
    const canvas = new OffscreenCanvas(1, 1);
    const pen = canvas.getContext('2d');
    const [x, y] = [picture.naturalWidth / 2, picture.naturalHeight * 0.6];
    pen?.drawImage(picture, x, y, 1, 1, 0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = pen?.getImageData(0, 0, 1, 1).data ?? [];
    return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  });

describe('a document', () => {
  const stage = useStage({ MALWARE_SCAN: 'off' });

  scene(
    stage,
    'is before everybody page by page, and keeps what is drawn on each page',
    async () => {
      const { host, member, guestLink } = await aCall(stage);
      const guest = await stage.person('guest', { camera: 'viewpoint', device: PHONE });
      await joinAsGuest(guest, await guestLink(), 'Visitor Aki');
      const everybody = [host, member, guest];
      const all = (what: string, colour: string): Promise<true> =>
        until(what, async () => {
          const shown = await Promise.all(everybody.map(({ page }) => colourShown(page)));
          return shown.every((one) => one === colour) || null;
        });

      const printer = await host.context.newPage();
      await printer.setContent(DRAWING);
      const buffer = await printer.pdf({ preferCSSPageSize: true, printBackground: true });
      await printer.close();
      const began = Date.now();
      await host.page
        .getByLabel('Add a picture or PDF')
        .setInputFiles({ name: '横断図.pdf', mimeType: 'application/pdf', buffer });
      await all('the first page', PAGES[0] ?? '');
      console.info(`first page at everybody after ${String(Date.now() - began)} ms`);

      await host.page.getByRole('button', { name: 'Next page' }).click();
      await all('the second page', PAGES[1] ?? '');
      await guest.page.getByText('Page 2 of 3').waitFor();
      await host.page.getByRole('button', { name: 'Draw', exact: true }).click();
      await host.page.getByRole('toolbar', { name: 'Drawing tools' }).waitFor();
      const box = await host.page.locator('.stage rj-image-stage').boundingBox();
      if (!box) throw new Error('no stage');
      await host.page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4);
      await host.page.mouse.down();
      await host.page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6, { steps: 5 });
      await host.page.mouse.up();
      await guest.page.locator('.stage svg [data-item]').waitFor({ state: 'attached' });

      // Somebody else turns; the page comes with nothing on it, and the one before still has its line.
      await member.page.getByLabel('Page number').fill('3');
      await member.page.getByLabel('Page number').press('Enter');
      await all('the third page', PAGES[2] ?? '');
      await guest.page.locator('.stage svg [data-item]').waitFor({ state: 'detached' });
      await member.page.getByRole('button', { name: 'Page before' }).click();
      await all('the second page again', PAGES[1] ?? '');
      await guest.page.locator('.stage svg [data-item]').waitFor({ state: 'attached' });

      await host.page.getByLabel('Add a picture or PDF').setInputFiles({
        ...{ name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 and no more') },
      });
      await host.page.locator('.toast', { hasText: 'This PDF could not be shown' }).waitFor();
      expect(await colourShown(host.page)).toBe(PAGES[1]);
    },
    120_000,
  );
});
