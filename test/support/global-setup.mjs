import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../scripts/lib/postgres.mjs';

/**
 * One PostgreSQL server for the whole run; every test file makes its own database in it (test-database.ts).
 * RINJO_TEST_PG picks the major version.
 */
export default async function setup() {
  if (!globalThis.rinjoTestServer) {
    globalThis.rinjoTestFolder = mkdtempSync(join(tmpdir(), 'rinjo-test-'));
    globalThis.rinjoTestServer = startPostgres({
      dataDir: globalThis.rinjoTestFolder,
      major: Number(process.env.RINJO_TEST_PG ?? 18),
      durable: false,
      settings: { max_connections: 300 },
    });
  }
  const server = await globalThis.rinjoTestServer;
  process.env.RINJO_TEST_SERVER = server.url;
}
