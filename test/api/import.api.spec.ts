import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { CallView, EvidenceView, ExportView, Page, StorageView } from '@rinjo/contract';
import { EvidenceStore } from '../../apps/api/src/modules/evidence/index.js';
import { isRestored } from '../../apps/api/src/modules/portability/declared/exported-table.js';
import { EXPORTED_TABLES } from '../../apps/api/src/modules/portability/declared/exported-tables.js';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { startApp, type TestApp } from '../support/app.js';
import { contentOf, keeper, keepIn, piecesOf, sha256Of } from '../support/evidence.js';
import { downloaded, fullTenantWithObjects, Importer, madeExport, unpacked } from '../support/exports.js';
import type { GivenTenant } from '../support/given.js';
import type { HttpClient } from '../support/http-client.js';

/** Two installations, with databases, keys and stores of their own. */
describe('an export that is restored into another installation', () => {
  let from: TestApp;
  let to: TestApp;
  let importer: Importer;
  let folder: string;
  beforeAll(async () => {
    from = await startApp();
    to = await startApp();
    importer = await Importer.beside(to);
    folder = mkdtempSync(join(tmpdir(), 'rinjo-import-'));
  });
  afterAll(async () => {
    await importer.close();
    await from.close();
    await to.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const newFolder = (): string => mkdtempSync(join(folder, 'x-'));

  async function exported(client: HttpClient, into: string, input: object = {}): Promise<ExportView> {
    const view = await madeExport(from, client, input);
    expect(view).toMatchObject({ state: 'ready', lost: 0 });
    await downloaded(client, view, into);
    return view;
  }

  /** What a restoration takes over as it is. */
  async function rowsOf(app: TestApp, tenant: Pick<GivenTenant, 'id'>): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = {};
    for (const { table, columns, restored } of EXPORTED_TABLES) {
      if (!isRestored(restored)) continue;
      const kept = restored.byUpdate ?? columns.filter((column) => restored.set?.[column] === undefined);
      const rows = await app.database.query<{ line: string }>(
        `select row_to_json(r)::text as line from (select ${kept.join(', ')} from ${table} where tenant_id = $1) r order by 1`,
        [tenant.id],
      );
      found[table] = rows.map(({ line }) => line);
    }
    return found;
  }

  it('has the same rows in every table and the same bytes', async () => {
    const { tenant, bytes } = await fullTenantWithObjects(from);
    const { client } = await tenant.signedIn('admin');
    await from.database.query(
      `update tenant set lobby_by_default = not lobby_by_default, recording_consent = 'forbid', photo_metadata = 'strip_all',
         sharing = '{}', time_zone = 'Asia/Bangkok', direct_calls = 'off', guest_links = false, chat_files = false,
         remote_camera = false, chat = false, drawing = false, screen_sharing = false, reports = false where tenant_id = $1`,
      [tenant.id],
    );
    const before = await rowsOf(from, tenant);
    const into = newFolder();
    const view = await exported(client, into);
    const told: string[] = [];
    const options = {
      path: into,
      keyId: view.keyId,
      slug: `moved-${randomBytes(4).toString('hex')}`,
      plan: 'standard',
    };
    await to.database.query(
      `insert into plan (id, code, name, max_participants_per_call, max_concurrent_calls, storage_bytes, log_retention_days)
       select gen_random_uuid(), 'standard', 'S', 10, 10, 1000000000, 400 on conflict do nothing`,
    );
    const result = await importer.run(options, ({ step }) => told.push(step));
    expect(result).toMatchObject({ objects: 2, bytes: 2 * bytes.length });
    expect([...new Set(told)]).toEqual(['verifying', 'rows', 'originals', 'search']);
    const after = await rowsOf(to, { id: result.tenantId });
    for (const [table, rows] of Object.entries(before)) {
      expect([table, rows.length > 0]).toEqual([table, true]);
      expect([table, after[table]]).toEqual([table, rows]);
    }
  });

  it('brings back what was erased, with equal hashes, found and shown as before', async () => {
    const tenant = await from.given.tenant();
    const { client, user } = await tenant.signedIn('admin');
    const { body: call } = await client.post<CallView>('/calls', { title: '橋梁点検', inviteUserIds: [] });
    const originals = [randomBytes(400_000), randomBytes(900_000), Buffer.alloc(0), randomBytes(1)];
    const items: EvidenceView[] = [];
    for (const bytes of originals)
      items.push(await keepIn(from, tenant, bytes, { callId: call.id, name: '銘板.jpg' }));
    const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#264' } })
      .jpeg()
      .toBuffer();
    const of = { kind: 'photo', name: 'photo.jpg', contentType: 'image/jpeg', ownMaking: true } as const;
    const photo = await from
      .get(EvidenceStore)
      .add(keeper(tenant), { ...of, bytes: picture.length }, piecesOf(picture));
    items.push(photo);
    await client.post(`/evidence/${photo.id}/comments`, { text: '腐食あり' });
    await client.patch(`/evidence/${photo.id}`, { tags: ['配管'] });
    const into = newFolder();
    const view = await exported(client, into, { partBytes: 1_000_000 });
    expect(view.parts.length).toBeGreaterThan(1);

    for (const { id } of items) {
      expect((await client.delete(`/evidence/${id}`)).status).toBe(204);
      expect((await client.post(`/evidence/${id}/erasure`)).status).toBe(200);
    }
    expect((await client.get<StorageView>('/storage')).body.used).toBe(0);

    const moved = await to.given.tenant();
    const there = await moved.user({ roles: ['admin'], email: user.email, displayName: 'There already' });
    const admin = await moved.clientFor(there);
    const files = readdirSync(into).map((name) => join(into, name));
    const open = newFolder();
    await unpacked(files, open);
    await importer.run({ path: open, keyId: view.keyId, slug: moved.slug });
    await to.get(JobWorker).idle();

    const { body: found } = await admin.get<Page<EvidenceView>>('/evidence?limit=50');
    expect(found.items.map(({ id, sha256, receivedAt }) => [id, sha256, receivedAt]).toSorted()).toEqual(
      items.map(({ id, sha256, receivedAt }) => [id, sha256, receivedAt]).toSorted(),
    );
    for (const { id, sha256 } of items) expect(sha256Of((await contentOf(admin, id)).bytes)).toBe(sha256);
    const shown = found.items.find(({ id }) => id === photo.id);
    expect(shown).toMatchObject({ tags: ['配管'], hasThumbnail: true });
    const { body: searched } = await admin.get<Page<EvidenceView>>(
      `/evidence?search=${encodeURIComponent('腐食')}`,
    );
    expect(searched.items.map(({ id }) => id)).toEqual([photo.id]);
    // Whoever was there already is the same person, not another one.
    const { body: again } = await admin.get<CallView>(`/calls/${call.id}`);
    expect(again).toMatchObject({ title: '橋梁点検', createdBy: { id: there.id } });
    const people = await to.database.query('select 1 from user_account where tenant_id = $1', [moved.id]);
    expect(people).toHaveLength(1);
    const [entry] = await to.database.query<{ details: object }>(
      `select details from audit_entry where tenant_id = $1 and action = 'tenant.imported'`,
      [moved.id],
    );
    expect(entry?.details).toMatchObject({
      exportId: view.id,
      manifestSha256: view.manifestSha256,
      objects: 5,
    });
  });

  it('goes on where it was interrupted, and does nothing twice', async () => {
    const tenant = await from.given.tenant();
    const { client } = await tenant.signedIn('admin');
    for (let n = 0; n < 6; n += 1) await keepIn(from, tenant, randomBytes(100_000));
    const into = newFolder();
    const view = await exported(client, into);
    const moved = await to.given.tenant();
    const options = { path: into, keyId: view.keyId, slug: moved.slug };
    for (const step of ['rows', 'originals', 'search'] as const) {
      let pieces = 0;
      const stop = (told: { readonly step: string }): void => {
        if (told.step === step && (pieces += 1) === (step === 'search' ? 1 : 3))
          throw new Error('pulled the plug');
      };
      await expect(importer.run(options, stop)).rejects.toThrow('pulled the plug');
    }
    const objects = () =>
      to.database.query('select id, version from stored_object where tenant_id = $1 order by 1', [moved.id]);
    const before = await objects();
    await importer.run(options);
    expect([before.length, await objects()]).toEqual([6, before]);
    const use = await to.database.query(
      `select used_bytes::int as used, reserved_bytes::int as reserved from storage_use where tenant_id = $1`,
      [moved.id],
    );
    expect(use).toEqual([{ used: 600_000, reserved: 0 }]);
    const other = await exported(client, newFolder()).catch(() => null);
    expect(other).toBeNull(); // there is one at a time
  });
});
