import { describe, expect } from '@jest/globals';
import type { SignedErasureCertificate } from '@rinjo/contract';
import { expectSound } from './support/axe.js';
import { signInAsOperator, toOperatorPage } from './support/operators.js';
import type { Person } from './support/person.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';

describe('the life of an organization', () => {
  const stage = useStage();

  const atDesk = async (email: string): Promise<Person> => {
    const operator = await stage.person('operator', { locale: 'en-US' });
    await signInAsOperator(operator, stage.product, email);
    return operator;
  };

  scene(stage, 'an operator adds it, changes its plan, suspends and resumes it', async () => {
    const operator = await atDesk('ren@installation.test');
    const { page: desk } = operator;
    operator.watched.allow({ status: 409, path: /\/operator\/tenants\/.*\/plan$/ }); // more is used than it allows

    await toOperatorPage(operator, 'Plans');
    await desk.getByRole('heading', { name: 'Plans', exact: true }).waitFor();
    await expectSound(operator.page);
    await desk.getByRole('button', { name: 'Add a plan' }).click();
    await desk.getByLabel('Code').fill('small');
    await desk.getByLabel('Name').fill('Small');
    await desk.getByLabel('Storage (GB)').fill('5');
    await desk.getByLabel('Days that logs are kept').fill('365');
    await desk.getByLabel('Reports (PDF)').uncheck();
    await desk.getByLabel('Recording').uncheck();
    await expectSound(operator.page);
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByText('Saved.').waitFor();
    await desk.getByText('Without: Reports (PDF), Recording').waitFor();
    await desk.getByText('5 GB', { exact: false }).waitFor();
    await desk.getByRole('button', { name: 'Add a plan' }).click();
    await desk.getByLabel('Code').fill('large');
    await desk.getByLabel('Name').fill('Large');
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByRole('heading', { name: 'Large' }).waitFor();
    await expectSound(operator.page);

    await toOperatorPage(operator, 'Organizations');
    await desk.getByRole('heading', { name: 'Organizations' }).waitFor();
    await desk.getByRole('button', { name: 'Add an organization' }).click();
    await desk.getByLabel('Organization ID', { exact: true }).fill('kita-koumuten');
    await desk.getByLabel('Name of the organization').fill('Kita Builders');
    await desk.getByRole('combobox', { name: 'Plan' }).first().click();
    await desk.getByRole('option', { name: 'Large' }).click();
    await desk.getByLabel('Name', { exact: true }).fill('Mei Kita');
    await desk.getByLabel('E-mail address').fill('mei@kita.example');
    await expectSound(operator.page);
    await desk.getByRole('button', { name: 'Add and invite' }).click();
    await desk.getByText('Added Kita Builders and invited mei@kita.example.').waitFor();
    await expectSound(operator.page);

    await desk.getByLabel('Name or organization ID').fill('kita');
    await desk.getByRole('button', { name: 'Change plan: Kita Builders' }).click();
    await desk.getByRole('dialog').getByRole('combobox', { name: 'Plan' }).click();
    await desk.getByRole('option', { name: 'Small' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Change plan' }).click();
    // Logs are kept for a shorter time: that has to be accepted.
    await desk.getByText('More is used than this plan allows').waitFor();
    await expectSound(operator.page);
    await desk.getByLabel('Change it all the same').check();
    await desk.getByRole('dialog').getByRole('button', { name: 'Change plan' }).click();
    await desk.getByText('The plan was changed.').waitFor();

    await desk.getByRole('button', { name: 'Suspend: Kita Builders' }).click();
    await expectSound(operator.page);
    await desk.getByLabel('Reason').fill('Invoices were not paid');
    await desk.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
    await desk.getByText('Reason: Invoices were not paid').waitFor();
    await desk.getByRole('button', { name: 'Resume: Kita Builders' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Resume' }).click();
    await desk.getByText('Resumed.').waitFor();
    await desk.setViewportSize({ width: 390, height: 844 });
    await expectSound(operator.page);
  });

  scene(
    stage,
    'its administrator cancels it, sees the banner, takes it back, and cancels it for good',
    async () => {
      const tenant = await stage.product.given.tenant({ name: 'Hoshino Plant' });
      const { client } = await tenant.signedIn('admin');
      await client.patch('/me', { locale: 'en' });
      const admin = await stage.person('admin', { device: PHONE });
      await admin.signInAs(client);
      await admin.open('/admin/cancellation');
      const { page: phone } = admin;
      await phone.getByRole('heading', { name: 'When you cancel' }).waitFor();
      await expectSound(admin.page);
      await phone.getByLabel('Days until the erasure').fill('91');
      await phone.getByRole('button', { name: 'Cancel the contract' }).click();
      await phone.getByRole('alert').or(phone.locator('mat-error')).first().waitFor();
      await phone.getByLabel('Days until the erasure').fill('20');
      await phone.getByRole('button', { name: 'Cancel the contract' }).click();
      await phone.getByRole('dialog').getByText('Cancel the contract of Hoshino Plant?').waitFor();
      await expectSound(admin.page);
      await phone.getByRole('dialog').getByRole('button', { name: 'Cancel the contract' }).click();
      await phone.getByRole('heading', { name: 'Cancelled' }).waitFor();
      await expectSound(admin.page);
      await admin.open('/');
      await phone.getByText('The contract of this organization was cancelled.').waitFor();
      await expectSound(admin.page);

      await phone.getByRole('link', { name: 'About the cancellation' }).click();
      await phone.getByRole('link', { name: 'Export your data first' }).waitFor();
      await phone.getByRole('button', { name: 'Withdraw the cancellation' }).click();
      await phone.getByRole('dialog').getByRole('button', { name: 'Withdraw the cancellation' }).click();
      await phone.getByText('The cancellation was withdrawn.').waitFor();
      expect(await phone.getByText('The contract of this organization was cancelled.').count()).toBe(0);

      // An erasure that is finished, as the operator's page shows it.
      const operator = await atDesk('mio@installation.test');
      const { page: desk } = operator;
      const run = '0193f1a0-0000-7000-8000-0000000000aa';
      const certificate: SignedErasureCertificate = { document: '{}', signature: 'AA==', publicKey: 'AA==' };
      for (const [state, details] of [
        ['begun', { slug: 'gone', name: 'Gone Works', dueAt: '2026-11-01T00:00:00Z', again: false }],
        ['certified', { sha256: '' }],
      ] as const)
        await stage.product.database.query(
          `insert into erasure (id, run, subject, state, at, details) values (gen_random_uuid(), $1, $1, $2, clock_timestamp(), $3)`,
          [run, state, details],
        );
      await stage.product.database.query(
        `insert into erasure_certificate values ($1, $2, decode($3, 'base64'), decode($4, 'base64'), now())`,
        [run, certificate.document, certificate.signature, certificate.publicKey],
      );
      await toOperatorPage(operator, 'Organizations');
      await desk.getByText('Gone Works').waitFor();
      const download = desk.waitForEvent('download');
      await desk.getByRole('button', { name: 'Download the certificate of Gone Works' }).click();
      expect((await download).suggestedFilename()).toBe('erasure-gone.json');
      await expectSound(operator.page);
    },
  );
});
