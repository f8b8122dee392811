import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generateSync } from 'otplib';
import type { AddedOperator } from '../../../apps/api/src/operator-list/operator-list.js';
import { ROOT } from '../../../scripts/lib/folders.mjs';
import { OPERATOR_PASSWORD } from '../../support/operators.js';
import type { Person } from './person.js';
import type { Product } from './product.js';

const run = promisify(execFile);

/** The command as whoever has the machine types it. */
export async function addOperator({ database, url }: Product, email: string): Promise<AddedOperator> {
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

/** Sets a new operator up by the link of the command and signs them in, through the pages, which are in English. */
export async function signInAsOperator(
  person: Person,
  product: Product,
  email: string,
  seen: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { page } = person;
  const { link } = await addOperator(product, email);
  await person.open(link.slice(product.url.length));
  await page.getByRole('heading', { name: 'Set up an operator' }).waitFor();
  await seen();
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
  const code = (steps: number): string =>
    generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });
  await page.getByLabel('Password', { exact: true }).fill(OPERATOR_PASSWORD);
  await page.getByLabel('Password, again').fill(OPERATOR_PASSWORD);
  await page.getByLabel('6-digit code that the app shows').fill(code(0));
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByText('All set. Sign in.').waitFor();
  await seen();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(OPERATOR_PASSWORD);
  // One code counts once; that of the next half a minute does already.
  await page.getByLabel('6-digit code of your').fill(code(1));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'What needs attention' }).waitFor();
}

/** To another page of operators, by the navigation beside it. */
export function toOperatorPage({ page }: Person, name: string): Promise<void> {
  return page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
}
