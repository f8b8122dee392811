import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sha256Of } from '../support/evidence.js';
import { noiseFilm } from '../support/noise-film.js';
import { axeViolations, overflow } from './support/axe.js';
import { aCall } from './support/calls.js';
import { LostLine } from './support/lost-line.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest } from './support/screens.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

describe('files in the chat of a call', () => {
  const stage = useStage({ MALWARE_SCAN: 'off' });
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-chat-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  /** As it lies on somebody's device. */
  function onDisk(name: string, bytes: Buffer): string {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  }
  const row = (page: Page, name: string) => page.locator('rj-bring-files rj-adding-row', { hasText: name });
  const shared = (page: Page, name: string) => page.locator('rj-chat-panel a.file', { hasText: name });

  scene(
    stage,
    'go on where a line that was lost has stopped them, and arrive as they were sent',
    async () => {
      const { host, guestLink } = await aCall(stage);
      const line = await LostLine.open();
      const worker = await stage.person('worker', { camera: 'site', device: PHONE, line });
      await joinAsGuest(worker, await guestLink(), 'Worker Sato');
      const { page } = worker;
      await page.locator('#menu-button').click();
      const bytes = noiseFilm(30_000_000);
      const name = '搬入路.mp4';
      await page.locator('rj-chat-panel input[type=file]').setInputFiles(onDisk(name, bytes));
      const sending = row(page, name);
      await sending.getByText(/Sending, [1-9]/).waitFor();
      const share = Number(await sending.locator('mat-progress-bar').getAttribute('aria-valuenow'));
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(100);
      worker.watched.allowLostLine();
      line.cut();
      await sending.getByText('No connection').waitFor();
      await sending.getByText('Kept on this device').waitFor();
      expect({ violations: await axeViolations(page), overflow: await overflow(page) }).toEqual({
        ...{ violations: [], overflow: [] },
      });
      expect(await shared(host.page, name).count()).toBe(0);
      line.mend();
      await page.evaluate(() => globalThis.dispatchEvent(new Event('online')));

      await shared(host.page, name).waitFor({ timeout: 60_000 });
      const coming = host.page.waitForEvent('download');
      await shared(host.page, name).click();
      const got = readFileSync(await (await coming).path());
      expect([got.length, sha256Of(got)]).toEqual([bytes.length, sha256Of(bytes)]);
      await shared(page, name).waitFor();
      await sending.waitFor({ state: 'detached' });
      await line.close();
    },
    180_000,
  );

  scene(
    stage,
    'say why they are refused, can be taken back, and are nothing to the others then',
    async () => {
      const { host, member } = await aCall(stage);
      const { page } = member;
      const field = page.locator('rj-chat-panel input[type=file]');
      await field.setInputFiles(onDisk('手順書.pdf', Buffer.from('MZ, a program')));
      await row(page, '手順書.pdf').getByText('Files of this kind cannot be kept.').waitFor();
      await page.locator('.toast', { hasText: '手順書.pdf: Files of this kind cannot be kept.' }).waitFor();

      const film = row(page, '長い動画.mp4');
      await field.setInputFiles(onDisk('長い動画.mp4', noiseFilm(45_000_000)));
      await film.getByText(/Sending, [1-9]/).waitFor();
      await page.getByRole('button', { name: 'Cancel adding “長い動画.mp4”' }).click();
      await film.waitFor({ state: 'detached' });
      await until('nothing of it is left', async () => {
        const [left] = await stage.product.database.query<{ n: number }>(
          `select count(*)::int as n from upload where name = '長い動画.mp4'`,
        );
        return left?.n === 0 || null;
      });

      await page.getByLabel('Message', { exact: true }).fill('It was the wrong one.');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await host.page.getByText('It was the wrong one.').waitFor();
      expect(await host.page.locator('rj-chat-panel a.file').count()).toBe(0);
    },
    120_000,
  );
});
