import { describe, expect } from '@jest/globals';
import type { CallView, CreatedGuestLink, GroupDetails, SiteView } from '@rinjo/contract';
import { createAccount } from './support/accounts.js';
import { axeViolations, overflow } from './support/axe.js';
import { aCall } from './support/calls.js';
import type { Person } from './support/person.js';
import { scene, useStage } from './support/scene.js';

/** The narrowest phone that the product is made for, and a desk. */
const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
] as const;

describe('every screen', () => {
  const stage = useStage();

  /** Fails with all findings of a screen at once. */
  async function isSound({ page }: Person, screen: string): Promise<void> {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      // The layout follows the size in the next frames.
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      const found = { violations: await axeViolations(page), overflow: await overflow(page) };
      expect({ screen, size, ...found }).toEqual({ screen, size, violations: [], overflow: [] });
    }
  }

  for (const locale of ['ja-JP', 'en-US'] as const) {
    scene(
      stage,
      `has no violation of accessibility rules and fits, narrow and wide: ${locale}`,
      async () => {
        const tenant = await stage.product.given.tenant();
        const admin = await tenant.signedIn('admin');
        const { body: planned } = await admin.client.post<CallView>('/calls', {
          title: '点検',
          inviteUserIds: [],
        });
        const { body: site } = await admin.client.post<SiteView>('/sites', {
          name: '北浜ポンプ場',
          code: 'K-3',
        });
        const { body: over } = await admin.client.post<CallView>('/calls', {
          title: '点検',
          inviteUserIds: [],
        });
        await admin.client.post(`/calls/${over.id}/end`);
        const { body: group } = await admin.client.post<GroupDetails>('/groups', { displayName: '設備保全' });
        await admin.client.patch(`/groups/${group.id}/members`, { add: [admin.user.id] });
        const someone = await stage.person('someone', { camera: 'viewpoint', locale });
        const { page } = someone;
        await someone.open('/');
        await page.locator('form').waitFor();
        await isSound(someone, 'sign-in');
        await someone.open('/nowhere');
        await page.locator('h1').waitFor();
        await isSound(someone, 'not found');

        const link = await admin.client.post<CreatedGuestLink>(`/calls/${planned.id}/guest-links`, {
          maxUses: 1,
          lifetimeS: 3600,
        });
        await page.goto(link.body.url);
        await page.locator('video').waitFor();
        await isSound(someone, 'invitation');

        const account = await createAccount(admin.client, '山田 花子', locale === 'ja-JP' ? 'ja' : 'en');
        await admin.client.patch(`/users/${account.user.id}`, { roles: ['admin'] });
        await someone.signInAs(await tenant.clientFor(account.user));
        for (const path of [
          '/',
          '/account',
          '/sites',
          `/sites/${site.id}`,
          '/evidence',
          '/history',
          `/history/${over.id}`,
          '/admin/users',
          '/admin/groups',
          `/admin/groups/${group.id}`,
        ]) {
          await someone.open(path);
          await page.locator('main').waitFor();
          await page.waitForLoadState('networkidle');
          await isSound(someone, path);
        }

        const { host, callId } = await aCall(stage, { tenant, admin: admin.client });
        await someone.open(`/calls/${callId}`);
        await page.locator('video').waitFor();
        await isSound(someone, 'before joining');
        await page.locator('button.primary').click();
        await someone.seesAll(['expert', 'surveyor']);
        await isSound(someone, 'call');
        await page.locator('button.danger').click();
        await page.getByRole('dialog').or(page.getByRole('alertdialog')).waitFor();
        await isSound(someone, 'question before leaving');
        await page.keyboard.press('Escape');

        await host.page.getByRole('button', { name: 'End call for all' }).click();
        await host.page.getByRole('dialog').getByRole('button', { name: 'End call' }).click();
        await page.locator('rj-ended h1').waitFor();
        await isSound(someone, 'after the call');
      },
      240_000,
    );
  }
});
