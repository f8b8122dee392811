import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect } from '@jest/globals';
import type { AuditLogView } from '@rinjo/contract';
import { ROOT } from '../../scripts/lib/folders.mjs';
import { axeViolations, overflow } from './support/axe.js';
import { scene, useStage } from './support/scene.js';
import { until } from './support/until.js';

describe('the signed log', () => {
  const stage = useStage();
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-log-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  scene(stage, 'is taken away by an administrator and verified by anybody', async () => {
    const tenant = await stage.product.given.tenant();
    const { client, user } = await tenant.signedIn('admin');
    for (const locale of ['en', 'ja', 'en'] as const) await client.patch(`/users/${user.id}`, { locale });
    const admin = await stage.person('admin', { camera: 'viewpoint', locale: 'en-US' });
    await admin.signInAs(client);
    await admin.open('/admin/log');
    const download = admin.page.waitForEvent('download');
    await admin.page.getByRole('link', { name: 'Download all of it' }).click();
    const file = join(folder, 'log.jsonl');
    await (await download).saveAs(file);
    const { body } = await client.get<AuditLogView>('/audit-log');
    const kept = body.checkpoint?.note ?? '';

    const anybody = await stage.person('anybody', { camera: 'site', locale: 'en-US' });
    const { page } = anybody;
    await anybody.open('/verify-log');
    await page.getByLabel('A checkpoint that you have kept').fill(kept);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Nothing was altered.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);

    const altered = join(folder, 'altered.jsonl');
    writeFileSync(altered, readFileSync(file, 'utf8').replace('"127.0.0.1"', '"10.0.0.1"'));
    await page.locator('input[type=file]').setInputFiles(altered);
    await page.getByText('What the entry says was altered').waitFor();

    await page.getByLabel('Public keys that you trust').fill('AAAA');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('That is not a public key.').waitFor();

    // The script that the page hands out says the same.
    const script = join(ROOT, 'apps/web/public/verify-log.mjs');
    const note = join(folder, 'kept.txt');
    writeFileSync(note, kept);
    const verify = (path: string): string => {
      try {
        return execFileSync(process.execPath, [script, path, '--checkpoint', note], { encoding: 'utf8' });
      } catch (cause) {
        return String((cause as { readonly stdout?: string }).stdout);
      }
    };
    expect(verify(file)).toMatch(/\nUNALTERED\n$/);
    expect(verify(altered)).toMatch(/what the entry says was altered\nALTERED\n$/);
    await until('the newest checkpoint on the page', async () => {
      await admin.open('/admin/log');
      return (await admin.page.locator('rj-signed-log code').textContent())?.includes(body.origin) === true;
    });
  });
});
