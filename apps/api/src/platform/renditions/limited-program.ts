import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

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

function fenced(command: string, args: readonly string[], limits: ProgramLimits): readonly string[] {
  const fence = existsSync(PRLIMIT)
    ? [PRLIMIT, `--data=${limits.memoryBytes}`, `--cpu=${limits.cpuSeconds}`, '--core=0', '--fsize=0']
    : [];
  return [...fence, ...withoutNetwork(), command, ...args];
}

/**
 * Runs a program that works on what strangers have sent: with an empty environment, limits of memory and time, and no network
 * where the machine can do that. Answers its standard output. Rejects when it fails or is over a limit.
 */
export function runLimited({ command, args, limits, cwd, input, file }: LimitedRun): Promise<Buffer> {
  const [program = command, ...words] = fenced(command, args, limits);
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

export interface LimitedStream extends Pick<LimitedRun, 'command' | 'args' | 'limits'> {
  /** What it reads on standard input; it may not want to hear everything. */
  readonly input: AsyncIterable<Buffer>;
  readonly signal: AbortSignal;
}

/** As `runLimited`, for answers that are too long for memory: `take` gets them while they come, after everybody else's work. */
export async function streamLimited<T>(
  { command, args, limits, input, signal }: LimitedStream,
  take: (answer: ReadableStream<Uint8Array>) => Promise<T>,
): Promise<T> {
  const [program = command, ...words] = fenced('nice', ['-n', '15', command, ...args], limits);
  const child = spawn(program, words, { env: { PATH: '/usr/bin:/bin' }, signal, killSignal: 'SIGKILL' });
  const timer = setTimeout(() => child.kill('SIGKILL'), limits.wallMs);
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString('utf8')).slice(-500)));
  const ended = new Promise<string>((resolve) => {
    child.once('error', (cause) => {
      resolve(cause.message);
    });
    child.once('close', (code, by) => {
      resolve(code === 0 ? '' : `${command} ended with ${by ?? String(code)}: ${complaint.trim()}`);
    });
  });
  // A broken pipe is its wish; what the source throws ends it.
  const fed = pipeline(Readable.from(input), child.stdin).catch((cause: unknown) => {
    if (!isBrokenPipe(cause)) child.kill('SIGKILL');
    return isBrokenPipe(cause) ? null : cause;
  });
  try {
    const taken = await take(Readable.toWeb(capped(child.stdout, limits)) as ReadableStream<Uint8Array>);
    const [cause, failure] = await Promise.all([fed, ended]);
    if (cause) throw cause instanceof Error ? cause : new Error('The source failed');
    if (failure !== '') throw new Error(failure);
    return taken;
  } catch (cause) {
    child.kill('SIGKILL');
    const failure = await ended;
    throw failure === '' ? cause : new Error(failure, { cause });
  } finally {
    clearTimeout(timer);
  }
}

const isBrokenPipe = (cause: unknown): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  (cause.code === 'EPIPE' || cause.code === 'ERR_STREAM_PREMATURE_CLOSE');

function capped(answer: Readable, { outputBytes }: ProgramLimits): Readable {
  return Readable.from(
    (async function* () {
      let bytes = 0;
      for await (const chunk of answer as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > outputBytes) throw new Error('Its answer is too long');
        yield chunk;
      }
    })(),
  );
}
