import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExportView } from '@rinjo/contract';
import { ROOT } from '../../scripts/lib/folders.mjs';
import { contentOf } from '../support/evidence.js';
import { downloaded, keepBehindItsBack, unpacked } from '../support/exports.js';
import { Product } from './support/product.js';
import { until } from './support/until.js';

const run = promisify(execFile);
const FILES = 60;
const BYTES = 4_000_000;
const PART_BYTES = 20_000_000;
/** A second process takes a job over after a minute; a busy machine takes its time for the rest. */
const TAKEN_OVER_MS = 180_000;

/** The product is killed with SIGKILL while it exports, and the command while it restores. */
/** Checkpoints of logs are kept in containers of their own, once an hour, whoever exports. */
const isOfLog = (folder: string): boolean => folder.split(sep).some((name) => name.endsWith('-log'));

describe('an export and a restoration that are killed', () => {
  let product: Product;
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-killed-'));
  beforeAll(async () => {
    product = await Product.start();
  }, 120_000);
  afterAll(async () => {
    await product.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const counted = async (sql: string, id: string): Promise<number> => {
    const [row] = await product.database.query<{ n: number }>(sql, [id]);
    return row?.n ?? 0;
  };
  const packed = (id: string): Promise<number> =>
    counted('select count(*)::int as n from tenant_export_part where export_id = $1', id);
  const restored = (slug: string): Promise<number> =>
    counted(
      `select count(*)::int as n from stored_object o join tenant t on t.tenant_id = o.tenant_id where t.slug = $1`,
      slug,
    );

  function restoring(slug: string, keyId: string | null): ChildProcess {
    const { database, url } = product;
    const env = {
      ...process.env,
      ...{ PUBLIC_URL: url, DATABASE_APP_URL: database.appUrl, DATABASE_SYSTEM_URL: database.systemUrl },
      ...database.keySettings,
    };
    const command = join(ROOT, 'dist/apps/api/src/import-tenant.js');
    const args = [command, folder, '--tenant', slug, '--key', keyId ?? ''];
    return spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  }

  it('go on where they were, and nothing is lost, doubled or half', async () => {
    const tenant = await product.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const originals = Array.from({ length: FILES }, () => randomBytes(BYTES));
    await keepBehindItsBack(product.database, tenant, originals);
    const { body: begun } = await client.post<ExportView>('/exports', { partBytes: PART_BYTES });
    await until('some parts, not all', async () => (await packed(begun.id)) >= 2, 120_000);
    await product.kill();
    const before = await packed(begun.id);
    expect(before).toBeLessThan((FILES * BYTES) / PART_BYTES);
    await product.restart({});
    const began = Date.now();
    const view = await until(
      'the export',
      async () => {
        const { body } = await client.get<ExportView>(`/exports/${begun.id}`);
        return body.state === 'ready' ? body : null;
      },
      TAKEN_OVER_MS,
    );
    console.info(
      `measured: killed after ${String(before)} of ${String(view.parts.length)} parts, ready ` +
        `${String(Date.now() - began)} ms after the next start`,
    );
    expect(view).toMatchObject({ end: null, lost: 0, withheld: 0, bytesDone: view.bytes });
    await unpacked(await downloaded(client, view, folder), folder);
    await run('sha256sum', ['--quiet', '--strict', '-c', 'SHA256SUMS'], { cwd: folder });
    // No object in the store but the originals and the parts.
    const objects = readdirSync(product.database.keySettings.OBJECT_STORE_DIR, {
      recursive: true,
      withFileTypes: true,
    }).filter(
      (entry) => entry.isFile() && !entry.parentPath.endsWith('.partial') && !isOfLog(entry.parentPath),
    );
    expect(objects).toHaveLength(FILES + view.parts.length);

    const moved = await product.given.tenant();
    const first = restoring(moved.slug, view.keyId);
    await until('some originals, not all', async () => (await restored(moved.slug)) >= 5, 120_000);
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect(await restored(moved.slug)).toBeLessThan(FILES);
    const again = restoring(moved.slug, view.keyId);
    const lines: string[] = [];
    if (again.stdout) createInterface(again.stdout).on('line', (line) => lines.push(line));
    const [code] = (await once(again, 'close')) as [number];
    expect([code, lines.at(-1)]).toEqual([0, expect.stringContaining('"restored"')]);

    const there = await moved.clientFor(await moved.user({ roles: ['admin'] }));
    const rows = await product.database.query<{ id: string; sha256: string }>(
      'select id, sha256 from evidence where tenant_id = $1',
      [moved.id],
    );
    const hashes = originals.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
    expect(rows.map(({ sha256 }) => sha256).toSorted()).toEqual(hashes.toSorted());
    for (const { id, sha256 } of rows.slice(0, 10)) {
      const { bytes } = await contentOf(there, id);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  }, 600_000);
});
