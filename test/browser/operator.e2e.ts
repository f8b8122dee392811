import { describe } from '@jest/globals';
import { REASON } from '../support/operators.js';
import { expectSound } from './support/axe.js';
import { signInAsOperator, toOperatorPage } from './support/operators.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';

describe('an operator of the installation', () => {
  const stage = useStage();

  scene(
    stage,
    'asks, is let in, reads, is put out, and the organization sees all of it in its log',
    async () => {
      const tenant = await stage.product.given.tenant({ name: 'Hoshino Plant' });
      const { client } = await tenant.signedIn('admin');
      await client.patch('/me', { locale: 'en' });
      await tenant.user({ displayName: 'Sato Kei' });

      const operator = await stage.person('operator', { locale: 'en-US' });
      const { page: desk } = operator;
      operator.watched.allow(
        { status: 401, path: /\/operator\/session$/ }, // signed out, at the end
        { status: 403, path: /\/api\/v1\/calls$/ }, // put out
      );
      await signInAsOperator(operator, stage.product, 'aoi@installation.test', () =>
        expectSound(operator.page),
      );
      await desk.getByRole('link', { name: 'Nobody is told of incidents' }).waitFor();
      await desk.getByRole('img', { name: /^Answers: / }).waitFor();
      await expectSound(operator.page);
      await toOperatorPage(operator, 'Access to organizations');
      await desk.getByText('You have not asked for anything yet.').waitFor();
      await expectSound(operator.page);

      const admin = await stage.person('admin', { device: PHONE });
      await admin.signInAs(client);
      await admin.open('/admin/operator-access');
      const { page: phone } = admin;
      await phone.getByText('Nobody has asked').waitFor();
      await expectSound(admin.page);

      await desk.getByLabel('Organization ID').fill(tenant.slug);
      await desk.getByLabel('Reason').fill(REASON);
      await desk.getByRole('button', { name: 'Ask', exact: true }).click();
      await desk.getByText('Asked Hoshino Plant.').waitFor();
      await desk.getByText('Waits for the organization').waitFor();
      await expectSound(operator.page);

      await phone.reload();
      await phone.getByRole('heading', { name: 'Aoi Kano, an operator, asks for access' }).waitFor();
      await phone.getByText(REASON).waitFor();
      await expectSound(admin.page);
      await phone.getByRole('button', { name: 'Approve' }).click();
      await phone.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
      await phone.getByText('Approved.', { exact: true }).waitFor();
      await phone.getByRole('heading', { name: 'Aoi Kano, an operator, has access' }).waitFor();
      await expectSound(admin.page);

      await desk.reload();
      await desk.getByRole('link', { name: 'Look: Hoshino Plant' }).click();
      await desk.getByText('You are looking at Hoshino Plant.').waitFor();
      await expectSound(operator.page);
      await desk.getByRole('button', { name: 'Users' }).click();
      await desk.getByRole('cell', { name: 'Sato Kei' }).waitFor();
      await expectSound(operator.page);

      await phone.getByRole('button', { name: 'End at once' }).click();
      await phone.getByText('Ended.', { exact: false }).first().waitFor();
      await desk.getByRole('button', { name: 'Calls' }).click();
      await desk.getByText('This access is over.').waitFor();

      await phone.getByRole('link', { name: 'What was looked at by Aoi Kano' }).click();
      await phone.getByText('Operator looked at something').first().waitFor();
      await phone.getByText('Operator access ended').first().waitFor();
      await expectSound(admin.page);

      await desk.getByRole('button', { name: 'Sign out' }).click();
      await desk.getByRole('heading', { name: 'Operator sign-in' }).waitFor();
      await operator.open('/operator');
      await desk.getByRole('heading', { name: 'Operator sign-in' }).waitFor();
    },
  );
});
