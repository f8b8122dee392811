import { describe, expect } from '@jest/globals';
import type { EvidenceReceipt, EvidenceView, Page, TenantSettings } from '@rinjo/contract';
import { aCall } from './support/calls.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest } from './support/screens.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

const PHOTOS = 20;

describe('photos without a signal', () => {
  const stage = useStage();

  scene(
    stage,
    'wait on the phone, and arrive complete and in order when the signal is back and the page was opened again, but for the one thrown away',
    async () => {
      const { tenant, callId, guestLink } = await aCall(stage);
      const { client } = await tenant.signedIn('admin');
      // Photos alone: nothing may be filmed here.
      const { version } = (await client.get<TenantSettings>('/tenant/settings')).body;
      await client.patch('/tenant/settings', { version, recordingConsent: 'forbid' });
      const worker = await stage.person('worker', { camera: 'site', device: PHONE });
      await joinAsGuest(worker, await guestLink(), 'Worker Sato');
      const { page } = worker;
      const shutter = page.getByRole('button', { name: 'Take photo', exact: true });
      const kept = async (): Promise<readonly EvidenceView[]> =>
        (await client.get<Page<EvidenceView>>(`/evidence?callId=${callId}&kind=photo&limit=100`)).body.items;

      await shutter.click();
      await until('the first photo', async () => ((await kept()).length === 1 ? true : null));

      worker.watched.allowLostLine();
      await page.context().setOffline(true);
      for (let n = 1; n <= PHOTOS; n += 1) {
        await until('the shutter', async () => ((await shutter.isEnabled()) ? true : null));
        await shutter.click();
        const count = n === 1 ? '1 photo, video or file' : `${String(n)} photos, videos and files`;
        await page.locator('rj-outbox-notice').getByText(`No signal. ${count} kept on this device`).waitFor();
      }
      expect(await kept()).toHaveLength(1);

      // One of them is thrown away, by somebody who was asked first.
      await page.getByRole('button', { name: 'Show them' }).click();
      const rows = page.locator('rj-outbox-list li');
      await until('the list', async () => ((await rows.count()) === PHOTOS ? true : null));
      await rows.last().getByRole('button', { name: 'Discard' }).click();
      await page.getByRole('button', { name: 'Keep it' }).click();
      expect(await rows.count()).toBe(PHOTOS);
      await rows.last().getByRole('button', { name: 'Discard' }).click();
      await page.locator('rj-confirm').getByRole('button', { name: 'Discard' }).click();
      await until('a shorter list', async () => ((await rows.count()) === PHOTOS - 1 ? true : null));
      await page.locator('rj-outbox-list').getByRole('button', { name: 'Close', exact: true }).click();

      await page.context().setOffline(false);
      await page.reload();
      const notice = page.locator('rj-outbox-notice');
      await notice.getByText('all sent').waitFor({ timeout: 150_000 });
      const items = [...(await kept())].reverse();
      expect(items).toHaveLength(PHOTOS);
      const taken = items.map(({ takenAt }) => takenAt ?? '');
      expect(taken).toEqual([...taken].sort());
      expect(new Set(taken).size).toBe(PHOTOS);
      expect(new Set(items.map(({ byName }) => byName))).toEqual(new Set(['Worker Sato']));
      for (const { id, sha256 } of items) {
        const { body } = await client.get<EvidenceReceipt>(`/evidence/${id}/receipt`);
        expect(JSON.parse(body.statement)).toMatchObject({ sha256, hashedBy: 'device' });
      }
    },
    300_000,
  );
});
