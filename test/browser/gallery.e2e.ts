import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { EvidenceView, Page as PageOf } from '@rinjo/contract';
import { Clamd } from '../support/clamd.js';
import { CAMERAS } from '../media/cameras.js';
import { axeViolations, overflow } from './support/axe.js';
import { aCall } from './support/calls.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest } from './support/screens.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

interface Hashing {
  sentHash?: string;
}

/** Runs in the page: no debugger shows the bytes of a Blob that is sent. */
function hashWhatIsSent(): void {
  const keep = async (body: unknown): Promise<void> => {
    if (!(body instanceof Blob)) return;
    const hash = await crypto.subtle.digest('SHA-256', await body.arrayBuffer());
    const text = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
    (window as Hashing).sentHash = text;
  };
  const ordinary = window.fetch.bind(window);
  window.fetch = (input, init) => {
    void keep(init?.body);
    return ordinary(input, init);
  };
  const Ordinary = XMLHttpRequest;
  window.XMLHttpRequest = class extends Ordinary {
    override send(body?: Parameters<XMLHttpRequest['send']>[0]): void {
      void keep(body);
      super.send(body);
    }
  };
}

const hashOfSent = (page: Page): Promise<string | null> =>
  page.evaluate(() => (window as Hashing).sentHash ?? null);

describe('the gallery', () => {
  const missing = Clamd.missing();
  let clamd: Clamd | null = null;
  const stage = useStage(async (): Promise<Readonly<Record<string, string>>> => {
    clamd = missing === null ? await Clamd.start() : null;
    if (missing !== null) console.warn(`without a scanner: ${missing}`);
    return clamd ? { CLAMD_SOCKET: clamd.socket } : { MALWARE_SCAN: 'off' };
  });
  afterAll(() => clamd?.close());

  scene(
    stage,
    'has the remote photo bit for bit, to be found, named, talked about and taken along',
    async () => {
      const { admin, callId, host, guestLink } = await aCall(stage);
      const worker = await stage.person('worker', { camera: 'site', device: PHONE });
      await worker.page.addInitScript(hashWhatIsSent);
      await joinAsGuest(worker, await guestLink(), 'Worker Sato');
      const { page } = host;
      await page.locator('.stage rj-tile', { hasText: 'Worker Sato' }).waitFor();
      await page.locator('.stage video').waitFor();
      await page.getByRole('button', { name: 'Remote photo', exact: true }).click();
      const question = worker.page.locator('rj-confirm dialog');
      await question.getByRole('button', { name: 'Allow', exact: true }).click();
      const sha256 = await until('the photo leaves the phone', () => hashOfSent(worker.page));
      const photo = await until('a photo that was found clean and has a small picture', async () => {
        const { body } = await admin.get<PageOf<EvidenceView>>(`/evidence?callId=${callId}`);
        return body.items.find(({ state, hasThumbnail }) => state === 'clean' && hasThumbnail) ?? null;
      });
      expect(photo).toMatchObject({
        kind: 'photo',
        sha256,
        width: CAMERAS.site.width,
        byName: 'Worker Sato',
      });

      await host.open('/evidence');
      const small = page.locator('rj-evidence-grid img');
      await until('the small picture', () =>
        small.evaluate((image: HTMLImageElement) => image.naturalWidth > 0),
      );
      await page.locator('rj-evidence-grid a').click();
      await page.getByText(sha256).waitFor();
      await until('the photo itself', () =>
        page
          .locator('rj-evidence-preview img')
          .evaluate((image: HTMLImageElement) => image.naturalWidth === 1280 || image.naturalWidth > 640),
      );
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: /Download the original/ }).click();
      const saved = readFileSync(await (await download).path());
      expect(createHash('sha256').update(saved).digest('hex')).toBe(sha256);

      const name = page.getByRole('textbox', { name: 'Name', exact: true });
      await name.fill('減圧弁 銘板');
      await name.press('Tab');
      await page.getByRole('heading', { name: '減圧弁 銘板' }).waitFor();
      const tags = page.getByPlaceholder('Add a tag');
      await tags.fill('要交換、漏水');
      await tags.press('Enter');
      await page.getByRole('button', { name: 'Remove the tag “漏水”' }).waitFor();
      await page.getByRole('textbox', { name: 'Write a comment' }).fill('パッキンを手配します');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.locator('.said', { hasText: 'パッキンを手配します' }).waitFor();
      expect({ violations: await axeViolations(page), overflow: await overflow(page) }).toEqual({
        ...{ violations: [], overflow: [] },
      });

      await host.open('/evidence');
      const search = page.getByRole('searchbox').first();
      await search.fill('ﾊﾟｯｷﾝ');
      await page.locator('rj-evidence-grid').getByText('減圧弁 銘板').waitFor();
      await search.fill('どこにもない');
      await page.getByText('Nothing matches.').waitFor();
      await page.getByRole('button', { name: 'Show everything' }).click();
      await page.getByRole('button', { name: 'Choose', exact: true }).click();
      await page.getByRole('checkbox', { name: 'Choose “減圧弁 銘板”' }).check();
      const together = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Download together (ZIP)' }).click();
      const zip = readFileSync(await (await together).path());
      expect(zip.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
      expect(zip.includes(saved)).toBe(true); // uncompressed
    },
    120_000,
  );
});
