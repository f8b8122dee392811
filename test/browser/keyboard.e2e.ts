import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createAccount } from './support/accounts.js';
import { inCall } from './support/screens.js';
import { scene, useStage } from './support/scene.js';

const STEPS = 60;

describe('the keyboard alone', () => {
  const stage = useStage();

  /** Presses Tab until the focus is on what has this name; it must be seen to be there. */
  async function tabTo(page: Page, name: string): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < STEPS; step++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement)) return { name: '', visible: false };
        const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
        const style = getComputedStyle(element);
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        const around = element.closest('mat-form-field')?.classList.contains('mat-focused') === true;
        return {
          name: (element.getAttribute('aria-label') ?? label ?? element.textContent)
            .replaceAll(/[\s*]+/g, ' ')
            .trim(),
          visible: outlined || style.boxShadow !== 'none' || around,
        };
      });
      passed.push(focus.name);
      if (focus.name !== name) continue;
      expect(focus).toEqual({ name, visible: true });
      return;
    }
    throw new Error(`Tab does not reach "${name}"; it passed ${passed.join(' | ')}`);
  }

  scene(stage, 'signs in, starts a call, mutes, makes an invitation link, and leaves', async () => {
    const tenant = await stage.product.given.tenant();
    const admin = (await tenant.signedIn('admin')).client;
    const account = await createAccount(admin, 'Mori Aoi');
    const mori = await stage.person('mori', { camera: 'expert' });
    const { page } = mori;
    await mori.open('/');
    await page.locator('form').waitFor();

    await tabTo(page, 'Organization ID');
    await page.keyboard.type(tenant.slug);
    await tabTo(page, 'E-mail address');
    await page.keyboard.type(account.email);
    await page.keyboard.press('Enter');
    // The next step begins in its field.
    await page.locator('input[type=password]:focus').waitFor();
    await page.keyboard.type(account.password);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Start now' }).waitFor();

    await tabTo(page, 'Name of the call');
    await page.keyboard.type('Night shift');
    await tabTo(page, 'Start now');
    await page.keyboard.press('Enter');
    await inCall(mori);

    await tabTo(page, 'Mute');
    await page.keyboard.press('Space');
    await page.locator('button:enabled', { hasText: 'Unmute' }).waitFor();
    await tabTo(page, 'Make an invitation link');
    await page.keyboard.press('Enter');
    await page.getByLabel('Invitation link', { exact: true }).waitFor();

    await tabTo(page, 'Leave');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog], dialog') !== null)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await tabTo(page, 'Leave');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'Leave');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'You left the call' }).waitFor();
  });
});
