import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { bareEnvironment } from '../config/child-environment.js';

const LOOK_MS = 50;

/** A process of the product that knows nothing of the settings of this one. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly log: string | null,
  ) {}

  /** @param log a file for what it says; null: nobody reads that */
  static start(
    program: readonly string[],
    settings: Readonly<Record<string, string>>,
    log: string | null = null,
  ): ServerProcess {
    const output = log === null ? null : openSync(log, 'a', 0o600);
    const child = spawn(process.execPath, ['--enable-source-maps', ...program], {
      stdio: ['ignore', output ?? 'ignore', output ?? 'ignore'],
      env: bareEnvironment(settings),
    });
    child.on('error', () => undefined); // seen by its exit
    if (output !== null) closeSync(output);
    return new ServerProcess(child, log);
  }

  /** Resolves when it serves. Throws when it has ended before, or is not ready in time. */
  async ready(url: string, limitMs: number): Promise<void> {
    const until = performance.now() + limitMs;
    while (!(await answers(url))) {
      if (!this.isRunning) throw new Error(`The server process has ended before it was ready${this.said()}`);
      if (performance.now() > until)
        throw new Error(`The server process was not ready within ${String(limitMs / 60_000)} minutes`);
      await delay(LOOK_MS);
    }
  }

  /** Resolves when it has done its work. Throws with what it said last when it came to another end, or is killed after a while. */
  async done(limitMs: number): Promise<void> {
    const timer = setTimeout(() => this.child.kill('SIGKILL'), limitMs);
    if (this.isRunning) await once(this.child, 'close');
    clearTimeout(timer);
    if (this.child.exitCode !== 0) throw new Error(`A process of the restored service failed${this.said()}`);
  }

  /** Ends at once: no seat is given up, nothing is written any more. */
  async kill(): Promise<void> {
    if (!this.isRunning) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  private get isRunning(): boolean {
    return this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Its last line. */
  private said(): string {
    const last = this.log === null ? '' : (readFileSync(this.log, 'utf8').trim().split('\n').at(-1) ?? '');
    return last === '' ? '' : `: ${messageIn(last)}`;
  }
}

/** Lines of its log are JSON; of what a library says, nothing is. */
function messageIn(line: string): string {
  try {
    const { message } = JSON.parse(line) as { readonly message?: unknown };
    return typeof message === 'string' ? message : line;
  } catch {
    return line;
  }
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(url, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}
