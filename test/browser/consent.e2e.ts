import { describe, expect } from '@jest/globals';
import type { CallView, CreatedGuestLink } from '@rinjo/contract';
import { createAccount } from './support/accounts.js';
import { axeViolations } from './support/axe.js';
import { scene, useStage } from './support/scene.js';
import { inCall, openGuestLink } from './support/screens.js';
import { PHONE } from './support/stage.js';

describe('settings of the organization, and what people agree to', () => {
  const stage = useStage();

  scene(
    stage,
    'an admin writes the text, members agree once, guests each time, and nobody loses changes',
    async () => {
      const tenant = await stage.product.given.tenant({ name: 'Aoba Works' });
      const admin = await stage.person('admin', { camera: 'expert' });
      const first = (await tenant.signedIn('admin')).client;
      const { user } = await createAccount(first, 'Mori Aoi');
      await first.patch(`/users/${user.id}`, { roles: ['admin'] });
      const client = await tenant.clientFor(user);
      // What tells a page that there is a text to agree to, or a newer one.
      admin.watched.allow({ status: 409, path: /\/tickets$/ });
      // There is no logo, and no text can be read in white.
      admin.watched.allow({ status: 404, path: /\/tenant\/logo$/ });
      admin.watched.allow({ status: 400, path: /\/tenant\/appearance\/colours/ });
      await admin.signInAs(client);
      await admin.open('/admin/settings');
      const { page } = admin;
      await page.getByLabel('Name of the service').fill('Aoba Eye');
      await page.getByLabel('Accent colour').fill('#ffffff');
      await page.getByText('This colour is too light').waitFor();
      await page.getByLabel('Accent colour').fill('#7a0019');
      await page.getByText('This colour is too light').waitFor({ state: 'detached' });
      await page.getByLabel('Invitation (English)').fill('Dear {{guest}}, join {{call}}.');
      await page.getByRole('button', { name: 'Show a mail (English)' }).click();
      await page.getByText('Dear Taro Yamada, join Pier 3').waitFor();
      await page.getByLabel('Text (English)').fill('You may be recorded.\n\nhttps://aoba.example/privacy');
      await page.getByRole('button', { name: 'Preview (English)' }).click();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Home' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Keep editing' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
      await page.getByText('The settings were saved.').waitFor();
      await page.getByRole('link', { name: 'Aoba Eye Home' }).waitFor();

      const call = await client.post<CallView>('/calls', { title: 'Pump station 3', inviteUserIds: [] });
      await admin.open(`/calls/${call.body.id}`);
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await page.getByText('You may be recorded.').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Agree and join' }).click();
      await inCall(admin);
      await page.reload();
      await inCall(admin);

      const link = await client.post<CreatedGuestLink>(`/calls/${call.body.id}/guest-links`, {
        ...{ maxUses: 1, lifetimeS: 3600 },
      });
      const guest = await stage.person('guest', { camera: 'site', device: PHONE });
      guest.watched.allow({ status: 409, path: /\/guest\/sessions$/ });
      await openGuestLink(guest, link.body.url, 'Yamada');
      expect(await guest.page.locator('rj-brand').innerText()).toBe('Aoba Eye');
      const join = guest.page.getByRole('button', { name: 'Join', exact: true });
      await join.click();
      await guest.page.getByText('To join, please read this and agree.').waitFor();
      const { body: settings } = await client.get<{ version: number }>('/tenant/settings');
      await client.patch('/tenant/settings', {
        version: settings.version,
        consentEn: 'You will be recorded.',
      });
      await guest.page.getByLabel('I have read this and agree').check();
      await join.click();
      await guest.page.getByText('The text has changed').waitFor();
      expect(await axeViolations(guest.page)).toEqual([]);
      await guest.page.getByText('You will be recorded.').waitFor();
      await guest.page.getByLabel('I have read this and agree').check();
      await join.click();
      await inCall(guest);
    },
    90_000,
  );
});
