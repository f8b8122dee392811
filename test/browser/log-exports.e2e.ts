import { readFileSync } from 'node:fs';
import { describe, expect } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { sha256Of } from '../support/evidence.js';
import { axeViolations, overflow } from './support/axe.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

describe('a log in a file', () => {
  const stage = useStage();

  scene(stage, 'has what the page shows, is watched while it is made, downloaded and deleted', async () => {
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
    await until('one entry', async () => (await page.locator('tr.entry').count()) === 1);
    await page.getByText('Export to a file').click();
    await page.getByRole('button', { name: 'Export these entries' }).click();
    const download = page.getByRole('button', { name: /^Download rinjo-.*\.csv$/u });
    await download.waitFor();
    await page.getByText(/^1 entries, /u).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);

    const saved = page.waitForEvent('download');
    await download.click();
    const bytes = readFileSync(await (await saved).path());
    expect(parse(bytes, { bom: true, columns: true })).toMatchObject([{ action: 'group.created' }]);
    await page.getByText('To verify it', { exact: true }).click();
    await page.getByText(sha256Of(bytes)).waitFor();

    await page.getByRole('button', { name: /^Delete rinjo-/u }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await download.waitFor({ state: 'detached' });

    await admin.open('/admin/sign-in-history');
    await page.getByText('Export to a file').click();
    await page.getByRole('combobox', { name: 'Format' }).click();
    await page.getByRole('option', { name: 'JSON Lines' }).click();
    await page.getByRole('button', { name: 'Export these entries' }).click();
    await page.getByRole('button', { name: /^Download rinjo-.*-signIns-.*\.jsonl$/u }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
  });
});
