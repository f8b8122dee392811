import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DatabaseCheckOutcome } from '@rinjo/contract';
import { childEnvironment } from '../../../../config/child-environment.js';
import type { BackupEnvironment } from '../../../../config/environment.js';
import { amcheckVerdict } from './amcheck-verdict.js';

const run = promisify(execFile);
const OUTPUT_BYTES = 4_194_304;

export interface AmcheckResult {
  readonly outcome: DatabaseCheckOutcome;
  /** What it printed, or why it did not run. */
  readonly detail: string;
}

/**
 * Runs `pg_amcheck` over the product's database where it is beside the other programs of PostgreSQL: tables and indexes are read whole, and each
 * row of a table has to be in its indexes. What cannot be run is said, and is no finding.
 */
export async function pgAmcheck({
  POSTGRES_BIN_DIR: folder,
  BACKUP_DATABASE_URL: url,
}: Pick<BackupEnvironment, 'POSTGRES_BIN_DIR' | 'BACKUP_DATABASE_URL'>): Promise<AmcheckResult> {
  const program = join(folder, 'pg_amcheck');
  if (folder === '' || url === '' || !(await isThere(program)))
    return { outcome: 'absent', detail: 'pg_amcheck is not installed' };
  try {
    const { stdout } = await run(program, ['--heapallindexed', '--no-password', url], {
      maxBuffer: OUTPUT_BYTES,
      env: childEnvironment({ LC_ALL: 'C', TZ: 'UTC' }),
    });
    return amcheckVerdict(0, stdout);
  } catch (cause) {
    const { code, stdout = '', stderr = '' } = cause as { code?: unknown; stdout?: string; stderr?: string };
    return amcheckVerdict(typeof code === 'number' ? code : null, `${stdout}${stderr}`);
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
