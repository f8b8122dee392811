import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi } from '../../../scripts/bootstrap/api.mjs';
import { ROOT } from '../../../scripts/lib/folders.mjs';
import { freePort } from '../../../scripts/lib/free-port.mjs';
import { Given } from '../../support/given.js';
import { TestDatabase } from '../../support/test-database.js';

type Settings = Readonly<Record<string, string>>;

export const WEB_ROOT = join(ROOT, 'dist/web/browser');

/** The product as it is installed: the built API as a process of its own, the built web app, a database of its own. */
export class Product {
  private constructor(
    readonly url: string,
    /** Where people come to: its own address, unless it is one of several. */
    readonly publicUrl: string,
    readonly database: TestDatabase,
    readonly given: Given,
    private api: Awaited<ReturnType<typeof startApi>>,
    private readonly folder: string,
    private readonly start: (changes: Settings) => ReturnType<typeof startApi>,
    private readonly ownsDatabase: boolean,
  ) {}

  static async start(settings: Settings = {}): Promise<Product> {
    const database = await TestDatabase.create();
    try {
      return await Product.startOn(database, settings, true);
    } catch (cause) {
      await database.drop();
      throw cause;
    }
  }

  /** One of several nodes on a database that somebody else drops. */
  static node(database: TestDatabase, settings: Settings): Promise<Product> {
    return Product.startOn(database, settings, false);
  }

  private static async startOn(
    database: TestDatabase,
    settings: Settings,
    ownsDatabase: boolean,
  ): Promise<Product> {
    if (!existsSync(join(WEB_ROOT, 'index.html')) || !existsSync(join(ROOT, 'dist/apps/api/src/main.js')))
      throw new Error('Nothing is built: run `npm run test:browser`, which builds first');
    const [port, mediaPort] = [await freePort('127.0.0.1'), await freePort('127.0.0.1')];
    // A name, not an address: browsers keep the Secure cookies of an insecure `localhost` only.
    const url = `http://localhost:${port}`;
    const folder = mkdtempSync(join(tmpdir(), 'rinjo-product-'));
    const all = {
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      WEB_ROOT,
      DATABASE_APP_URL: database.appUrl,
      DATABASE_SYSTEM_URL: database.systemUrl,
      ...database.keySettings,
      RECORDING_DIR: join(folder, 'recording'),
      LOG_SPOOL_DIR: join(folder, 'log-spool'),
      METRICS_PORT: '0',
      MEDIA_LISTEN_ADDRESS: '127.0.0.1',
      MEDIA_PORT: String(mediaPort),
      LOG_LEVEL: 'info',
      // One machine acts for many people, and a benchmark asks more than anybody does.
      ...{ RATE_LIMIT_SESSION: '1000000', RATE_LIMIT_TENANT: '1000000' },
      // Browsers reach a node of several at its own address as well.
      ...(settings['PUBLIC_URL'] === undefined ? {} : { NODE_URL: url }),
      ...settings,
    };
    const start = (changes: Settings): ReturnType<typeof startApi> =>
      startApi({
        settings: { ...all, ...changes },
        log: join(folder, 'api.log'),
        verbose: false,
        port,
        certFile: undefined,
      });
    const given = new Given(database, all.PUBLIC_URL);
    return new Product(url, all.PUBLIC_URL, database, given, await start({}), folder, start, ownsDatabase);
  }

  /** Stops the API and starts it again at the same address, as an upgrade does. */
  async restart(changes: Settings): Promise<void> {
    await this.api.stop();
    this.api = await this.start(changes);
  }

  /** Everything of it at once: API, media workers, recorder and ffmpeg, with no chance to end anything. */
  async kill(): Promise<void> {
    process.kill(-this.pid, 'SIGKILL');
    await this.api.exited;
  }

  /** Resolves when its process has ended, whatever ended it. */
  async ended(): Promise<void> {
    await this.api.exited;
  }

  get pid(): number {
    if (this.api.pid === undefined) throw new Error('The API has no process');
    return this.api.pid;
  }

  get log(): string {
    return readFileSync(join(this.folder, 'api.log'), 'utf8');
  }

  /** The mediasoup workers of this API and of no other. */
  workerPids(): number[] {
    return childrenOf(this.pid).filter((pid) => commandOf(pid).includes('mediasoup-worker'));
  }

  /** The recorder of this API, once something has been recorded. */
  recorderPids(): number[] {
    return childrenOf(this.pid).filter((pid) => commandOf(pid).includes('recorder/main'));
  }

  /** The one that carries media: it has used more processor time than its spare. */
  busiestWorker(): number {
    const [busiest] = this.workerPids().toSorted((a, b) => ticksOf(b) - ticksOf(a));
    if (busiest === undefined) throw new Error('The API has no media worker');
    return busiest;
  }

  async close(): Promise<void> {
    await this.api.stop();
    if (this.ownsDatabase) await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => new RegExp(`^PPid:\\s${parent}$`, 'm').test(readProc(pid, 'status')));
}

const commandOf = (pid: number): string => readProc(pid, 'cmdline').replaceAll('\0', ' ');

/** Processor time of user and kernel, in ticks of the clock (proc(5)). */
function ticksOf(pid: number): number {
  const fields = readProc(pid, 'stat').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

/** Empty for a process that has ended meanwhile. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
