import { readFileSync } from 'node:fs';
import { describe, expect } from '@jest/globals';
import type { ConformityReport } from '@rinjo/contract';
import { CAMERAS, FRAME_RATE } from '../media/cameras.js';
import { aCall } from './support/calls.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest } from './support/screens.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

const MEASURED_MS = 16_000;

describe('remote inspection', () => {
  const stage = useStage();

  scene(
    stage,
    'is chosen by the host, shows a meter that agrees with the film, and is in the history afterwards',
    async () => {
      const { host, guestLink, callId, admin } = await aCall(stage);
      const worker = await stage.person('worker', { camera: 'site', device: PHONE });
      await joinAsGuest(worker, await guestLink(), 'Worker Sato');
      await host.seesAll(['site']);
      const { page } = host;
      await page.getByText('Remote inspection', { exact: true }).click();
      await page.getByLabel('Limits', { exact: true }).selectOption({ label: 'Civil works' });
      const meter = page.locator('rj-conformity-meter');
      const { width, height } = CAMERAS.site;
      await meter
        .getByText(`${String(width)}×${String(height)}`)
        .first()
        .waitFor({ timeout: 30_000 });
      const fps = await until('pictures a second', async () => {
        const text = (await meter.textContent()) ?? '';
        const told = Number(/([\d.]+) fps/.exec(text)?.[1] ?? 0);
        return told > 0 ? told : null;
      });
      // The plan is 24 at most; a busy machine encodes less.
      expect(fps).toBeLessThanOrEqual(FRAME_RATE + 1);
      // On the phone it is one word until it is touched.
      const word = worker.page.locator('rj-conformity-meter button');
      await word.waitFor();
      await word.click();
      await worker.page.locator('rj-conformity-meter').getByText('Average of the call').waitFor();

      const path = `/calls/${callId}/conformity`;
      await until(
        'some filming',
        async () => {
          const { body } = await admin.get<ConformityReport>(path);
          return body.cameras.some(({ name, filmedMs }) => name === 'Worker Sato' && filmedMs >= MEASURED_MS);
        },
        60_000,
      );
      await page.getByRole('button', { name: 'End call for all' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'End call' }).click();
      await page.locator('rj-ended h1').waitFor();

      await host.open(`/history/${callId}`);
      const report = page.locator('rj-conformity-camera', { hasText: 'Worker Sato' });
      await report.getByText(/reached the limits|Below the limits/).waitFor();
      await report.locator('svg[role="img"] path.line').first().waitFor();
      const { body } = await admin.get<ConformityReport>(path);
      const camera = body.cameras.find(({ name }) => name === 'Worker Sato');
      console.info(
        `measured: ${String(camera?.averageKbps?.toFixed(0))} kbit/s, sent ${JSON.stringify(camera?.sent)}, ` +
          `seen ${JSON.stringify(camera?.seen)}, filmed ${String(camera?.filmedMs)} ms`,
      );
      expect(camera?.sent?.largest).toEqual({ width, height });
      expect(camera?.averageKbps).toBeGreaterThan(200);
      expect(camera?.averageKbps).toBeLessThan(2_200);
      const saved = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Export as a table (CSV)' }).click();
      const csv = readFileSync(await (await saved).path(), 'utf8');
      expect(csv.startsWith('\ufeff"区分","参加者"')).toBe(true);
      expect(csv).toContain('"Worker Sato"');
    },
    180_000,
  );
});
