import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../scripts/lib/postgres.mjs';

/** The servers of this run, for the tear-down. */
const running = (globalThis.rinjoTestServers ??= []);

/**
 * Starts a PostgreSQL server for the whole run and tells the tests where it is. Every test file makes its own database in
 * it (test-database.ts).
 * @param {15 | 16 | 17 | 18} major
 * @param {string} variable
 */
export async function startTestServer(major, variable) {
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-test-'));
  const server = await startPostgres({
    dataDir: folder,
    major,
    durable: false,
    settings: { max_connections: 300 },
  });
  running.push({ folder, server });
  process.env[variable] = server.url;
}

export async function stopTestServers() {
  for (const { folder, server } of running.splice(0)) {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
