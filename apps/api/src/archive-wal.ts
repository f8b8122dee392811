import 'reflect-metadata';
import { readBackupEnvironment } from './config/environment.js';
import { keepLogFile } from './modules/operations/backup/wal/log-keeper.js';
import { openBackupStore } from './modules/operations/backup/store/open-backup-store.js';
import { SystemClock } from './platform/time/clock.js';

// PostgreSQL's `archive_command`, with the path of a file, in the data directory: exit code 0 when the store of backups has it.
// Otherwise PostgreSQL keeps the file and asks again.
try {
  const [path, ...others] = process.argv.slice(2);
  if (path === undefined || others.length > 0) throw new Error('Name one file of the write-ahead log');
  const settings = readBackupEnvironment();
  const store = await openBackupStore(settings, new SystemClock());
  await keepLogFile(settings, store, process.cwd(), path);
} catch (cause) {
  process.stderr.write(`rinjo: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}
