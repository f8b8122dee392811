import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { uuidv7 } from 'uuidv7';
import { IdpServer } from '../support/idp/index.js';
import { createAccount } from './support/accounts.js';
import { axeViolations, overflow } from './support/axe.js';
import { scene, useStage } from './support/scene.js';
import { DESKTOP } from './support/stage.js';

/** The identity provider of the test has a certificate of its own making. */
const TRUSTING = { ...DESKTOP, ignoreHTTPSErrors: true };
/** It has no icon, for which browsers ask. */
const NO_ICON = { status: 404, path: /\/favicon\.ico$/ };
const HANAKO = 'Hanako';

describe('single sign-on', () => {
  const stage = useStage();
  let site: IdpServer;
  beforeAll(async () => {
    site = await IdpServer.start();
  });
  afterAll(() => site.close());

  /** At a desk by the rules of accessibility, and on a narrow phone without sideways scrolling. */
  async function isSound(page: Page, screen: string): Promise<void> {
    const violations = await axeViolations(page);
    await page.setViewportSize({ width: 360, height: 740 });
    const sideways = await overflow(page);
    await page.setViewportSize(DESKTOP.viewport);
    expect({ screen, violations, sideways }).toEqual({ screen, violations: [], sideways: [] });
  }

  /** Signs in at the identity provider, in the window that the press opens. */
  async function tried(page: Page, button: string): Promise<void> {
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: button, exact: true }).click();
    const other = await opened;
    await other.getByRole('link', { name: HANAKO }).click();
    await other.getByRole('heading', { name: 'What came of the test' }).waitFor();
    await other.close();
  }

  scene(
    stage,
    'is set up by an administrator, whom a failed try tells what to mend, and lets a new person in',
    async () => {
      const tenant = await stage.product.given.tenant();
      const admin = await tenant.signedIn('admin');
      const chief = await createAccount(admin.client, 'Ueda Kei');
      await admin.client.patch(`/users/${chief.user.id}`, { roles: ['admin'] });
      const domain = `${randomBytes(6).toString('hex')}.example`;
      await stage.product.database.query(
        `insert into tenant_domain (tenant_id, id, domain, token, created_at, verified_at, verified_domain, sso_enforced)
         values ($1, $2, $3, repeat('x', 40), now(), now(), $3, false)`,
        [tenant.id, uuidv7(), domain],
      );
      site.people.set(HANAKO, {
        nameId: randomBytes(8).toString('hex'),
        attributes: [
          { name: 'email', values: [`hanako@${domain}`] },
          { name: 'displayName', values: ['Yamada Hanako'] },
        ],
      });

      const desk = await stage.person('desk', { device: TRUSTING });
      const { page } = desk;
      desk.watched.allow(NO_ICON);
      await desk.signInAs(await tenant.clientFor(chief.user));
      await desk.open('/admin/sign-in');
      await page.getByText('There are no connections yet.').waitFor();
      await isSound(page, 'no connections');
      await page.getByRole('link', { name: 'Add a connection' }).click();
      await page.getByLabel('Another identity provider').check();
      await page.getByLabel('Name of the connection').fill('Aoba account');
      await isSound(page, 'new connection');
      await page.getByRole('button', { name: 'Next' }).click();

      await page.getByRole('heading', { name: 'Register Rinjo at the identity provider' }).waitFor();
      await page
        .getByText(/\/saml\/[0-9a-f-]{36}\/acs$/)
        .first()
        .waitFor();
      await isSound(page, 'our values');
      await page.getByRole('button', { name: 'Next' }).click();

      await page.getByLabel('Paste').check();
      await page.getByLabel('XML of the metadata').fill(site.idp.metadata());
      await page.getByRole('button', { name: 'See what they say' }).click();
      await page.getByText(site.idp.entityId).first().waitFor();
      await isSound(page, 'metadata');
      await page.getByRole('button', { name: 'Use these' }).click();

      await page.getByRole('heading', { name: 'What is known of people' }).waitFor();
      expect(await page.getByLabel('Attribute with the e-mail address').inputValue()).toBe('email');
      await isSound(page, 'attributes');
      await page.getByRole('button', { name: 'Next' }).click();

      site.overrides = { audiences: ['https://other.example'] };
      await tried(page, 'Try in another window');
      await page.getByRole('heading', { name: 'Made for another audience' }).waitFor();
      await page.getByText('https://other.example').waitFor();
      await page.getByText('Settings of the application: entity ID (audience)').waitFor();
      await isSound(page, 'failed test');
      site.overrides = {};
      await tried(page, 'Try again');
      await page.getByText('It works: every check passed.').waitFor();
      await page.getByText('creates a new user').waitFor();
      await isSound(page, 'passed test');
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('button', { name: 'Switch on', exact: true }).click();
      await page.getByRole('heading', { name: 'Aoba account', exact: true }).waitFor();
      await page.getByRole('button', { name: 'Switch off' }).waitFor();
      await page.getByText(`People of ${domain}`).waitFor();
      await isSound(page, 'connection');

      const phone = await stage.person('new', { device: TRUSTING });
      phone.watched.allow(NO_ICON);
      await phone.open('/sign-in');
      await phone.page.getByLabel('Organization ID').fill(tenant.slug);
      await phone.page.getByLabel('E-mail address').focus();
      const company = phone.page.getByRole('link', { name: 'Sign in with Aoba account' });
      await company.waitFor();
      await isSound(phone.page, 'sign-in');
      await company.click();
      await phone.page.getByRole('link', { name: HANAKO }).click();
      // Home, in the language of people of whom the identity provider tells none.
      await phone.page.getByRole('button', { name: '今すぐ始める' }).waitFor();
      await phone.page.getByText('Yamada Hanako').first().waitFor();

      await desk.open('/admin/sign-in');
      await page.getByText('1 person uses it').waitFor();
      await isSound(page, 'connections');
      await desk.open('/admin/domains');
      await page.getByRole('heading', { name: domain }).waitFor();
      await isSound(page, 'domains');
    },
    240_000,
  );

  scene(stage, 'brings people back to the sign-in page when the company’s sign-in fails', async () => {
    const tenant = await stage.product.given.tenant();
    const admin = await tenant.signedIn('admin');
    const { body } = await admin.client.post<{ readonly id: string }>('/saml-connections', {
      name: 'Aoba account',
      provider: 'other',
      metadata: { xml: site.idp.metadata() },
    });
    await admin.client.post(`/saml-connections/${body.id}/enable`);
    site.people.set(HANAKO, {
      nameId: 'n-1',
      attributes: [{ name: 'email', values: ['hanako@not-verified.example'] }],
    });
    const phone = await stage.person('refused', { device: TRUSTING });
    phone.watched.allow(NO_ICON, { status: 401, path: /\/acs$/ });
    const { page } = phone;
    await phone.open('/sign-in');
    await page.getByLabel('Organization ID').fill(tenant.slug);
    await page.getByLabel('E-mail address').focus();
    await page.getByRole('link', { name: 'Sign in with Aoba account' }).click();
    await page.getByRole('link', { name: HANAKO }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('Your company’s sign-in did not work.').waitFor();
    await alert.getByText(/Give this number to your administrator: [\w-]{8,}/).waitFor();
    // The organization is known in this browser: trying again is one press.
    await page.getByRole('link', { name: 'Sign in with Aoba account' }).waitFor();
    await isSound(page, 'after a failure');
  });

  scene(
    stage,
    'asks people at their identity provider once more who they are, and keeps their page',
    async () => {
      const tenant = await stage.product.given.tenant();
      const admin = await tenant.signedIn('admin');
      const { body } = await admin.client.post<{ readonly id: string }>('/saml-connections', {
        name: 'Aoba account',
        provider: 'other',
        metadata: { xml: site.idp.metadata() },
      });
      await admin.client.post(`/saml-connections/${body.id}/enable`);
      const { database } = stage.product;
      const domain = `${randomBytes(6).toString('hex')}.example`;
      await database.query(
        `insert into tenant_domain (tenant_id, id, domain, token, created_at, verified_at, verified_domain, sso_enforced)
       values ($1, $2, $3, repeat('x', 40), now(), now(), $3, false)`,
        [tenant.id, uuidv7(), domain],
      );
      site.people.set(HANAKO, {
        nameId: 'n-2',
        attributes: [
          { name: 'email', values: [`hanako@${domain}`] },
          { name: 'displayName', values: ['Yamada Hanako'] },
        ],
      });
      const desk = await stage.person('stepping-up', { device: TRUSTING });
      desk.watched.allow(NO_ICON, { status: 403, path: /\/me\/totp$/ });
      const { page } = desk;
      await desk.open(`/saml/${body.id}/login?returnTo=/account/security`);
      await page.getByRole('link', { name: HANAKO }).click();
      await page.getByRole('heading', { name: 'セキュリティ' }).waitFor();
      await database.query(
        `with old as (update session set authenticated_at = now() - interval '1 hour' where tenant_id = $1)
       update user_account set locale = 'en' where tenant_id = $1`,
        [tenant.id],
      );
      await desk.open('/account/security');
      await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
      const confirm = page.getByRole('button', { name: 'Confirm with Aoba account' });
      await confirm.waitFor();
      await isSound(page, 'step-up');
      const opened = page.waitForEvent('popup');
      await confirm.click();
      const other = await opened;
      const link = other.getByRole('link', { name: HANAKO });
      await link.waitFor();
      await page.getByText('Confirm in the window that has opened.').waitFor();
      const closed = other.waitForEvent('close');
      await link.click();
      await closed;
      await page.getByLabel('Six-digit code').waitFor();
    },
  );
});
