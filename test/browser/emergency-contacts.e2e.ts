import { describe, expect } from '@jest/globals';
import { expectSound } from './support/axe.js';
import { signInAsOperator, toOperatorPage } from './support/operators.js';
import type { Person } from './support/person.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';

describe('the pages of emergency contacts', () => {
  const stage = useStage();

  async function addsOne({ page }: Person): Promise<void> {
    await page.getByText('There is no contact yet.').waitFor();
    await page.getByRole('button', { name: 'Add a contact' }).click();
    await page.getByLabel('Name').fill('Duty desk');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Enter a telephone number or another way.').waitFor();
    await page.getByLabel('Telephone number').fill('03-1234-5678');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    const preview = page.getByRole('region', { name: 'On a device' });
    expect(await preview.getByRole('link').getAttribute('href')).toBe('tel:0312345678');
    await expectSound(page);
  }

  scene(stage, 'let an admin on a phone record whom to call', async () => {
    const tenant = await stage.product.given.tenant();
    const admin = await stage.person('admin', { device: PHONE });
    await admin.context.addInitScript(() => localStorage.setItem('rinjo.locale', 'en'));
    await admin.signInAs((await tenant.signedIn('admin')).client);
    await admin.open('/admin/emergency-contacts');
    await addsOne(admin);
    await admin.page.reload();
    await admin.page.getByText('Last changed:').waitFor();
  });

  scene(stage, 'let an operator record whom to call for everybody', async () => {
    const operator = await stage.person('operator');
    await signInAsOperator(operator, stage.product, 'contacts@installation.test');
    await toOperatorPage(operator, 'Emergency contacts');
    await addsOne(operator);
  });
});
