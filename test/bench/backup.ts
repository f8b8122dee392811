import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  makeBackup,
  openBackupStore,
  plainBytes,
  restoreInstallation,
  verifyFiles,
} from '../../apps/api/src/modules/operations/index.js';
import { SystemClock } from '../../apps/api/src/platform/time/clock.js';
import { BackedUpServer } from '../support/backed-up-server.js';
import { asSuperuser } from '../support/cluster.js';
import { TestDatabase } from '../support/test-database.js';
import { alternate, compare, type Comparison, median } from './statistics.js';

const run = promisify(execFile);
/** Of the database. */
const GIGABYTES = Number(process.env['BACKUP_GB'] ?? 2);
/** A large one takes minutes: once says enough. */
const ROUNDS = GIGABYTES > 5 ? 1 : 2;
/** Bytes of a row as it lies there, more or less. */
const ROW = 236;

/**
 * A database backed up (read, hashed, compressed, sealed, written, read again and compared) and restored up to the end of its archive,
 * seconds; beside it the same files copied by `cp`, with what it wrote on the disk. What is stored, in bytes of what was read.
 */
export async function backup(): Promise<readonly Comparison[]> {
  const before = process.env['RINJO_TEST_SERVER_DEFAULT'];
  const server = await BackedUpServer.start();
  try {
    const database = await TestDatabase.create();
    await fill(database.name);
    await server.archived();
    const clock = new SystemClock();
    const settings = await server.environment(database.name);
    const store = await openBackupStore(settings, clock);
    const copy = join(server.folder, 'copy');
    const [ours, bare, stored]: [number[], number[], number[]] = [[], [], []];
    const [restored, copied]: [number[], number[]] = [[], []];
    let read = 0;
    await alternate(
      ROUNDS,
      async () => {
        ours.push(
          await timed(async () => {
            const made = await makeBackup(settings, store, clock);
            await verifyFiles(store, made.manifest);
            stored.push(made.bytes);
            read = plainBytes(made.manifest);
          }),
        );
        const into = join(server.folder, 'restored');
        const options = { settings, store, clock, into, at: null, programs: server.programs };
        restored.push(await timed(() => restoreInstallation(options)));
        rmSync(into, { recursive: true });
      },
      async () => {
        bare.push(await timed(() => copyOf(server.cluster, copy)));
        const back = join(server.folder, 'back');
        copied.push(await timed(() => copyOf(copy, back)));
        for (const folder of [copy, back]) rmSync(folder, { recursive: true });
      },
    );
    await database.forget();
    const what = `${(read / 1e9).toFixed(1)} GB of a database`;
    return [
      compare(`${what}, backed up and read again`, 's', median(ours), median(bare)),
      compare(`${what}, restored and opened`, 's', median(restored), median(copied)),
      compare(`${what}, stored`, 'GB', median(stored) / 1e9, read / 1e9, 1),
    ];
  } finally {
    await server.close();
    process.env['RINJO_TEST_SERVER_DEFAULT'] = before;
  }
}

/** Rows that a compressor makes half as large, as those of a product are. */
async function fill(database: string): Promise<void> {
  await asSuperuser(database, async (client) => {
    await client.query('create table filler (n int, a text, b text)');
    const rows = Math.round((GIGABYTES * 1e9) / ROW);
    await client.query(
      `insert into filler select n, md5(n::text) || md5((n * 7)::text) || md5((n * 13)::text), repeat('Yamada Works ', 8)
       from generate_series(1, $1::int) n`,
      [rows],
    );
    await client.query('checkpoint');
  });
}

/** All but the write-ahead log, which a backup takes from its archive and the server renames meanwhile. */
async function copyOf(from: string, to: string): Promise<void> {
  mkdirSync(to, { recursive: true });
  const names = readdirSync(from).filter((name) => name !== 'pg_wal');
  await run('cp', ['-a', ...names.map((name) => join(from, name)), to]);
  await run('sync', ['-f', to]);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
