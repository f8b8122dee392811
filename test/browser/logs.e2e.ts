import { describe, expect } from '@jest/globals';
import type { CallView } from '@rinjo/contract';
import { axeViolations, overflow } from './support/axe.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

const MISSING = '0193f000-0000-7000-8000-00000000dead';

describe('the logs of an organization', () => {
  const stage = useStage();

  scene(stage, 'are narrowed by what an entry says, and each condition can be taken back', async () => {
    const tenant = await stage.product.given.tenant();
    const { client } = await tenant.signedIn('admin');
    await client.patch('/me', { locale: 'en' });
    const member = await tenant.user({ displayName: 'Sato' });
    await client.patch(`/users/${member.id}`, { displayName: 'Mori' });
    const { body: call } = await client.post<CallView>('/calls', {
      title: 'Pump',
      inviteUserIds: [member.id],
    });
    const { headers } = await client.get(`/calls/${MISSING}`);
    const requestId = headers.get('x-request-id') ?? '';
    const admin = await stage.person('admin', { device: PHONE });
    await admin.signInAs(client);
    const { page } = admin;
    const rows = page.locator('tr.entry');
    const shown = (count: number): Promise<unknown> =>
      until(`${String(count)} entries`, async () => (await rows.count()) === count);
    const isSound = async (): Promise<void> => {
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toEqual([]);
    };

    await admin.open('/admin/log');
    await shown(5);
    await page.getByLabel('Search what entries say').fill('mori');
    await shown(1);
    await page.locator('tbody details summary').click();
    await page.getByText('Sato → Mori').waitFor();
    await page.getByRole('button', { name: 'Only these: User concerned' }).click();
    await page.getByRole('button', { name: 'Remove the condition “Search”' }).click();
    await shown(2); // changed, and invited
    await isSound();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await shown(5);

    await page.getByRole('link', { name: 'Errors' }).click();
    await page.getByRole('textbox', { name: 'Request ID' }).fill(requestId);
    await page.getByRole('textbox', { name: 'Request ID' }).press('Enter');
    await shown(1);
    await page.getByText('GET /api/v1/calls/:callId').waitFor();
    await isSound();

    await admin.open(`/admin/log/access?callId=${call.id}`);
    await page.getByText('Nothing to show.').waitFor();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByText('POST /api/v1/calls').first().waitFor();
    await isSound();
  });
});
