import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ProberCredentials } from '../../apps/api/src/prober/credentials.js';
import { ROOT } from '../../scripts/lib/folders.mjs';
import { standardPlan } from './standard-plan.js';
import type { TestDatabase } from './test-database.js';

const run = promisify(execFile);

interface Watched {
  readonly url: string;
  readonly database: TestDatabase;
}

/** The commands of a prober as whoever has its machine types them: added, and run as a process of its own. */
export class ProberProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly credentials: ProberCredentials,
  ) {}

  /** Writes the credentials of a new prober into a folder of its own; answers the file. */
  static async added({ url, database }: Watched, name: string): Promise<string> {
    await standardPlan(database);
    const file = join(mkdtempSync(join(tmpdir(), 'rinjo-prober-')), 'prober.json');
    const env = {
      ...process.env,
      ...database.keySettings,
      PUBLIC_URL: url,
      DATABASE_APP_URL: database.appUrl,
      DATABASE_SYSTEM_URL: database.systemUrl,
    };
    const program = join(ROOT, 'dist/apps/api/src/add-prober.js');
    await run(process.execPath, [program, '--name', name, '--file', file], { env });
    return file;
  }

  static async start(
    watched: Watched,
    name: string,
    settings: Readonly<Record<string, string>>,
  ): Promise<ProberProcess> {
    const file = await ProberProcess.added(watched, name);
    const folder = join(file, '..');
    const child = spawn(process.execPath, [join(ROOT, 'dist/apps/api/src/prober/main.js')], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        PROBER_CREDENTIALS: file,
        PROBER_DIR: join(folder, 'kept'),
        LOG_LEVEL: 'error',
        ...settings,
      },
    });
    const credentials = JSON.parse(readFileSync(file, 'utf8')) as ProberCredentials;
    return new ProberProcess(child, folder, credentials);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Samples that it has not got rid of. */
  get unsent(): number {
    return readFileSync(join(this.folder, 'kept/unsent.ndjson'), 'utf8').split('\n').length - 1;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      this.child.kill('SIGTERM');
      await once(this.child, 'exit');
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
