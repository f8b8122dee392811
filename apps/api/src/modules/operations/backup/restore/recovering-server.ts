import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { childEnvironment } from '../../../../config/child-environment.js';
import type { BackupEnvironment } from '../../../../config/environment.js';
import { BackupFault } from '../backup-fault.js';
import { asOrdinaryUser } from '../postgres/as-user.js';
import type { WalPrograms } from '../wal/wal-programs.js';

const LOOK_MS = 100;
const STOP_MS = 30_000;

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

/**
 * A restored server that replays the write-ahead log up to a moment and opens then, for us alone: on a socket in a folder that nobody
 * else may enter, without network, without archiving. Its own settings files are not looked at.
 */
export class RecoveringServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly room: string,
    private readonly superuser: string,
  ) {}

  /** Resolves when the server has opened. Throws BACKUP_DATABASE, BACKUP_MISSING. */
  static async start(recovery: Recovery): Promise<RecoveringServer> {
    // Short: the path of a socket has at most 107 bytes.
    const room = await mkdtemp(join(tmpdir(), 'rinjo-pg-'));
    await writeFile(join(room, 'hba'), 'local all all trust\n', { mode: 0o600 });
    await writeFile(join(room, 'ident'), '', { mode: 0o600 });
    await writeFile(join(room, 'conf'), '', { mode: 0o600 });
    await writeFile(join(recovery.cluster, 'recovery.signal'), '', { mode: 0o600 });
    const output = openSync(join(room, 'log'), 'w', 0o600);
    const [program, args] = asOrdinaryUser(join(recovery.binaries, 'postgres'), [
      ...['-D', recovery.cluster, `--config-file=${join(room, 'conf')}`],
      // As arguments: what `alter system` has written does not win over them.
      ...settingsOf(recovery, room).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ]);
    const child = spawn(program, args, {
      stdio: ['ignore', output, output],
      env: childEnvironment({ ...variablesOf(recovery.settings), LC_ALL: 'C' }),
    });
    child.on('error', () => undefined); // seen by its exit
    closeSync(output);
    const server = new RecoveringServer(child, room, recovery.superuser);
    try {
      await server.opened();
      return server;
    } catch (cause) {
      const log = await readFile(join(room, 'log'), 'utf8');
      await server.stop();
      throw cause instanceof BackupFault ? cause : recoveryFault(log, recovery.until);
    }
  }

  /** The address of the socket for a role, as a URL. */
  urlFor(role: string, database: string): string {
    return `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(this.room)}`;
  }

  async connect(database: string): Promise<pg.Client> {
    const client = new pg.Client({ host: this.room, user: this.superuser, database, port: 5432 });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Fast shutdown: what was committed is on the disk. */
  async stop(): Promise<void> {
    if (this.running()) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGINT');
      const timer = setTimeout(() => this.child.kill('SIGQUIT'), STOP_MS);
      await ended;
      clearTimeout(timer);
    }
    await rm(this.room, { recursive: true, force: true });
  }

  private running(): boolean {
    return this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  private async opened(): Promise<void> {
    for (;;) {
      if (!this.running()) throw new Error('it has ended');
      const client = await this.connect('postgres').catch(() => null); // not yet
      if (client !== null) {
        const { rows } = await client.query<{ recovering: boolean }>(
          'select pg_is_in_recovery() as recovering',
        );
        await client.end();
        if (rows[0]?.recovering === false) return;
      }
      await delay(LOOK_MS);
    }
  }
}

function settingsOf({ programs, until }: Recovery, room: string): readonly (readonly [string, string])[] {
  return Object.entries({
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: room,
    unix_socket_permissions: '0700',
    hba_file: join(room, 'hba'),
    ident_file: join(room, 'ident'),
    archive_mode: 'off',
    // It opens when it is done, not before: then its limits need not be those of the server that it was.
    hot_standby: 'off',
    restore_command: programs.fetch,
    recovery_target_timeline: 'latest',
    recovery_target_action: 'promote',
    ...(until && { recovery_target_time: until.toISOString().replace('T', ' ').replace('Z', '+00') }),
    log_destination: 'stderr',
    logging_collector: 'off',
    lc_messages: 'C',
  });
}

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
