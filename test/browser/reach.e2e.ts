import { describe, expect } from '@jest/globals';
import { createAccount } from './support/accounts.js';
import type { Person } from './support/person.js';
import { scene, useStage } from './support/scene.js';
import { inCall } from './support/screens.js';
import type { Stage } from './support/stage.js';
import { until } from './support/until.js';

/** Mori Aoi at home, Ito Ren on the page of past calls, both of one tenant. */
async function twoAtTheirDesks(stage: Stage): Promise<{ mori: Person; ito: Person }> {
  const tenant = await stage.product.given.tenant();
  const admin = (await tenant.signedIn('admin')).client;
  const accounts = [await createAccount(admin, 'Mori Aoi'), await createAccount(admin, 'Ito Ren')] as const;
  const mori = await stage.person('mori', { camera: 'expert' });
  const ito = await stage.person('ito', { camera: 'surveyor' });
  await mori.signInAs(await tenant.clientFor(accounts[0].user));
  await ito.signInAs(await tenant.clientFor(accounts[1].user));
  await ito.open('/history');
  await mori.open('/');
  await mori.page.locator('.person', { hasText: 'Ito Ren' }).getByText('Available').waitFor();
  return { mori, ito };
}

describe('reaching people', () => {
  const stage = useStage();

  scene(
    stage,
    'a call rings on whatever page the other is, is answered there, and both are in it',
    async () => {
      const { mori, ito } = await twoAtTheirDesks(stage);
      await mori.page.getByLabel('People and groups to call (optional)').click();
      await mori.page.getByRole('option', { name: /Ito Ren/ }).click();
      await mori.page.getByRole('button', { name: 'Call now' }).click();
      await inCall(mori);
      await mori.page.locator('rj-called').getByText('Calling…').first().waitFor();

      const ringing = ito.page.getByRole('alertdialog', { name: 'Mori Aoi is calling' });
      await ringing.waitFor();
      await until('the title tells', async () => (await ito.page.title()).includes('Mori Aoi'));
      const answer = ringing.getByRole('button', { name: 'Answer' });
      expect((await answer.boundingBox())?.height).toBeGreaterThanOrEqual(72);
      await answer.press('Enter');
      await inCall(ito);
      await ito.seesAll(['expert']);
      await mori.seesAll(['surveyor']);
      expect(await mori.page.locator('rj-called li').count()).toBe(0);
    },
    60_000,
  );

  scene(
    stage,
    'a call is declined with a note, rings again, is taken back, and is called back from the missed calls',
    async () => {
      const { mori, ito } = await twoAtTheirDesks(stage);
      await mori.page.getByRole('button', { name: 'Call Ito Ren' }).click();
      const ringing = ito.page.getByRole('alertdialog', { name: 'Mori Aoi is calling' });
      await ringing.getByText('Decline with a note').click();
      await ringing.getByRole('button', { name: 'I will call back in 10 minutes' }).click();
      await inCall(mori);
      const called = mori.page.locator('.stage rj-called');
      await called.getByText('I will call back in 10 minutes').waitFor();
      expect(await ito.page.getByRole('link', { name: /missed call/ }).count()).toBe(0);

      await called.getByRole('button', { name: 'Call Ito Ren again' }).click();
      await ringing.waitFor();
      await called.getByRole('button', { name: 'Stop calling Ito Ren' }).click();
      await ringing.waitFor({ state: 'detached' });
      await ito.page.getByRole('link', { name: '1 missed call' }).click();
      await ito.page.getByRole('button', { name: 'Join the call of Mori Aoi' }).click();
      await inCall(ito);
      await ito.seesAll(['expert']);
    },
    60_000,
  );
});
