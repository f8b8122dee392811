import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect } from '@jest/globals';
import type { CallView, EvidenceView, ExportView, Page as PageOf, ReportView } from '@rinjo/contract';
import { ROOT } from '../../scripts/lib/folders.mjs';
import { downloaded, unpacked } from '../support/exports.js';
import { Tus } from '../support/tus.js';
import { axeViolations, overflow } from './support/axe.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

const PHOTO = readFileSync(join(ROOT, 'test/media/photos/slope.jpg'));

/** Two seconds of a test picture with a tone. */
const film = (): Buffer =>
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=s=320x180:d=2', '-f', 'lavfi', '-i', 'sine=d=2'],
    ...['-c:v', 'libvpx', '-c:a', 'libopus', '-f', 'webm', 'pipe:1'],
  ]);

describe('the page of an export', () => {
  const stage = useStage({ MALWARE_SCAN: 'off' });
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-viewer-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  scene(
    stage,
    'shows calls, photos, films, reports and the log from a disk, with no network',
    async () => {
      const { product } = stage;
      const tenant = await product.given.tenant({ name: '北浜建設 <b>株式会社</b>' });
      const { client } = await tenant.signedIn('admin');
      const { body: call } = await client.post<CallView>('/calls', {
        title: '法面の変状確認 </script>',
        inviteUserIds: [],
      });
      const tus = new Tus(product, client);
      for (const [name, bytes] of [
        ['法面 #1 上部.jpg', PHOTO],
        ['巡視 100%.webm', film()],
        ['memo.txt', Buffer.from('排水溝を清掃する\n')],
      ] as const)
        expect((await tus.whole(bytes, { filename: name, callId: call.id })).status).toBe(204);
      const items = await until('three items', async () => {
        const { body } = await client.get<PageOf<EvidenceView>>(`/evidence?callId=${call.id}`);
        return body.items.filter(({ state }) => state === 'clean').length === 3 ? body.items : null;
      });
      const photo = items.find(({ kind }) => kind === 'photo');
      await client.post(`/evidence/${String(photo?.id)}/comments`, { text: '亀裂あり' });
      await client.patch(`/evidence/${String(photo?.id)}`, { tags: ['要補修'] });
      await client.post(`/calls/${call.id}/end`);
      await client.post(`/calls/${call.id}/reports`, {});
      await until('the report', async () =>
        (await client.get<PageOf<ReportView>>(`/calls/${call.id}/reports`)).body.items.some(
          ({ evidenceId }) => evidenceId !== null,
        ),
      );
      const { body: begun } = await client.post<ExportView>('/exports', {});
      const view = await until('the export', async () => {
        const { body } = await client.get<ExportView>(`/exports/${begun.id}`);
        return body.state === 'ready' ? body : null;
      });
      await unpacked(await downloaded(client, view, folder), folder);

      const reader = await stage.person('reader', { device: PHONE, locale: 'en-US' });
      const { page, context } = reader;
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await context.setOffline(true);
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      await page.getByRole('heading', { name: '北浜建設 <b>株式会社</b>' }).waitFor();
      const looksRight = async (): Promise<void> => {
        expect(await axeViolations(page)).toEqual([]);
        expect(await overflow(page)).toEqual([]);
      };
      await looksRight();
      await page.getByRole('searchbox').fill('そんな通話はない');
      await page.getByText('Nothing matches.').waitFor();
      await page.getByRole('searchbox').fill('法面');
      await page.getByRole('link', { name: '法面の変状確認 </script>' }).click();

      const card = page.locator('article', { hasText: '法面 #1 上部.jpg' });
      await until('the photo', () =>
        card.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth > 0),
      );
      await card.getByText('亀裂あり').waitFor();
      await card.getByText('要補修').waitFor();
      const player = page.locator('article', { hasText: '巡視 100%.webm' }).locator('video');
      await until('the film', () => player.evaluate((video: HTMLVideoElement) => video.readyState >= 1));
      await looksRight();

      await page.getByRole('link', { name: 'Reports', exact: true }).click();
      // Alone on its page: the page of before may still be there for a moment.
      const report = page.locator('article').getByRole('link');
      await until('the report alone', async () => (await report.count()) === 1);
      const address = await report.evaluate((link: HTMLAnchorElement) =>
        decodeURI(new URL(link.href).pathname),
      );
      expect(readFileSync(address).subarray(0, 5).toString()).toBe('%PDF-');
      await page.getByRole('link', { name: 'Photos, recordings, files' }).click();
      await page.getByRole('combobox', { name: 'Kind' }).selectOption('photo');
      await page.getByText('1 of 4').waitFor();
      await looksRight();

      await page.getByRole('link', { name: 'Log', exact: true }).click();
      await page.getByText('Export of all data started').waitFor();
      await looksRight();
      await page.getByRole('button', { name: '日本語' }).click();
      await page.getByRole('heading', { name: '操作の記録' }).waitFor();

      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('link', { name: 'Verify', exact: true }).click();
      const file = page.getByLabel('Choose log.jsonl').first();
      const log = join(folder, 'log.jsonl');
      await file.setInputFiles(log);
      await page.getByText('Nothing was altered.').waitFor();
      await looksRight();
      const altered = join(folder, 'altered.jsonl');
      writeFileSync(altered, readFileSync(log, 'utf8').replace('"127.0.0.1"', '"10.0.0.1"'));
      await file.setInputFiles(altered);
      await page.getByText('What the entry says was altered').waitFor();
      const told = execFileSync(process.execPath, [join(folder, 'verify-log.mjs'), log], {
        encoding: 'utf8',
      });
      expect(told).toMatch(/\nUNALTERED\n$/);

      expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
      // A page without the scripts beside it says what to do.
      rmSync(join(folder, 'viewer/calls.js'));
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      await page.getByRole('alert').getByText('unpack all of them into the same folder').waitFor();
      reader.watched.problems.splice(0); // the missing script, on the console
    },
    180_000,
  );
});
