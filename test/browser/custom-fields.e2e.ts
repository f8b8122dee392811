import { describe, expect } from '@jest/globals';
import type { SiteView } from '@rinjo/contract';
import { Tus } from '../support/tus.js';
import { expectSound } from './support/axe.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';

describe('the page of custom fields', () => {
  const stage = useStage();

  scene(
    stage,
    'lets an admin on a phone add a field to sites, which is then filled in and looked for',
    async () => {
      const tenant = await stage.product.given.tenant();
      const { client } = await tenant.signedIn('admin');
      const { body: site } = await client.post<SiteView>('/sites', { name: 'Dam' });
      const admin = await stage.person('admin', { device: PHONE });
      const { page } = admin;
      await admin.context.addInitScript(() => localStorage.setItem('rinjo.locale', 'en'));
      await admin.signInAs(client);
      await admin.open('/admin/custom-fields');
      await page.getByRole('button', { name: 'Add a field of sites' }).click();
      await page.getByLabel('Field name').fill('Owner');
      await page.getByLabel('Kind').selectOption('choice');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Enter 1 to 50 choices').waitFor();
      await page.getByLabel('Choices, one a line').fill('City\nState');
      await page.getByLabel('Required').check();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Saved.').waitFor();
      await expectSound(page);

      await admin.open(`/sites/${site.id}`);
      await page.getByRole('button', { name: 'Edit' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Owner').waitFor();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByRole('alert').waitFor();
      await dialog.getByLabel('Owner').selectOption('State');
      await expectSound(page);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('definition').filter({ hasText: 'State' }).waitFor();
      const { body: saved } = await client.get<SiteView>(`/sites/${site.id}`);
      expect(saved.customFields.map(({ value }) => value)).toEqual(['State']);

      await admin.open('/sites');
      await page.getByLabel('Filter by custom field').selectOption('Owner');
      await page.getByLabel('Owner', { exact: true }).selectOption('City');
      await page.getByText('No site matches.').waitFor();
      await page.getByLabel('Owner', { exact: true }).selectOption('State');
      await page.getByRole('link', { name: 'Dam' }).waitFor();
      await expectSound(page);

      const tus = new Tus(stage.product, client);
      await tus.whole(Buffer.from('of the dam'), { filename: 'dam.txt', siteId: site.id });
      await tus.whole(Buffer.from('of nothing'), { filename: 'other.txt' });
      await admin.open('/evidence');
      await page.getByRole('link', { name: 'other.txt' }).waitFor();
      await page.getByText('More conditions').click();
      await page.getByLabel('Filter by custom field').selectOption('Site: Owner');
      await page.getByLabel('Owner', { exact: true }).selectOption('State');
      await page.getByRole('link', { name: 'other.txt' }).waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'dam.txt' }).waitFor();
      await expectSound(page);
      // Looking for something else does not take the conditions away.
      await page.getByLabel('Filter by custom field').selectOption('No filter');
      await page.getByRole('link', { name: 'other.txt' }).waitFor();
      await page.getByLabel('Filter by custom field').selectOption('Site: Owner');
      await page.getByLabel('Owner', { exact: true }).selectOption('City');
      await page.getByText('Nothing matches.').waitFor();
      await page.getByRole('button', { name: 'Show everything' }).click();
      await page.getByRole('link', { name: 'other.txt' }).waitFor();
      expect(await page.getByLabel('Filter by custom field').inputValue()).toBe('');
    },
  );
});
