import { describe, expect } from '@jest/globals';
import { expectSound } from './support/axe.js';
import { signInAsOperator, toOperatorPage } from './support/operators.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';

describe('help and support', () => {
  const stage = useStage();

  scene(
    stage,
    'reach from a guide for everybody over a request on a phone to the reply of the desk',
    async () => {
      const tenant = await stage.product.given.tenant({ name: 'Kitano Works' });
      const worker = await stage.person('worker', { device: PHONE });
      await worker.context.addInitScript(() => localStorage.setItem('rinjo.locale', 'en'));
      const { page } = worker;
      await worker.open('/help#signal');
      await page.getByRole('heading', { name: 'When the signal is weak' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('signal');
      await expectSound(page);

      const operator = await stage.person('operator');
      await signInAsOperator(operator, stage.product, 'desk@installation.test');
      const desk = operator.page;
      await toOperatorPage(operator, 'Support');
      await desk.getByText('The desk has no hours.').waitFor();
      await desk.getByRole('link', { name: 'Set the hours of the desk' }).click();
      await desk
        .getByRole('group', { name: 'Sat' })
        .getByRole('button', { name: 'Add hours on Sat' })
        .click();
      await desk.getByLabel('Sat, to').fill('12:00');
      await desk.getByRole('button', { name: 'Save', exact: true }).click();
      await desk.getByText('Saved.').waitFor();
      await desk.getByText('9:00–12:00').waitFor();
      await expectSound(desk);

      await worker.signInAs((await tenant.signedIn()).client);
      await worker.open('/support');
      await page.getByText('Hours of the desk').waitFor();
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByText('Fill this in.').first().waitFor();
      await page.getByLabel('Subject').fill('No picture');
      await page.getByLabel('What is it about?').fill('The picture stays black.');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByText('Request no. 1 was sent.').waitFor();
      await expectSound(page);

      await toOperatorPage(operator, 'Support');
      await desk.getByText(/[34] h \d+ min left/).waitFor();
      await desk.getByRole('link', { name: 'No. 1 No picture' }).click();
      await desk.getByText('The picture stays black.').waitFor();
      await desk.getByLabel('Your message').fill('Allow the camera in the browser.');
      await desk.getByRole('button', { name: 'Reply' }).click();
      await desk.getByText('Your reply was sent.').waitFor();
      await expectSound(desk);

      await page.getByRole('link', { name: /Open request no. 1/ }).click();
      await page.getByText('Allow the camera in the browser.').waitFor();
      await page.getByRole('button', { name: 'Close request' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Close request' }).click();
      await page.getByText('The request was closed.').waitFor();
      await expectSound(page);
    },
  );
});
