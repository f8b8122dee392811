import { readFileSync } from 'node:fs';
import { describe, expect } from '@jest/globals';
import { createAccount } from './support/accounts.js';
import { scene, useStage } from './support/scene.js';
import { inCall } from './support/screens.js';

describe('a site', () => {
  const stage = useStage();

  scene(
    stage,
    'is made, a call is planned there with a calendar file, held, found in the history, and called again',
    async () => {
      const tenant = await stage.product.given.tenant();
      const admin = await tenant.signedIn('admin');
      const mori = await createAccount(admin.client, 'Mori Aoi');
      await createAccount(admin.client, 'Ito Ren');
      await admin.client.patch(`/users/${mori.user.id}`, { roles: ['admin'] });
      const someone = await stage.person('host', { camera: 'expert' });
      await someone.signInAs(await tenant.clientFor(mori.user));
      const { page } = someone;

      await someone.open('/sites');
      await page.getByRole('button', { name: 'Add a site' }).click();
      // The dialog gives the focus to its first field when it is open.
      await page.locator('input:focus').and(page.getByLabel('Name of the site')).waitFor();
      await page.getByLabel('Name of the site').fill('Pump station 3');
      await page.getByLabel('Site code').fill('P-3');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('“Pump station 3” was added.').waitFor();

      await someone.open('/');
      await page.getByLabel('Name of the call').fill('Monthly check');
      await page.getByLabel('Site (optional)').fill('p-3');
      await page.getByRole('option', { name: 'Pump station 3' }).click();
      await page.getByRole('button', { name: 'Schedule', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await page.locator('input:focus').and(dialog.getByLabel('Name of the call')).waitFor();
      await dialog.getByLabel('People').click();
      await page.getByRole('option', { name: 'Ito Ren' }).click();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.getByText('“Monthly check” was scheduled.').waitFor();
      const saved = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Add “Monthly check” to the calendar' }).click();
      const file = readFileSync(await (await saved).path(), 'utf8');
      expect(file).toContain('SUMMARY:Monthly check\r\n');
      expect(file).toContain('LOCATION:Pump station 3\r\n');

      await page.getByRole('link', { name: 'Monthly check', exact: true }).click();
      await page.getByText('Not started yet').waitFor();
      const callId = new URL(page.url()).pathname.split('/').at(-1);
      // The time has come.
      await stage.product.database.query('update call set scheduled_at = now() where id = $1', [callId]);
      await page.reload();
      // A notice that the call begins may offer the same.
      await page.getByRole('main').getByRole('button', { name: 'Join', exact: true }).click();
      await inCall(someone);
      await page.getByRole('button', { name: 'End call for all' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'End call' }).click();
      await page.locator('rj-ended h1').waitFor();

      await someone.open('/history');
      await page.getByLabel('Search by name of the call, site or person').fill('pump');
      await page.getByRole('link', { name: 'Monthly check', exact: true }).click();
      await page.getByText('Ended by the host').waitFor();
      await page.getByText('The call ended').waitFor();
      await page.getByRole('link', { name: 'Pump station 3', exact: true }).click();
      await page.getByRole('button', { name: 'Call this site again' }).click();
      await inCall(someone);
      expect(new URL(page.url()).pathname).not.toContain(callId);
    },
    90_000,
  );
});
