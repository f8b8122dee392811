import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../scripts/lib/free-port.mjs';
import { eventually } from './eventually.js';

const START = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url));

/** Many times what it takes, for a machine that does much else. */
const READY_MS = 150_000;

/** `npm start` of this checkout with a data folder and ports of its own. */
export class Rinjo {
  private static readonly launched = new Set<Rinjo>();
  private text = '';
  private readonly process: ChildProcess;
  readonly exited: Promise<number | null>;

  private constructor(
    readonly port: number,
    env: NodeJS.ProcessEnv,
    args: readonly string[],
  ) {
    // Its own process group, so that it can be interrupted as a terminal does.
    this.process = spawn(process.execPath, [START, ...args], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.text += chunk.toString('utf8')));
    }
    this.exited = once(this.process, 'close').then(([code]) => code as number | null);
  }

  static async launch(
    dataDir: string,
    settings: NodeJS.ProcessEnv = {},
    args: readonly string[] = [],
  ): Promise<Rinjo> {
    const port = await freePort('127.0.0.1');
    const env = {
      ...process.env,
      DATABASE_URL: undefined,
      RINJO_DATA_DIR: dataDir,
      PORT: String(port),
      METRICS_PORT: '0',
      MEDIA_WORKERS: '1',
      MEDIA_PORT: String(await freePort('127.0.0.1')),
      ...settings,
    };
    const rinjo = new Rinjo(Number(env.PORT), env, args);
    Rinjo.launched.add(rinjo);
    return rinjo;
  }

  /** Ends what a failed test left running. */
  static async endAll(): Promise<void> {
    for (const rinjo of Rinjo.launched) await rinjo.kill('SIGTERM');
    Rinjo.launched.clear();
  }

  /** Everything it has printed. */
  get output(): string {
    return this.text;
  }

  /** Resolves with the URL once it is printed. Throws with the output when it ends before. */
  ready(): Promise<string> {
    return eventually(
      () => `the URL of Rinjo in: ${this.text}`,
      () => {
        if (this.process.exitCode !== null) throw new Error(`npm start has ended: ${this.text}`);
        return /^Rinjo runs at (\S+)$/m.exec(this.text)?.[1];
      },
      READY_MS,
    );
  }

  /** What Ctrl-C in a terminal does: a signal to the whole process group. */
  interrupt(): Promise<number | null> {
    if (this.process.pid) process.kill(-this.process.pid, 'SIGINT');
    return this.exited;
  }

  kill(signal: NodeJS.Signals): Promise<number | null> {
    this.process.kill(signal);
    return this.exited;
  }
}
