import { describe, expect } from '@jest/globals';
import type { CallView } from '@rinjo/contract';
import type { Page } from 'playwright-core';
import { expectSound } from './support/axe.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

describe('logs that people come back to', () => {
  const stage = useStage();

  const shown = (page: Page, count: number): Promise<unknown> =>
    until(`${String(count)} entries`, async () => (await page.locator('tr.entry').count()) === count);

  scene(stage, 'are searched by what was saved under a name', async () => {
    const tenant = await stage.product.given.tenant();
    const { client } = await tenant.signedIn('admin');
    await client.patch('/me', { locale: 'en' });
    await client.post('/groups', { displayName: 'Pipes' });
    await client.post('/groups', { displayName: 'Wires' });
    const admin = await stage.person('admin', { device: PHONE });
    await admin.signInAs(client);
    const { page } = admin;
    await admin.open('/admin/log');
    await page.getByLabel('Search what entries say').fill('pipes');
    await shown(page, 1);
    await page.getByText('Saved searches').click();
    await page.getByRole('textbox', { name: 'Name of the search' }).fill('Water');
    await page.getByRole('checkbox', { name: 'Share it with everybody who reads the logs' }).check();
    await page.getByRole('button', { name: 'Save these conditions' }).click();
    const open = page.getByRole('button', { name: 'Open Water' });
    await open.waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await until('more than one entry', async () => (await page.locator('tr.entry').count()) > 1);
    await open.click();
    await shown(page, 1);

    await page.getByRole('button', { name: 'Rename Water' }).click();
    await page.getByRole('listitem').getByRole('textbox', { name: 'Name of the search' }).fill('Waterworks');
    await page.getByRole('listitem').getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Open Waterworks' }).waitFor();

    // From the page of another log it leads to its own.
    await admin.open('/admin/log/errors');
    await page.getByText('Saved searches').click();
    await page.getByRole('button', { name: 'Open Waterworks' }).click();
    await page.waitForURL(/\/admin\/log\?search=pipes/u);
    await shown(page, 1);
    await page.getByText('Saved searches').click();
    await page.getByRole('button', { name: 'Delete Waterworks' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Open Waterworks' }).waitFor({ state: 'detached' });
  });

  scene(stage, 'are followed while they are written, and paused', async () => {
    const tenant = await stage.product.given.tenant();
    const { client } = await tenant.signedIn('admin');
    await client.patch('/me', { locale: 'en' });
    const admin = await stage.person('admin', { device: PHONE });
    await admin.signInAs(client);
    const { page } = admin;
    await admin.open('/admin/log?action=group.created');
    await page.getByText('Nothing to show.').waitFor();
    await page.getByRole('button', { name: 'Follow new entries' }).click();
    await page.getByText('Waiting for new entries').waitFor();
    await client.post('/groups', { displayName: 'Pipes' });
    await client.post('/groups', { displayName: 'Wires' });
    await shown(page, 2);
    await page.getByText('New entries: 2').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: 'Pause' }).click();
    await client.post('/groups', { displayName: 'Pumps' });
    await page.getByText('New entries: 2').waitFor({ state: 'detached' });
    expect(await page.locator('tr.entry').count()).toBe(2);
    await page.getByRole('button', { name: 'Follow new entries' }).click();
    await shown(page, 3);
  });

  scene(stage, 'are seen as a timeline of a person and of a call', async () => {
    const tenant = await stage.product.given.tenant();
    const { client } = await tenant.signedIn('admin');
    await client.patch('/me', { locale: 'en' });
    const member = await tenant.user({ displayName: 'Sato' });
    await client.patch(`/users/${member.id}`, { displayName: 'Mori' });
    const { body: call } = await client.post<CallView>('/calls', { title: 'Pump', inviteUserIds: [] });
    await client.post(`/calls/${call.id}/end`);
    const admin = await stage.person('admin', { device: PHONE });
    await admin.signInAs(client);
    const { page } = admin;
    await admin.open('/admin/users');
    await page.getByRole('link', { name: 'See the logs of Mori as a timeline' }).click();
    await page.getByRole('heading', { name: 'Timeline of a user' }).waitFor();
    await page.getByText('user.updated').waitFor();
    await expectSound(page);

    await admin.open(`/history/${call.id}`);
    await page.getByRole('link', { name: 'See the logs as a timeline' }).click();
    await page.getByRole('heading', { name: 'Timeline of a call' }).waitFor();
    await page.getByRole('link', { name: 'Pump' }).waitFor();
    await page.getByText('call.created').waitFor();
    await until('requests as well', async () => {
      await page.reload();
      await page.getByRole('checkbox', { name: /^Show other requests too/u }).check();
      await page.getByText('call.created').waitFor();
      return (await page.getByText('POST /api/v1/calls/:callId/end').count()) > 0;
    });
    await expectSound(page);
  });
});
