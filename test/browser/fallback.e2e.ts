import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect } from '@jest/globals';
import type { AuditEntryView, CallView, CreatedGuestLink, Page } from '@rinjo/contract';
import { expectSound } from './support/axe.js';
import { aCall } from './support/calls.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest } from './support/screens.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

const WORKER = process.env['MEDIASOUP_WORKER_BIN'] ?? '';
const PHONE_NUMBER = '03-1234-5678';
/** The promise is 30 s; the page finds out a moment after the server is gone. */
const SHOWN_BY_MS = 40_000;
/** A pool that could start no worker for a while tries every 15 s. */
const BACK_MS = 45_000;

describe('when the server cannot carry a call', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-mediasoup-worker-'));
  const worker = join(folder, 'mediasoup-worker');
  const allowWorkers = (): void => symlinkSync(WORKER, worker);
  const stage = useStage(() => {
    allowWorkers();
    return Promise.resolve({ MEDIASOUP_WORKER_BIN: worker, MEDIA_WORKERS: '1' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  scene(
    stage,
    'two people are connected directly while no media worker can be started, and go back by themselves',
    async () => {
      const { host, member, callId, admin } = await aCall(stage);
      await Promise.all([host.expectNewPictures(), member.expectNewPictures()]);
      rmSync(worker);
      const killed = Date.now();
      for (const pid of stage.product.workerPids()) process.kill(pid, 'SIGKILL');
      const seen = await Promise.all([host.newPictureAt(), member.newPictureAt()]);
      console.info(
        `measured: moving pictures without the server after ${String(Math.max(...seen) - killed)} ms`,
      );
      const said = 'Connected with the other device directly, without the server.';
      for (const person of [host, member]) await person.page.getByText(said).waitFor();
      await host.seesAll(['surveyor']);
      await member.seesAll(['expert']);
      expect(stage.product.workerPids()).toEqual([]);
      expect(await host.page.getByText('Not heard').count()).toBe(0);

      await Promise.all([host.expectNewPictures(), member.expectNewPictures()]);
      allowWorkers();
      for (const person of [host, member])
        await person.page.getByText(said).waitFor({ state: 'detached', timeout: BACK_MS });
      await host.seesAll(['surveyor']);
      await member.seesAll(['expert']);
      expect(stage.product.workerPids()).toHaveLength(1);
      for (const action of ['call.direct_opened', 'call.direct_closed'])
        await until(`${action} in the log`, async () => {
          const { body } = await admin.get<Page<AuditEntryView>>(`/audit-entries?action=${action}`);
          return body.items.some(({ details }) => details['callId'] === callId);
        });
    },
    110_000,
  );

  scene(
    stage,
    'a guest’s phone shows whom to call 30 s after the server has gone, and the call again when it is back',
    async () => {
      const tenant = await stage.product.given.tenant();
      const { client } = await tenant.signedIn('admin');
      const contact = {
        ...{ name: 'Duty desk', phone: PHONE_NUMBER, other: 'radio 3', hours: '8:00-18:00', forGuests: true },
      };
      await client.put('/tenant/emergency-contacts', { version: 0, contacts: [contact] });
      const { body: call } = await client.post<CallView>('/calls', { title: 'Weir 2', inviteUserIds: [] });
      const { body: made } = await client.post<CreatedGuestLink>(`/calls/${call.id}/guest-links`, {
        ...{ maxUses: 1, lifetimeS: 3600 },
      });
      const guest = await stage.person('guest', { camera: 'viewpoint', device: PHONE });
      await joinAsGuest(guest, made.url, 'Sato');
      await guest.page.locator('rj-fallback-help').waitFor({ state: 'attached' });
      await until('a page that has fetched its parts', () =>
        guest.page.evaluate(() => {
          const ends = performance
            .getEntriesByType('resource')
            .map((entry) => entry.startTime + entry.duration);
          return performance.now() - Math.max(...ends) > 2_000;
        }),
      );
      guest.watched.allowLostLine();
      await stage.product.kill();
      const gone = Date.now();
      const link = guest.page.getByRole('link', { name: `Call Duty desk ${PHONE_NUMBER}` });
      await link.waitFor({ timeout: SHOWN_BY_MS });
      const after = Date.now() - gone;
      console.info(`measured: the contact is shown ${String(after)} ms after the server was killed`);
      expect(after).toBeGreaterThanOrEqual(29_000);
      expect(await link.getAttribute('href')).toBe('tel:0312345678');
      await guest.page.getByText('are kept on this device').waitFor();
      await expectSound(guest.page);
      await stage.product.restart({});
      await link.waitFor({ state: 'detached', timeout: BACK_MS });
    },
    110_000,
  );
});
