import { join } from 'node:path';
import { BackupFault } from '../backup-fault.js';
import { asOrdinaryUser } from './as-user.js';
import { versionOf } from './binaries.js';
import { PrivateServer, ServerNotOpened } from './private-server.js';
import { runTool } from './run-tool.js';

const SUPERUSER = 'postgres';
/** From then on PostgreSQL brings a locale of its own, the same everywhere. */
const BUILTIN_LOCALE = 17;

/** A server with nothing in it, whose data nobody misses. @param cluster the folder that is made for it. Throws BACKUP_DATABASE. */
export async function startEmptyServer(binaries: string, cluster: string): Promise<PrivateServer> {
  const major = await versionOf(binaries);
  const locale =
    major >= BUILTIN_LOCALE
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8'];
  await runTool(
    ...asOrdinaryUser(join(binaries, 'initdb'), [
      ...[`--pgdata=${cluster}`, `--username=${SUPERUSER}`, '--auth=trust', '--encoding=UTF8'],
      ...['--lc-messages=C', '--no-sync', ...locale],
    ]),
  );
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  try {
    return await PrivateServer.start({ binaries, cluster, superuser: SUPERUSER, settings, variables: {} });
  } catch (cause) {
    if (!(cause instanceof ServerNotOpened)) throw cause;
    throw new BackupFault('BACKUP_DATABASE', 'An empty database server does not start', { cause });
  }
}
