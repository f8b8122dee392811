import { spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** Fills one of the pipes that ffmpeg reads. */
export type Feed = (write: (bytes: Uint8Array) => Promise<void>) => Promise<void>;

export interface Run {
  readonly command: string;
  readonly args: readonly string[];
  /** For the pipes from 3 on. */
  readonly feeds: readonly Feed[];
  /** Open files for the numbers after those. */
  readonly files: readonly number[];
  readonly signal: AbortSignal;
  /** Milliseconds of the film that are done. */
  readonly progress: (ms: number) => void;
}

/**
 * Runs ffmpeg with nothing but pipes, after everybody else's work, and hands its output to `take`. Throws what it said when
 * it failed.
 */
export async function runFfmpeg<T>(
  { command, args, feeds, files, signal, progress }: Run,
  take: (stream: ReadableStream<Uint8Array>) => Promise<T>,
): Promise<T> {
  const child = spawn('nice', ['-n', '15', command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', ...feeds.map(() => 'pipe' as const), ...files],
    env: { PATH: '/usr/local/bin:/usr/bin:/bin' },
    signal,
    killSignal: 'SIGKILL',
  });
  const [, out, said] = child.stdio;
  if (!(out instanceof Readable) || !(said instanceof Readable)) throw new Error('ffmpeg has no pipes');
  const complaints = listen(said, progress);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code));
  });
  const feeding = feeds.map((feed, n) => {
    const pipe = child.stdio[n + 3];
    return pipe instanceof Writable ? fill(pipe, feed) : Promise.resolve();
  });
  try {
    const [taken, code] = await Promise.all([
      take(Readable.toWeb(out) as ReadableStream<Uint8Array>),
      ended,
      ...feeding,
    ]);
    if (code !== 0) throw new Error(`ffmpeg ended with ${String(code)}`);
    return taken;
  } catch (cause) {
    child.kill('SIGKILL');
    await Promise.allSettled([ended, ...feeding]);
    throw new Error(`ffmpeg: ${complaints().slice(-500) || 'it said nothing'}`, { cause });
  }
}

/** What a pipe is given until it is full, or ffmpeg has enough. */
async function fill(pipe: Writable, feed: Feed): Promise<void> {
  let closed = false;
  const done = finished(pipe).catch(() => undefined); // ffmpeg closes its inputs when it has what it needs
  void done.then(() => (closed = true));
  await feed(async (bytes) => {
    if (closed || pipe.write(bytes)) return;
    await Promise.race([done, new Promise<void>((resolve) => pipe.once('drain', resolve))]);
  });
  pipe.end();
  await done;
}

function listen(stream: Readable, progress: (ms: number) => void): () => string {
  let said = '';
  let rest = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [, us] = /^out_time_us=(\d+)$/.exec(line) ?? [];
      if (us !== undefined) progress(Number(us) / 1000);
      else if (!/^[a-z_0-9]+=/.test(line)) said = `${said}${line}\n`.slice(-2_000);
    }
  });
  return () => `${said}${rest}`.trim();
}
