import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupEnvironment } from '../../../../config/environment.js';
import { BackupFault } from '../backup-fault.js';
import { PrivateServer, ServerNotOpened } from '../postgres/private-server.js';
import type { WalPrograms } from '../wal/wal-programs.js';

export interface Recovery {
  /** The folder with `postgres`. */
  readonly binaries: string;
  readonly cluster: string;
  readonly programs: WalPrograms;
  readonly settings: BackupEnvironment;
  readonly superuser: string;
  /** Null: to the end of the archive. */
  readonly until: Date | null;
}

/** A restored server that replays the write-ahead log up to a moment and opens then. Throws BACKUP_DATABASE, BACKUP_MISSING. */
export async function startRecovering(recovery: Recovery): Promise<PrivateServer> {
  const { binaries, cluster, superuser } = recovery;
  await writeFile(join(cluster, 'recovery.signal'), '', { mode: 0o600 });
  try {
    return await PrivateServer.start({
      ...{ binaries, cluster, superuser },
      settings: settingsOf(recovery),
      variables: variablesOf(recovery.settings),
    });
  } catch (cause) {
    throw cause instanceof ServerNotOpened ? recoveryFault(cause.log, recovery.until) : cause;
  }
}

const settingsOf = ({ programs, until }: Recovery): Record<string, string> => ({
  // It opens when it is done, not before: then its limits need not be those of the server that it was.
  hot_standby: 'off',
  restore_command: programs.fetch,
  recovery_target_timeline: 'latest',
  recovery_target_action: 'promote',
  ...(until && { recovery_target_time: until.toISOString().replace('T', ' ').replace('Z', '+00') }),
});

/** The settings of backups for the program that PostgreSQL calls, whatever the environment says. */
const variablesOf = (settings: BackupEnvironment): Record<string, string> =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));

function recoveryFault(log: string, until: Date | null): BackupFault {
  if (until !== null && log.includes('recovery ended before configured recovery target was reached'))
    return new BackupFault(
      'BACKUP_MISSING',
      `The archive ends before ${until.toISOString()}: give an earlier time, or none`,
    );
  const reasons = [...log.matchAll(/(?:FATAL|PANIC|rinjo): +(.*)/g)].map(([, text]) => text);
  const reason = reasons.at(0) ?? log.trim().split('\n').at(-1) ?? 'it has ended';
  return new BackupFault('BACKUP_DATABASE', `The restored database does not start: ${reason}`);
}
