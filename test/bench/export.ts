import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ExportView } from '@rinjo/contract';
import { ROOT } from '../../scripts/lib/folders.mjs';
import type { Product } from '../browser/support/product.js';
import { until } from '../browser/support/until.js';
import { downloaded, keepBehindItsBack } from '../support/exports.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { peakOf, resetPeak } from './peak-memory.js';
import { alternate, compare, type Comparison, median } from './statistics.js';

const run = promisify(execFile);
const FILES = 75;
const BYTES = 4_000_000;
const PART_BYTES = 100_000_000;
const ROUNDS = 3;
const MEGABYTE = 1_048_576;
const LIMIT_MS = 120_000;

/**
 * 300 MB of originals exported into sealed parts, beside `tar` of the same files; the parts restored by the command, beside
 * `tar` that unpacks them. And the most memory that either takes above what it has before.
 */
export async function exporting(product: Product): Promise<readonly Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-bench-export-'));
  try {
    const tenant = await product.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const plain = join(folder, 'plain');
    mkdirSync(plain);
    const files = Array.from({ length: FILES }, () => randomBytes(BYTES));
    for (const [n, bytes] of files.entries()) writeFileSync(join(plain, `${String(n)}.pdf`), bytes);
    await keepBehindItsBack(product.database, tenant, files);
    return [
      ...(await exports(product, client, folder)),
      ...(await restorations(product, client, tenant, folder)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
    // What looks for plaintext at the end would take longer than the measuring.
    rmSync(product.database.keySettings.OBJECT_STORE_DIR, { recursive: true, force: true });
  }
}

async function exports(product: Product, client: SignedInClient, folder: string): Promise<Comparison[]> {
  const [ours, tar, memory]: [number[], number[], number[]] = [[], [], []];
  const before = resetPeak(product.pid);
  await alternate(
    ROUNDS,
    async () => {
      await ended(client);
      const began = performance.now();
      const view = await exported(client);
      ours.push((performance.now() - began) / 1000);
      if (view.parts.length < 3) throw new Error('not what was wanted');
    },
    async () => {
      const archive = join(folder, 'plain.tar');
      tar.push(await seconds('tar', ['-cf', archive, '-C', folder, 'plain']));
      rmSync(archive);
    },
  );
  memory.push(peakOf(product.pid) - before);
  return [
    compare('Exporting 300 MB, beside tar', 's', median(ours), median(tar)),
    compare('Most memory above before, beside one part', 'MB', median(memory), PART_BYTES / MEGABYTE),
  ];
}

async function restorations(
  product: Product,
  client: SignedInClient,
  { slug }: GivenTenant,
  folder: string,
): Promise<Comparison[]> {
  const view = await until('the export', async () => {
    const { body } = await client.get<{ items: readonly ExportView[] }>('/exports');
    return body.items.find(({ state }) => state === 'ready') ?? null;
  });
  const into = join(folder, 'parts');
  mkdirSync(into);
  await downloaded(client, view, into);
  const archive = join(folder, 'plain.tar');
  await run('tar', ['-cf', archive, '-C', folder, 'plain']);
  const [ours, tar, memory]: [number[], number[], number[]] = [[], [], []];
  await alternate(
    ROUNDS,
    async () => {
      const moved = await product.given.tenant();
      if (moved.slug === slug) throw new Error('the same tenant');
      const began = performance.now();
      memory.push(await restored(product, into, moved.slug, view.keyId ?? ''));
      ours.push((performance.now() - began) / 1000);
    },
    async () => {
      const out = join(folder, 'out');
      mkdirSync(out);
      tar.push(await seconds('tar', ['-xf', archive, '-C', out]));
      rmSync(out, { recursive: true });
    },
  );
  return [
    compare('Restoring 300 MB, with the start of the command, beside tar', 's', median(ours), median(tar)),
    compare('Most memory of the command, beside one part', 'MB', median(memory), PART_BYTES / MEGABYTE),
  ];
}

/** Deletes what there is, and waits until it has gone: there is one at a time. */
async function ended(client: SignedInClient): Promise<void> {
  const { body } = await client.get<{ items: readonly ExportView[] }>('/exports');
  for (const { id, state } of body.items) if (state !== 'ended') await client.delete(`/exports/${id}`);
}

async function exported(client: SignedInClient): Promise<ExportView> {
  const { body } = await client.post<ExportView>('/exports', { partBytes: PART_BYTES });
  return until(
    'the export',
    async () => {
      const { body: view } = await client.get<ExportView>(`/exports/${body.id}`);
      return view.state === 'ready' ? view : null;
    },
    LIMIT_MS,
  );
}

/** Answers the most memory that the command took, in megabytes. */
async function restored(
  { url, database }: Product,
  folder: string,
  slug: string,
  keyId: string,
): Promise<number> {
  const env = {
    ...process.env,
    ...{ PUBLIC_URL: url, DATABASE_APP_URL: database.appUrl, DATABASE_SYSTEM_URL: database.systemUrl },
    ...database.keySettings,
  };
  const command = join(ROOT, 'dist/apps/api/src/import-tenant.js');
  const child = spawn(process.execPath, [command, folder, '--tenant', slug, '--key', keyId], {
    ...{ env, stdio: ['ignore', 'ignore', 'inherit'] },
  });
  let peak = 0;
  const looking = setInterval(() => {
    if (child.pid !== undefined && existsSync(`/proc/${String(child.pid)}/status`))
      peak = Math.max(peak, peakOf(child.pid));
  }, 50);
  const [code] = (await once(child, 'exit')) as [number];
  clearInterval(looking);
  if (code !== 0) throw new Error(`import-tenant ended with ${String(code)}`);
  return peak;
}

async function seconds(command: string, args: readonly string[]): Promise<number> {
  const began = performance.now();
  await run(command, args);
  await run('sync', ['-f', tmpdir()]); // the product waits for the disk as well
  return (performance.now() - began) / 1000;
}
