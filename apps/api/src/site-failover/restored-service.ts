import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Environment } from '../config/environment.js';
import { freePorts } from '../empty-installation/free-ports.js';
import { ServerProcess } from '../empty-installation/server-process.js';
import { FrontDoorCalls } from '../held-call/front-door-calls.js';
import { PrivateServer, type RestoredInstallation } from '../modules/operations/index.js';
import type { Clock } from '../platform/time/clock.js';
import { readCredentials } from '../prober/credentials.js';

const PROGRAM = fileURLToPath(new URL('../rehearsal/main.js', import.meta.url));
/** Of a large installation that has to be migrated. */
const PREPARED_MS = 30 * 60_000;
const READY_MS = 30 * 60_000;
const LOOKED_MS = 4 * 3_600_000;
/** Superuser and name of the database, as they are in each backup. */
export type RestoredDatabase = Pick<RestoredInstallation, 'superuser' | 'database' | 'postgresMajor'>;

export interface ServiceOptions {
  /** The folder of the drill. */
  readonly room: string;
  /** That which was restored. */
  readonly folder: string;
  readonly restored: RestoredDatabase;
  /** The folder with `postgres`. */
  readonly binaries: string;
  readonly mediaWorker: string;
  readonly clock: Clock;
}

/** What a look at the restored installation found. */
export interface Looked {
  readonly rows: number;
  readonly objects: number;
  readonly logs: number;
  /** Age of the oldest original that the database knows and that is not there; 0: none is missing. */
  readonly originalsLostMs: number;
}

/**
 * The whole product on a restored folder, as `npm start` runs it, where nobody but this process notices: its database on a socket of a file,
 * the product on ports of this machine alone, and nothing that leaves it (see `rehearsal/`).
 */
export class RestoredService {
  private process: ServerProcess | null = null;

  private constructor(
    private readonly options: ServiceOptions,
    private readonly server: PrivateServer,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  /** Brings the database to this release, and makes somebody who can sign in. Throws PrepareFault, ServerNotOpened. */
  static async prepare(options: ServiceOptions): Promise<RestoredService> {
    const { room, folder, restored, binaries, mediaWorker } = options;
    const { superuser, database } = restored;
    const cluster = join(folder, 'postgres', String(restored.postgresMajor), 'cluster');
    const server = await PrivateServer.start({ binaries, cluster, superuser, settings: {}, variables: {} });
    try {
      const [port, mediaPort] = await freePorts(2);
      const settings = {
        DATABASE_APP_URL: server.urlFor('rinjo_app', database),
        DATABASE_SYSTEM_URL: server.urlFor('rinjo_system', database),
        ...{ KEYSTORE_DIR: join(folder, 'keys'), MASTER_KEY_FILE: join(folder, 'master.key') },
        ...{ OBJECT_STORE_DIR: join(folder, 'objects'), BACKUP_STORE: 'off' },
        ...{ HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${String(port)}` },
        ...{ MEDIA_LISTEN_ADDRESS: '127.0.0.1', MEDIA_PORT: String(mediaPort), MEDIA_WORKERS: '1' },
        ...{ MEDIASOUP_WORKER_BIN: mediaWorker, METRICS_PORT: '0', LOG_LEVEL: 'error' },
      };
      const service = new RestoredService(options, server, settings);
      const { prepare } = await import('../prepare/prepare.js');
      await prepare({
        DATABASE_URL: server.urlFor(await ownerOf(server, database), database),
        ...{ SEED_DEMO: false, DEMO_LOGINS_FILE: '', DEMO_PASSWORDS: 'keep' },
        DATABASE_APP_URL: settings.DATABASE_APP_URL,
        DATABASE_SYSTEM_URL: settings.DATABASE_SYSTEM_URL,
      });
      const name = `failover-${String(options.clock.now().getTime())}`;
      await service.run('account', ['--name', name, '--file', join(room, 'account.json')], PREPARED_MS);
      return service;
    } catch (cause) {
      await server.stop();
      throw cause;
    }
  }

  /** Resolves when the product serves. */
  async start(): Promise<void> {
    this.process = ServerProcess.start([PROGRAM, 'serve'], this.settings, this.log('serve'));
    await this.process.ready(`${this.settings['PUBLIC_URL'] ?? ''}/api/v1/health/ready`, READY_MS);
  }

  /** Signs in twice and holds a call of two; resolves when each hears and sees the other. Throws ProbeFailed. */
  async call(): Promise<void> {
    const settings = Object.assign(new Environment(), { PUBLIC_URL: this.settings['PUBLIC_URL'] });
    const account = readCredentials(join(this.options.room, 'account.json'));
    const call = await new FrontDoorCalls(settings, this.options.clock).hold(account);
    await call.close();
  }

  /** Whether what was restored is whole: fence, originals by their hashes, logs. @param target moment of the loss */
  async look(target: Date): Promise<Looked> {
    const { superuser } = this.options.restored;
    await this.run(
      'look',
      [
        '--superuser',
        superuser,
        '--target',
        target.toISOString(),
        '--file',
        join(this.options.room, 'look.json'),
      ],
      LOOKED_MS,
    );
    return JSON.parse(await readFile(join(this.options.room, 'look.json'), 'utf8')) as Looked;
  }

  /** What waits to be done in the restored database, as one word: letters, deliveries and whatever else the service that goes on does. */
  async waiting(before: Date): Promise<string> {
    const client = await this.server.connect(this.options.restored.database);
    try {
      const { rows } = await client.query<{ jobs: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(concat_ws(' ', id, attempts, run_at, taken_by), ',' order by id)), '') as jobs
         from job where created_at <= $1`,
        [before],
      );
      return rows[0]?.jobs ?? '';
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    await this.process?.kill();
    await this.server.stop();
  }

  private async run(what: string, args: readonly string[], limitMs: number): Promise<void> {
    const child = ServerProcess.start([PROGRAM, what, ...args], this.settings, this.log(what));
    try {
      await child.done(limitMs);
    } finally {
      await child.kill();
    }
  }

  private log(what: string): string {
    return join(this.options.room, `${what}.log`);
  }
}

/** Who made the database, and migrates it. */
async function ownerOf(server: PrivateServer, database: string): Promise<string> {
  const client = await server.connect(database);
  try {
    const { rows } = await client.query<{ owner: string }>(
      'select pg_get_userbyid(datdba) as owner from pg_database where datname = current_database()',
    );
    return rows[0]?.owner ?? '';
  } finally {
    await client.end();
  }
}
