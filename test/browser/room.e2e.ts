import { describe, expect } from '@jest/globals';
import { axeViolations } from './support/axe.js';
import { aCall } from './support/calls.js';
import { scene, useStage } from './support/scene.js';

describe('the room of a call', () => {
  const stage = useStage();

  scene(
    stage,
    'is worked by single keys, lists them, and lets one turn them off',
    async () => {
      const { host, member } = await aCall(stage);
      const { page } = host;
      await page.keyboard.press('m');
      await member.page.locator('rj-tile', { hasText: 'Mori Aoi' }).getByText('Muted').waitFor();
      await page.getByRole('button', { name: 'Unmute' }).waitFor();

      await page.keyboard.press('d');
      await page.getByRole('toolbar', { name: 'Drawing tools' }).waitFor();
      // While drawing, letters are tools.
      await page.keyboard.press('m');
      await page.getByRole('button', { name: 'Measure (estimate)', pressed: true }).waitFor();
      await page.getByRole('button', { name: 'Unmute' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('d');
      await page.getByRole('toolbar', { name: 'Drawing tools' }).waitFor({ state: 'detached' });

      await page.keyboard.press('f');
      await page.getByRole('button', { name: 'Leave full screen' }).waitFor();
      await page.keyboard.press('f');
      await page.getByRole('button', { name: 'Full screen', exact: true }).waitFor();

      await page.keyboard.press('?');
      const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      await help.getByText('Start and stop drawing').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await help.getByLabel('Use single keys').uncheck();
      await help.getByRole('button', { name: 'Close' }).click();
      await page.keyboard.press('m');
      await page.keyboard.press('i');
      await page.getByRole('button', { name: 'Unmute' }).waitFor();
      expect(await page.locator('aside').count()).toBe(1);
    },
    90_000,
  );

  scene(stage, 'makes the others louder where machines are loud', async () => {
    const { host } = await aCall(stage);
    const slider = host.page.getByRole('slider', { name: 'Volume of the others' });
    await slider.fill('300');
    // The element is silent because its sound now comes, amplified, from elsewhere.
    await host.page.waitForFunction(
      () => [...document.querySelectorAll('audio')].some((audio) => audio.muted && !audio.paused),
      undefined,
      { timeout: 5_000 },
    );
    await slider.fill('100');
    await host.page.waitForFunction(() =>
      [...document.querySelectorAll('audio')].every((audio) => !audio.muted),
    );
  });
});
