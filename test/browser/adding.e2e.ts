import { createHash } from 'node:crypto';
import { describe, expect } from '@jest/globals';
import type { EvidenceView, Page as PageOf, TenantSettings } from '@rinjo/contract';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { noiseFilm } from '../support/noise-film.js';
import { axeViolations, overflow } from './support/axe.js';
import { LostLine } from './support/lost-line.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

interface Dropped {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Files as they come from a desktop or a clipboard. */
async function give(page: Page, how: 'drop' | 'paste', files: readonly Dropped[]): Promise<void> {
  await page.evaluate(
    ([event, given]) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of given)
        data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type }));
      const made =
        event === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(made);
    },
    [how, files] as const,
  );
}

const dropped = (name: string, type: string, bytes: Buffer): Dropped => ({
  ...{ name, type, base64: bytes.toString('base64') },
});

describe('files that are added from a device', () => {
  const stage = useStage({ MALWARE_SCAN: 'off' });
  const photo = (): Promise<Buffer> =>
    sharp({ create: { width: 640, height: 480, channels: 3, background: '#fa0' } })
      .withExif({ IFD0: { Make: 'Maker' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 40/1 0/1' } })
      .jpeg()
      .toBuffer();

  scene(
    stage,
    'come by dropping and pasting, each with its own progress or its own reason',
    async () => {
      const tenant = await stage.product.given.tenant();
      const { client } = await tenant.signedIn('admin');
      await client.patch('/me', { locale: 'en' });
      const { body: settings } = await client.get<TenantSettings>('/tenant/settings');
      await client.patch('/tenant/settings', { version: settings.version, photoMetadata: 'strip_position' });
      const person = await stage.person('admin');
      await person.signInAs(client);
      await person.open('/evidence');
      const { page } = person;
      await page.locator('rj-add-files').waitFor();
      const jpeg = await photo();
      await give(page, 'drop', [
        dropped('現場.jpg', 'image/jpeg', jpeg),
        dropped('図面.pdf', 'application/pdf', Buffer.from('MZ this is no PDF')),
        dropped('empty.txt', 'text/plain', Buffer.alloc(0)),
      ]);
      const row = (name: string) => page.locator('rj-adding-row', { hasText: name });
      await row('現場.jpg').getByText('Kept', { exact: true }).waitFor();
      await row('図面.pdf')
        .getByText(/cannot be kept|does not match/)
        .waitFor();
      await row('empty.txt').getByText('The file is empty.').waitFor();
      await give(page, 'paste', [dropped('image.png', 'image/png', await sharp(jpeg).png().toBuffer())]);
      await row('pasted').getByText('Kept', { exact: true }).waitFor();
      const { body } = await client.get<PageOf<EvidenceView>>('/evidence');
      expect(body.items).toHaveLength(2);
      const kept = body.items.find(({ name }) => name === '現場.jpg');
      // Stripped before it was hashed: what is kept is what was sent.
      const receipt = await client.get<{ statement: string }>(`/evidence/${kept?.id ?? ''}/receipt`);
      expect(JSON.parse(receipt.body.statement)).toMatchObject({ sha256: kept?.sha256 });
      expect(receipt.body.statement).not.toContain('strippedBy');
      expect(kept?.sha256).not.toBe(sha256Of(jpeg));
      expect({ violations: await axeViolations(page), overflow: await overflow(page) }).toEqual({
        ...{ violations: [], overflow: [] },
      });
      await page.getByRole('button', { name: 'Remove “現場.jpg” from the list' }).click();
      await until('the list is shorter', async () => ((await row('現場.jpg').count()) === 0 ? true : null));
    },
    120_000,
  );

  scene(
    stage,
    'can be paused, survive a lost line and a closed page, and arrive as they were',
    async () => {
      const tenant = await stage.product.given.tenant();
      const { client } = await tenant.signedIn('admin');
      await client.patch('/me', { locale: 'en' });
      const line = await LostLine.open();
      const person = await stage.person('worker', { device: PHONE, line });
      await person.signInAs(client);
      await person.open('/evidence');
      const { page } = person;
      const bytes = noiseFilm(40_000_000);
      const file = { name: '搬入路.mp4', mimeType: 'video/mp4', buffer: bytes };
      const choose = () => page.locator('rj-add-files input[type=file]').setInputFiles(file);
      const row = page.locator('rj-adding-row', { hasText: '搬入路.mp4' });
      await choose();
      await row.getByText(/Sending, [1-9]/).waitFor();
      await page.getByRole('button', { name: 'Pause sending “搬入路.mp4”' }).click();
      await row.getByText(/Paused \(\d+% sent\)/).waitFor();
      await row.getByText('Keep this page open').waitFor();
      await page.getByRole('button', { name: 'Resume sending “搬入路.mp4”' }).click();
      await row.getByText(/Sending, [1-9]/).waitFor();
      person.watched.allowLostLine();
      line.cut();
      await row.getByText('No connection').waitFor();
      line.mend();
      await page.evaluate(() => globalThis.dispatchEvent(new Event('online')));
      await row.getByText('Kept', { exact: true }).waitFor({ timeout: 60_000 });
      const { body } = await client.get<PageOf<EvidenceView>>('/evidence');
      expect(body.items).toMatchObject([
        { name: '搬入路.mp4', sha256: sha256Of(bytes), bytes: bytes.length },
      ]);
      await line.close();
    },
    180_000,
  );
});
