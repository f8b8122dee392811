import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import type { CreatedShareLink, EvidenceView, Page as PageOf } from '@rinjo/contract';
import PDFDocument from 'pdfkit';
import { ROOT } from '../../scripts/lib/folders.mjs';
import { streamedFilm } from '../support/streamed-film.js';
import { Tus } from '../support/tus.js';
import { axeViolations, overflow } from './support/axe.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

const PASSWORD = '七羽の鶴 over the river';

async function drawing(): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4' });
  document.fontSize(24).text('Drawing A-101').addPage().text('Second page');
  document.end();
  const pieces: Buffer[] = [];
  for await (const piece of document) if (Buffer.isBuffer(piece)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('a link for sharing', () => {
  const stage = useStage({ MALWARE_SCAN: 'off' });

  scene(
    stage,
    'shows photos and the pages of a PDF to whoever has its password, until it is revoked',
    async () => {
      const { product } = stage;
      const tenant = await product.given.tenant();
      const { client } = await tenant.signedIn('admin');
      const tus = new Tus(product, client);
      const photo = readFileSync(join(ROOT, 'test/media/photos/slope.jpg'));
      for (const [filename, bytes] of [
        ['slope.jpg', photo],
        ['A-101.pdf', await drawing()],
      ] as const)
        expect((await tus.whole(bytes, { filename })).status).toBe(204);
      const items = await until('two clean items', async () => {
        const { body } = await client.get<PageOf<EvidenceView>>('/evidence');
        return body.items.filter(({ state }) => state === 'clean').length === 2 ? body.items : null;
      });
      const evidenceIds = items.map(({ id }) => id);
      const input = { evidenceIds, lifetimeS: 3600, password: PASSWORD };
      const { body: link } = await client.post<CreatedShareLink>('/share-links', input);

      const visitor = await stage.person('visitor', { device: PHONE });
      const { page } = visitor;
      visitor.watched.allow(
        { status: 403, path: /\/shared\/openings$/ },
        { status: 404, path: /\/shared\// },
      );
      await page.goto(link.url);
      const password = page.getByLabel('Password', { exact: true });
      await password.fill('not that one');
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await page.getByText('This is not the password.').waitFor();
      await password.fill(PASSWORD);
      await page.getByRole('button', { name: 'Open', exact: true }).click();

      await page.getByRole('button', { name: 'Show large: “slope.jpg”' }).click();
      const large = page.getByRole('article', { name: 'slope.jpg' }).locator('img');
      await until('the photo', () =>
        large.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0),
      );
      await page.getByRole('button', { name: 'Show large: “A-101.pdf”' }).click();
      const pages = page.locator('rj-pdf-preview');
      const shown = pages.locator('img');
      await shown.waitFor();
      const first = await shown.getAttribute('src');
      await pages.getByRole('button', { name: 'Next page' }).click();
      await until('the second page', async () => (await shown.getAttribute('src')) !== first);
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toEqual([]);

      expect((await client.delete(`/share-links/${link.id}`)).status).toBe(204);
      await page.reload();
      await page.getByText('This link does not work').waitFor();
    },
  );

  scene(
    stage,
    'plays a film that a browser has written from a copy in which one can seek, and hands out the original',
    async () => {
      const bytes = streamedFilm();
      const tenant = await stage.product.given.tenant();
      const { client } = await tenant.signedIn('admin');
      expect((await new Tus(stage.product, client).whole(bytes, { filename: 'pump.webm' })).status).toBe(204);
      const item = await until('its copy', async () => {
        const { body } = await client.get<PageOf<EvidenceView>>('/evidence');
        return body.items.find(({ hasFilm }) => hasFilm) ?? null;
      });
      const input = { evidenceIds: [item.id], lifetimeS: 3600 };
      const { body: link } = await client.post<CreatedShareLink>('/share-links', input);
      const { page } = await stage.person('visitor', { device: PHONE });
      await page.goto(link.url);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await page.getByRole('button', { name: 'Play “pump.webm”' }).click();
      const video = page.getByRole('article', { name: 'pump.webm' }).locator('video');
      const length = await until('a length', () =>
        video.evaluate((film: HTMLVideoElement) => (film.readyState > 0 ? film.duration : null)),
      );
      expect(length).toBeGreaterThan(2.5);
      expect(length).toBeLessThan(3.5);
      await video.evaluate((film: HTMLVideoElement) => {
        film.pause();
        film.currentTime = 2;
      });
      await until('the place', () =>
        video.evaluate((film: HTMLVideoElement) => !film.seeking && film.currentTime === 2),
      );
      const coming = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Download “pump.webm”' }).click();
      expect(readFileSync(await (await coming).path()).equals(bytes)).toBe(true);
    },
    120_000,
  );
});
