import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntryView, ExportView, LogExportView, Page } from '@rinjo/contract';
import { Mailer } from '../../apps/api/src/platform/mail/mailer.port.js';
import { eventually } from '../boot/support/eventually.js';
import { TemporaryFolder } from '../boot/support/temporary-folder.js';
import { startApp, type TestApp } from '../support/app.js';
import { keepIn } from '../support/evidence.js';
import { madeExport } from '../support/exports.js';
import { FakeMailer } from '../support/fake-mailer.js';
import { manyEntries } from '../support/many-entries.js';

const MEGABYTE = 1_000_000;

(TemporaryFolder.canMount ? describe : describe.skip)(
  'an export on a disk that is full (needs the right to mount)',
  () => {
    const folder = new TemporaryFolder();
    const store = join(folder.path, 'store');
    const scratch = join(folder.path, 'scratch');
    let app: TestApp;
    const mailer = new FakeMailer();
    beforeAll(async () => {
      for (const path of [store, scratch]) mkdirSync(path);
      folder.mount(store, 'size=8m');
      folder.mount(scratch, 'size=2m');
      app = await startApp({
        environment: { OBJECT_STORE_DIR: store, RECORDING_DIR: scratch },
        override: (builder) => builder.overrideProvider(Mailer).useValue(mailer),
      });
    });
    afterAll(async () => {
      await app.close();
      folder.remove();
    });

    const files = (path: string): string[] =>
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name);

    it('is given up at once, says why, and leaves nothing half', async () => {
      const tenant = await app.given.tenant();
      const [{ client, user }, other] = [await tenant.signedIn('admin'), await tenant.signedIn('admin')];
      await client.patch('/me', { locale: 'ja' });
      await other.client.patch('/me', { locale: 'en' });
      await keepIn(app, tenant, randomBytes(5 * MEGABYTE));
      const before = [files(store), files(scratch)];
      const view = await madeExport(app, client);
      expect(view).toMatchObject({ state: 'ended', end: 'disk_full', parts: [] });
      expect([files(store), files(scratch)]).toEqual(before);
      const left = await app.database.query(
        `select 1 from tenant_export_part where tenant_id = $1 union all
         select 1 from tenant_export_file where tenant_id = $1 union all
         select 1 from storage_reservation where tenant_id = $1`,
        [tenant.id],
      );
      expect(left).toEqual([]);
      const { body: log } = await client.get<Page<AuditEntryView>>('/audit-entries?action=export.ended');
      expect(log.items[0]?.details).toMatchObject({ exportId: view.id, end: 'disk_full' });
      // Every administrator hears of it, whoever has asked for it.
      expect((await mailer.to(user.email)).text).toContain('ディスク容量が足りない');
      expect((await mailer.to(other.user.email)).text).toContain('the disks of the server are full');
    });

    it('is given up when there is no room for its rows, and can be made when there is', async () => {
      const tenant = await app.given.tenant();
      const { client } = await tenant.signedIn('admin');
      await keepIn(app, tenant, randomBytes(1_000));
      const before = files(scratch);
      const filler = join(scratch, 'filler');
      await writeFile(filler, Buffer.alloc(2 * MEGABYTE));
      expect(await madeExport(app, client)).toMatchObject({ state: 'ended', end: 'disk_full' });
      expect(files(scratch).toSorted()).toEqual(['filler', ...before].toSorted());
      await writeFile(filler, '');
      const view: ExportView = await madeExport(app, client);
      expect(view).toMatchObject({ state: 'ready', end: null, lost: 0 });
    });

    it('ends an export of the log in the same way, and one that fits is made', async () => {
      const tenant = await app.given.tenant();
      const { client } = await tenant.signedIn('admin');
      await manyEntries(app.database, tenant.id, 2_000);
      const filler = join(store, 'filler');
      const fill = (bytes: number): Promise<void> => writeFile(filler, Buffer.alloc(bytes));
      await fill(8 * MEGABYTE).catch(() => undefined); // as much as there is room for
      const asked = async (): Promise<LogExportView> => {
        const { body } = await client.post<LogExportView>('/log-exports', {
          ...{ log: 'operations', format: 'jsonl', conditions: {} },
        });
        return eventually('the end of the export', async () => {
          const { body: now } = await client.get<LogExportView>(`/log-exports/${body.id}`);
          return now.state === 'ready' || now.state === 'ended' ? now : undefined;
        });
      };
      const before = files(store);
      expect(await asked()).toMatchObject({ state: 'ended', end: 'disk_full' });
      expect(files(store)).toEqual(before);
      await fill(0);
      expect(await asked()).toMatchObject({ state: 'ready', end: null });
    });
  },
);
