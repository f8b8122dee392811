import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface ProgramLimits {
  /** Bytes of memory of its own (RLIMIT_DATA). */
  readonly memoryBytes: number;
  readonly cpuSeconds: number;
  readonly wallMs: number;
  /** The most that it may answer. */
  readonly outputBytes: number;
}

export interface LimitedRun {
  readonly command: string;
  readonly args: readonly string[];
  readonly limits: ProgramLimits;
  readonly cwd?: string;
  /** What it reads on standard input. */
  readonly input?: Buffer;
  /** A file that it finds open as 3. */
  readonly file?: number;
}

const PRLIMIT = '/usr/bin/prlimit';
const UNSHARE = '/usr/bin/unshare';

let without: readonly string[] | null = null;

/** A name space without a network, where the kernel lets us make one; containers often do not. */
function withoutNetwork(): readonly string[] {
  without ??=
    existsSync(UNSHARE) && spawnSync(UNSHARE, ['--map-root-user', '--net', 'true']).status === 0
      ? [UNSHARE, '--map-root-user', '--net']
      : [];
  return without;
}

/**
 * Runs a program that works on what strangers have sent: with an empty environment, limits of memory and time, and no network
 * where the machine can do that. Answers its standard output. Rejects when it fails or is over a limit.
 */
export function runLimited({ command, args, limits, cwd, input, file }: LimitedRun): Promise<Buffer> {
  const fence = existsSync(PRLIMIT)
    ? [PRLIMIT, `--data=${limits.memoryBytes}`, `--cpu=${limits.cpuSeconds}`, '--core=0', '--fsize=0']
    : [];
  const [program = command, ...words] = [...fence, ...withoutNetwork(), command, ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      env: {},
      ...(cwd !== undefined && { cwd }),
      stdio: ['pipe', 'pipe', 'pipe', file ?? 'ignore'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), limits.wallMs);
    const answer: Buffer[] = [];
    let length = 0;
    let complaint = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limits.outputBytes) child.kill('SIGKILL');
      else answer.push(chunk);
    });
    child.stderr?.on(
      'data',
      (chunk: Buffer) => (complaint = (complaint + chunk.toString('utf8')).slice(-500)),
    );
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0 && length > 0) resolve(Buffer.concat(answer));
      else reject(new Error(`${command} ended with ${signal ?? code ?? 'nothing'}: ${complaint.trim()}`));
    });
    child.stdin?.on('error', () => undefined); // it may not want to hear everything
    child.stdin?.end(input);
  });
}
