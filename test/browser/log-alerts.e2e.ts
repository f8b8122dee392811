import { describe, expect } from '@jest/globals';
import type { LogAlertView, Page } from '@rinjo/contract';
import { axeViolations, overflow } from './support/axe.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

describe('patterns in the log', () => {
  const stage = useStage();

  scene(
    stage,
    'are shown to an administrator, who sets a rule, opens the entries and has looked',
    async () => {
      const tenant = await stage.product.given.tenant();
      const { client } = await tenant.signedIn('admin');
      await client.patch('/me', { locale: 'en' });
      const victim = await tenant.user({ displayName: 'Sato', password: 'correct horse battery' });
      const admin = await stage.person('admin', { device: PHONE });
      await admin.signInAs(client);
      const { page } = admin;

      await admin.open('/admin/log-alerts');
      await page.getByText('There are no alerts.').waitFor();
      const number = page.getByLabel('Many failed sign-ins – How often');
      await number.fill('1');
      await page.getByText('Enter a number from 2 to 10,000.').waitFor();
      await number.fill('3');
      await page.getByRole('button', { name: 'Save: “Many failed sign-ins”' }).click();
      await page.getByText('The rule “Many failed sign-ins” was saved.').waitFor();
      await page.getByRole('switch', { name: 'Sign-in from a new country' }).click();
      await page.getByText('The rule “Sign-in from a new country” was saved.').waitFor();
      const isSound = async (): Promise<void> => {
        expect({ violations: await axeViolations(page), overflow: await overflow(page) }).toEqual({
          ...{ violations: [], overflow: [] },
        });
      };
      await isSound();

      for (let n = 0; n < 3; n += 1)
        await client.post('/sign-in', {
          tenant: tenant.slug,
          email: victim.email,
          password: 'wrong wrong wrong',
        });
      // The product looks by itself.
      await until(
        'two alerts',
        async () => (await client.get<Page<LogAlertView>>('/log-alerts')).body.items.length === 2,
        60_000,
      );
      await page.reload();
      const alert = page.locator('li', { hasText: 'User: Sato' });
      await alert.getByText('New', { exact: true }).waitFor();
      await isSound();
      await alert.getByRole('link', { name: 'Show in the log: “Many failed sign-ins” (User: Sato)' }).click();
      await until('three entries', async () => (await page.locator('tr.entry').count()) >= 3);
      await page.goBack();
      await alert
        .getByRole('button', { name: 'Mark as looked at: “Many failed sign-ins” (User: Sato)' })
        .click();
      await alert.getByText('Looked at', { exact: true }).waitFor();
      await page.getByLabel('Not looked at yet').check();
      await alert.waitFor({ state: 'detached' });
      await page.locator('li', { hasText: 'Address:' }).waitFor();
    },
  );
});
