import 'reflect-metadata';
import { readBackupEnvironment } from './config/environment.js';
import { bringLogFile } from './modules/operations/backup/wal/log-keeper.js';
import { openBackupStore } from './modules/operations/backup/store/open-backup-store.js';
import { SystemClock } from './platform/time/clock.js';

// PostgreSQL's `restore_command`, in the data directory. Exit code 1 says that the archive ends here; a store that does not answer, or
// bytes that were altered, must not look like that: above 125 PostgreSQL stops instead of opening with less than there is.
const ABORT = 200;
try {
  const [file, path, ...others] = process.argv.slice(2);
  if (file === undefined || path === undefined || others.length > 0)
    throw new Error('Name a file of the write-ahead log and where it goes');
  const settings = readBackupEnvironment();
  const store = await openBackupStore(settings, new SystemClock());
  process.exitCode = (await bringLogFile(settings, store, process.cwd(), file, path)) ? 0 : 1;
} catch (cause) {
  process.stderr.write(`rinjo: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = ABORT;
}
