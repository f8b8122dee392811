import { describe, expect } from '@jest/globals';
import type { CallView, CreatedGuestLink } from '@rinjo/contract';
import { factsOf, openDetails } from './support/device-check.js';
import { scene, useStage } from './support/scene.js';
import { inCall, openGuestLink } from './support/screens.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

describe('the check before a call', () => {
  const stage = useStage();

  async function aLink(): Promise<string> {
    const tenant = await stage.product.given.tenant();
    const { client } = await tenant.signedIn();
    const { body: call } = await client.post<CallView>('/calls', { title: 'Boiler room', inviteUserIds: [] });
    const { body: link } = await client.post<CreatedGuestLink>(`/calls/${call.id}/guest-links`, {
      maxUses: 2,
      lifetimeS: 3600,
    });
    return link.url;
  }

  scene(
    stage,
    'tells a guest in one word that all is well, and the numbers to whoever wants them',
    async () => {
      const guest = await stage.person('guest', { camera: 'site', device: PHONE });
      const began = Date.now();
      await openGuestLink(guest, await aLink(), 'Visitor Aki');
      const { page } = guest;
      await page.locator('rj-checklist .verdict[data-sign=good]').waitFor();
      console.info(`measured: verdict ${String(Date.now() - began)} ms after the page was asked for`);
      expect(await page.locator('rj-checklist .verdict').innerText()).not.toMatch(/UDP|TCP|TURN|ms/);
      const facts = await factsOf(await openDetails(page));
      console.info(`measured: check on loopback: ${JSON.stringify(facts)}`);
      expect(facts['Direct (UDP)']).toMatch(/^reachable/);
      expect(facts['Direct (TCP)']).toMatch(/^reachable/);
      expect(facts['Relay (TURN)']).toBe('not configured');
      expect(parseFloat(facts['Round trip'] ?? '')).toBeLessThan(300);
      expect(parseFloat(facts['Lost packets'] ?? '')).toBeLessThan(3);
      expect(parseFloat(facts['Up'] ?? '')).toBeGreaterThan(1.5);
      expect(parseFloat(facts['Down'] ?? '')).toBeGreaterThan(1.5);

      await page.getByRole('button', { name: 'Play a sound' }).click();
      await page.getByRole('button', { name: 'Yes', exact: true }).click();
      await page.locator('rj-speaker-line').getByText('Heard').waitFor();
    },
    60_000,
  );

  scene(
    stage,
    'holds nobody up: who joins at once leaves nothing of it behind',
    async () => {
      const guest = await stage.person('guest', { camera: 'site', device: PHONE });
      await openGuestLink(guest, await aLink(), 'Visitor Aki');
      await guest.page.locator('rj-checklist .verdict[data-sign=checking]').waitFor();
      await guest.page.getByRole('button', { name: 'Join', exact: true }).click();
      await inCall(guest);
      await until('no connection but those of the call', async () => {
        const open = await guest.page.evaluate(() => window.rinjoProbe.connections().length);
        return open <= 2;
      });
    },
    60_000,
  );

  scene(
    stage,
    'is reached from the account without a call, by members',
    async () => {
      const tenant = await stage.product.given.tenant();
      const { client } = await tenant.signedIn();
      const member = await stage.person('member');
      await member.signInAs(client);
      await member.open('/account');
      await member.page.locator('a[href="/device-test"]').click();
      await member.page.locator('rj-checklist .verdict[data-sign=good]').waitFor();
      await member.page.locator('rj-device-check video').waitFor();
    },
    60_000,
  );
});
