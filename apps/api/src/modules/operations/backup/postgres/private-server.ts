import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { childEnvironment } from '../../../../config/child-environment.js';
import { asOrdinaryUser } from './as-user.js';

const LOOK_MS = 100;
const STOP_MS = 30_000;

export interface PrivateCluster {
  /** The folder with `postgres`. */
  readonly binaries: string;
  readonly cluster: string;
  readonly superuser: string;
  /** Settings of the server, beside those that keep it private. */
  readonly settings: Readonly<Record<string, string>>;
  /** Variables of its process, for the programs that it calls. */
  readonly variables: Readonly<Record<string, string>>;
}

/** A server that has ended before it opened. */
export class ServerNotOpened extends Error {
  constructor(readonly log: string) {
    super('The database server has ended before it opened');
  }
}

/**
 * A server of PostgreSQL for us alone: on a socket in a folder that nobody else may enter, without network, without archiving. The settings
 * files of its cluster are not looked at.
 */
export class PrivateServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly room: string,
    private readonly superuser: string,
  ) {}

  /** Resolves when the server has opened for writing. Throws ServerNotOpened. */
  static async start(of: PrivateCluster): Promise<PrivateServer> {
    // Short: the path of a socket has at most 107 bytes.
    const room = await mkdtemp(join(tmpdir(), 'rinjo-pg-'));
    await writeFile(join(room, 'hba'), 'local all all trust\n', { mode: 0o600 });
    await writeFile(join(room, 'ident'), '', { mode: 0o600 });
    await writeFile(join(room, 'conf'), '', { mode: 0o600 });
    const output = openSync(join(room, 'log'), 'w', 0o600);
    const settings = { ...privately(room), ...of.settings };
    const [program, args] = asOrdinaryUser(join(of.binaries, 'postgres'), [
      ...['-D', of.cluster, `--config-file=${join(room, 'conf')}`],
      // As arguments: what `alter system` has written does not win over them.
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ]);
    const child = spawn(program, args, {
      stdio: ['ignore', output, output],
      env: childEnvironment({ ...of.variables, LC_ALL: 'C' }),
    });
    child.on('error', () => undefined); // seen by its exit
    closeSync(output);
    const server = new PrivateServer(child, room, of.superuser);
    try {
      await server.opened();
      return server;
    } catch (cause) {
      const log = await readFile(join(room, 'log'), 'utf8');
      await server.stop();
      throw cause instanceof EndedEarly ? new ServerNotOpened(log) : cause;
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
      if (!this.running()) throw new EndedEarly();
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

class EndedEarly extends Error {}

const privately = (room: string): Record<string, string> => ({
  ...{ listen_addresses: '', port: '5432', unix_socket_directories: room, unix_socket_permissions: '0700' },
  ...{ hba_file: join(room, 'hba'), ident_file: join(room, 'ident'), archive_mode: 'off' },
  ...{ log_destination: 'stderr', logging_collector: 'off', lc_messages: 'C' },
});
