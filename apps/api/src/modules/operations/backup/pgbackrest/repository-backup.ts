import type { BackupEnvironment } from '../../../../config/environment.js';
import type { Clock } from '../../../../platform/time/clock.js';
import { BackupFault } from '../backup-fault.js';
import type { ServerFacts } from '../base/choose-method.js';
import { systemIdOf } from '../base/system-id.js';
import { generationName } from '../format/generation.js';
import { BACKUP_FORMAT, type Manifest } from '../format/manifest.js';
import type { BackupStore } from '../store/backup-store.js';
import { PgBackRest } from './pg-backrest.js';

/**
 * Has pgBackRest make a full backup, and says what it is in a manifest as every generation has one. pgBackRest waits itself until the log
 * that belongs to it has arrived. Throws BackupFault.
 */
export async function backUpRepository(
  settings: BackupEnvironment,
  store: BackupStore,
  clock: Clock,
  facts: ServerFacts,
): Promise<Manifest> {
  if (settings.BACKUP_MONTHS > 0)
    throw new BackupFault('BACKUP_DATABASE', 'pgbackrest keeps no monthly backups: set BACKUP_MONTHS to 0');
  if ((await systemIdOf(facts.dataDirectory).catch(() => null)) !== facts.systemId)
    throw new BackupFault(
      'BACKUP_DATABASE',
      'pgbackrest runs where the files of the database are: they are not here',
    );
  const repository = await PgBackRest.open(settings, store, facts.systemId);
  const startedAt = clock.now();
  const { label, startWal, endWal, databaseBytes, storedBytes } = await repository.backup({
    ...{ url: settings.BACKUP_DATABASE_URL, dataDirectory: facts.dataDirectory },
  });
  return {
    format: BACKUP_FORMAT,
    generation: generationName({ systemId: facts.systemId, startedAt }),
    ...{ systemId: facts.systemId, postgresMajor: facts.major, superuser: facts.superuser },
    ...{ database: facts.database, method: 'pgbackrest', startedAt: startedAt.toISOString() },
    ...{ endedAt: clock.now().toISOString(), startWal, endWal, folders: [], parts: [] },
    repository: { label, databaseBytes, storedBytes },
  };
}
