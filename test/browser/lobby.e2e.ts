import { describe, expect } from '@jest/globals';
import { axeViolations } from './support/axe.js';
import { aCall } from './support/calls.js';
import { scene, useStage } from './support/scene.js';
import { inCall, openGuestLink } from './support/screens.js';
import { PHONE } from './support/stage.js';

describe('the lobby', () => {
  const stage = useStage();

  scene(
    stage,
    'keeps a guest waiting until a host admits, through a reload; the next one is denied',
    async () => {
      const tenant = await stage.product.given.tenant({ lobby: true });
      const { host, guestLink } = await aCall(stage, { tenant });
      const link = await guestLink();

      const guest = await stage.person('guest', { camera: 'site', device: PHONE });
      await openGuestLink(guest, link, 'Yamada');
      await guest.page.getByRole('button', { name: 'Join', exact: true }).click();
      const waiting = guest.page.getByRole('heading', { name: 'Please wait in the lobby' });
      await waiting.waitFor();
      await guest.page.getByText('You come in by yourself as soon as').waitFor();
      await guest.page.getByLabel('Picture of your own camera').waitFor();
      expect(await guest.page.getByText('Mori Aoi').count()).toBe(1);
      expect(await guest.page.locator('rj-tile').count()).toBe(0);
      expect(await axeViolations(guest.page)).toEqual([]);
      await guest.page.reload();
      await waiting.waitFor();

      const notice = host.page.locator('rj-lobby-notice');
      await notice.getByText('Yamada is waiting in the lobby').waitFor();
      expect(await axeViolations(host.page)).toEqual([]);
      const admit = notice.getByRole('button', { name: 'Admit Yamada' });
      expect((await admit.boundingBox())?.height).toBeGreaterThanOrEqual(48);
      await admit.click();
      await inCall(guest);
      await guest.seesAll(['expert']);
      await host.seesAll(['site']);
      await notice.waitFor({ state: 'detached' });

      const next = await stage.person('next', { camera: 'viewpoint', device: PHONE });
      await openGuestLink(next, link, 'Stranger');
      await next.page.getByRole('button', { name: 'Join', exact: true }).click();
      await notice.getByRole('button', { name: 'Deny Stranger' }).click();
      await host.page.getByRole('dialog').getByRole('button', { name: 'Deny', exact: true }).click();
      await next.page.getByText('You were not admitted to this call').waitFor();
      await notice.waitFor({ state: 'detached' });
    },
    90_000,
  );
});
