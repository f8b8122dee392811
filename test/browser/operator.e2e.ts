import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect } from '@jest/globals';
import { generateSync } from 'otplib';
import type { AddedOperator } from '../../apps/api/src/operator-list/operator-list.js';
import { ROOT } from '../../scripts/lib/folders.mjs';
import { OPERATOR_PASSWORD, REASON } from '../support/operators.js';
import { axeViolations, overflow } from './support/axe.js';
import type { Person } from './support/person.js';
import type { Product } from './support/product.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';

const run = promisify(execFile);

/** The command as whoever has the machine types it. */
async function addOperator({ database, url }: Product, email: string): Promise<AddedOperator> {
  const program = join(ROOT, 'dist/apps/api/src/add-operator.js');
  const env = {
    ...process.env,
    ...database.keySettings,
    PUBLIC_URL: url,
    DATABASE_APP_URL: database.appUrl,
    DATABASE_SYSTEM_URL: database.systemUrl,
  };
  const { stdout } = await run(process.execPath, [program, '--email', email, '--name', 'Aoi Kano'], { env });
  return JSON.parse(stdout) as AddedOperator;
}

describe('an operator of the installation', () => {
  const stage = useStage();

  async function isSound({ page }: Person): Promise<void> {
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
  }

  scene(
    stage,
    'asks, is let in, reads, is put out, and the organization sees all of it in its log',
    async () => {
      const email = 'aoi@installation.test';
      const { link } = await addOperator(stage.product, email);
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
      await operator.open(link.slice(stage.product.url.length));
      await desk.getByRole('heading', { name: 'Set up an operator' }).waitFor();
      await isSound(operator);
      const secret = ((await desk.locator('code').textContent()) ?? '').replaceAll(' ', '');
      const code = (steps: number): string =>
        generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });
      await desk.getByLabel('Password', { exact: true }).fill(OPERATOR_PASSWORD);
      await desk.getByLabel('Password, again').fill(OPERATOR_PASSWORD);
      await desk.getByLabel('6-digit code that the app shows').fill(code(0));
      await desk.getByRole('button', { name: 'Finish' }).click();
      await desk.getByText('All set. Sign in.').waitFor();
      await isSound(operator);
      await desk.getByLabel('E-mail address').fill(email);
      await desk.getByLabel('Password').fill(OPERATOR_PASSWORD);
      // One code counts once; that of the next half a minute does already.
      await desk.getByLabel('6-digit code of your').fill(code(1));
      await desk.getByRole('button', { name: 'Sign in' }).click();
      await desk.getByRole('heading', { name: 'Access to organizations' }).waitFor();
      await desk.getByText('You have not asked for anything yet.').waitFor();
      await isSound(operator);

      const admin = await stage.person('admin', { device: PHONE });
      await admin.signInAs(client);
      await admin.open('/admin/operator-access');
      const { page: phone } = admin;
      await phone.getByText('Nobody has asked').waitFor();
      await isSound(admin);

      await desk.getByLabel('Organization ID').fill(tenant.slug);
      await desk.getByLabel('Reason').fill(REASON);
      await desk.getByRole('button', { name: 'Ask', exact: true }).click();
      await desk.getByText('Asked Hoshino Plant.').waitFor();
      await desk.getByText('Waits for the organization').waitFor();
      await isSound(operator);

      await phone.reload();
      await phone.getByRole('heading', { name: 'Aoi Kano, an operator, asks for access' }).waitFor();
      await phone.getByText(REASON).waitFor();
      await isSound(admin);
      await phone.getByRole('button', { name: 'Approve' }).click();
      await phone.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
      await phone.getByText('Approved.', { exact: true }).waitFor();
      await phone.getByRole('heading', { name: 'Aoi Kano, an operator, has access' }).waitFor();
      await isSound(admin);

      await desk.reload();
      await desk.getByRole('link', { name: 'Look: Hoshino Plant' }).click();
      await desk.getByText('You are looking at Hoshino Plant.').waitFor();
      await isSound(operator);
      await desk.getByRole('button', { name: 'Users' }).click();
      await desk.getByRole('cell', { name: 'Sato Kei' }).waitFor();
      await isSound(operator);

      await phone.getByRole('button', { name: 'End at once' }).click();
      await phone.getByText('Ended.', { exact: false }).first().waitFor();
      await desk.getByRole('button', { name: 'Calls' }).click();
      await desk.getByText('This access is over.').waitFor();

      await phone.getByRole('link', { name: 'What was looked at by Aoi Kano' }).click();
      await phone.getByText('Operator looked at something').first().waitFor();
      await phone.getByText('Operator access ended').first().waitFor();
      await isSound(admin);

      await desk.getByRole('button', { name: 'Sign out' }).click();
      await desk.getByRole('heading', { name: 'Operator sign-in' }).waitFor();
      await operator.open('/operator');
      await desk.getByRole('heading', { name: 'Operator sign-in' }).waitFor();
    },
  );
});
