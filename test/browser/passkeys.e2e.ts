import { describe, expect } from '@jest/globals';
import { generateSync } from 'otplib';
import type { TenantSecurity } from '@rinjo/contract';
import { createAccount } from './support/accounts.js';
import { axeViolations, overflow } from './support/axe.js';
import type { Person } from './support/person.js';
import { scene, useStage } from './support/scene.js';
import { signIn } from './support/screens.js';
import { VirtualAuthenticator } from './support/virtual-authenticator.js';

/** What an authenticator app shows, so many steps from now. */
const codeOf = (secret: string, steps = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });

describe('second factors', () => {
  const stage = useStage();

  const somebody = async () => {
    const tenant = await stage.product.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const account = await createAccount(admin, 'Mori Aoi');
    const person = await stage.person('mori');
    return { tenant, admin, account, person, who: { tenant: tenant.slug, ...account } };
  };
  const signOut = async ({ page }: Person, stays = true): Promise<void> => {
    await page.locator('button.who').click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    if (stays) await page.getByLabel('Organization ID').waitFor();
  };
  const sound = async ({ page }: Person): Promise<void> => {
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
  };
  const toPassword = async ({ page }: Person, who: { email: string; password: string; tenant: string }) => {
    await page.getByLabel('Organization ID').fill(who.tenant);
    await page.getByLabel('E-mail address').fill(who.email);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByLabel('Password', { exact: true }).fill(who.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };

  scene(
    stage,
    'a passkey is registered, signs in alone, and confirms what is dangerous',
    async () => {
      const { person, who } = await somebody();
      const { page } = person;
      const authenticator = await VirtualAuthenticator.addTo(page);
      await person.open('/');
      await signIn(person, who);
      await person.open('/account/security');
      await page.getByLabel('Name of the passkey').fill('Site phone');
      await page.getByRole('button', { name: 'Add a passkey' }).click();
      await page.getByText('The passkey “Site phone” was added.').waitFor();
      expect(await authenticator.passkeys()).toBe(1);
      const codes = page.locator('rj-recovery-codes code');
      expect(await codes.count()).toBe(10);
      await sound(person);
      await page.getByRole('button', { name: 'I have kept them' }).click();

      await authenticator.present(false);
      await signOut(person);
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await authenticator.present(true);
      await page.getByRole('button', { name: 'Start now' }).waitFor();

      // The field of the e-mail address offers it too; this authenticator takes every offer.
      const entered = page.waitForResponse(
        (answer) => answer.url().endsWith('/sign-in/passkey') && answer.ok(),
      );
      await signOut(person, false);
      await entered;
      await page.getByRole('button', { name: 'Start now' }).waitFor();

      person.watched.allow({ status: 403, path: /\/me\/recovery-codes$/ });
      await stage.product.database.query(`update session set authenticated_at = now() - interval '1 hour'`);
      await person.open('/account/security');
      await page.getByText('Last used').waitFor();
      await page.getByRole('button', { name: 'Make new codes' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Make new codes' }).click();
      await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
      await sound(person);
      await page.getByRole('button', { name: 'Confirm with a passkey' }).click();
      await codes.first().waitFor();
      expect(await codes.count()).toBe(10);
    },
    90_000,
  );

  scene(
    stage,
    'an authenticator app is set up from the text beside its code, and asked for at the next sign-in',
    async () => {
      const { person, who } = await somebody();
      const { page } = person;
      await person.open('/');
      await signIn(person, who);
      await person.open('/account/security');
      await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
      await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
      const secret = (await page.locator('rj-totp-setup code').innerText()).replaceAll(' ', '');
      await sound(person);
      await page.getByLabel('Six-digit code').fill(codeOf(secret));
      await page.getByRole('button', { name: 'Confirm and set up' }).click();
      await page.getByText('The authenticator app is set up.').waitFor();
      const recovery = await page.locator('rj-recovery-codes code').first().innerText();

      await signOut(person);
      person.watched.allow({ status: 401, path: /\/second-factor\/totp$/ });
      await toPassword(person, who);
      await page.getByLabel('Six-digit code').fill('000000');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByText('That code is not right').waitFor();
      await sound(person);
      await page.getByLabel('Six-digit code').fill(codeOf(secret, 1));
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('button', { name: 'Start now' }).waitFor();

      await signOut(person);
      await toPassword(person, who);
      await page.getByRole('button', { name: 'Use a recovery code' }).click();
      await page.getByLabel('Recovery code').fill(recovery.toLowerCase());
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('button', { name: 'Start now' }).waitFor();
    },
    90_000,
  );

  scene(
    stage,
    'people whose role needs one set it up at their sign-in',
    async () => {
      const { person, who, admin } = await somebody();
      const { page } = person;
      await VirtualAuthenticator.addTo(page);
      const { body } = await admin.get<TenantSecurity>('/tenant/security');
      const demand = { version: body.version, mfaRequiredRoles: ['member'] };
      expect((await admin.patch('/tenant/security', demand)).status).toBe(200);
      await person.open('/');
      await toPassword(person, who);
      await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
      await sound(person);
      await page.getByRole('button', { name: 'Set up a passkey' }).click();
      await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
      expect(await page.locator('rj-recovery-codes code').count()).toBe(10);
      await sound(person);
      await page.getByRole('button', { name: 'I have kept them' }).click();
      await page.getByRole('button', { name: 'Start now' }).waitFor();
    },
    60_000,
  );
});
