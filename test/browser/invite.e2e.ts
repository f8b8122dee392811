import { describe, expect } from '@jest/globals';
import { aCall } from './support/calls.js';
import { scene, useStage } from './support/scene.js';
import { inCall } from './support/screens.js';
import { PHONE } from './support/stage.js';

describe('a link for one named person', () => {
  const stage = useStage();

  scene(
    stage,
    'is made, shown as a code, used under that name, and taken back after a question',
    async () => {
      const { host } = await aCall(stage);
      const { page } = host;
      const panel = page.locator('rj-guest-links');
      await panel.getByLabel('Name of the person').fill('Yamada Ichiro');
      await panel.getByRole('button', { name: 'Make an invitation link' }).click();
      const link = await panel.getByLabel('Invitation link', { exact: true }).inputValue();
      const code = panel.getByRole('button', { name: 'Show the QR code large' });
      await code.locator('svg').waitFor();
      await code.scrollIntoViewIfNeeded();
      const hidden = () => document.documentElement.scrollHeight - innerHeight;
      expect(await page.evaluate(hidden)).toBe(0);
      const mail = (await panel.getByRole('link', { name: 'E-mail' }).getAttribute('href')) ?? '';
      expect(decodeURIComponent(mail)).toContain(link);
      await code.click();
      const large = page.locator('dialog.large');
      const box = await large.locator('rj-qr-code svg').boundingBox();
      expect(box?.width).toBeGreaterThan(400);
      await large.getByRole('button', { name: 'Close' }).click();

      const guest = await stage.person('guest', { camera: 'site', device: PHONE });
      await guest.page.goto(link);
      await guest.page.getByText('You join as Yamada Ichiro').waitFor();
      await guest.page.getByRole('button', { name: 'Join', exact: true }).click();
      await inCall(guest);
      await page.locator('rj-call-panel').getByText('Yamada Ichiro').first().waitFor();
      await panel.locator('.links').getByText('Used 1 of 1 · Used').waitFor();

      await panel.getByLabel('Anybody').check();
      await panel.getByLabel('Works for').selectOption({ label: '7 days' });
      await panel.getByRole('button', { name: 'Make an invitation link' }).click();
      await panel.locator('.links').getByText('Used 0 of 100').waitFor();
      await panel.getByRole('button', { name: 'Withdraw the link' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
      await panel.locator('.links').getByText('Withdrawn').waitFor();
    },
    60_000,
  );
});
