import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../lib/fault.mjs';
import { run, tail } from '../lib/run.mjs';
import { hasSources, prepareSources } from './sources.mjs';

/** Debian's packages that the build needs. */
export const BUILD_PACKAGES = [
  'g++',
  'meson',
  'ninja-build',
  'pkg-config',
  'libuv1-dev',
  'libssl-dev',
  'libsrtp2-dev',
  'libabsl-dev',
  'libflatbuffers-dev',
  'flatbuffers-compiler',
];

/**
 * Builds the worker and returns the path of the binary. What an interrupted run has compiled is used again.
 * @param {string} packageFolder `node_modules/mediasoup`
 * @param {string} folder where sources and objects are kept
 * @param {(done: number, total: number) => void} onProgress
 */
export async function buildWorker(packageFolder, folder, onProgress) {
  const sources = join(folder, 'sources');
  const output = join(folder, 'out');
  mkdirSync(folder, { recursive: true });
  if (!hasSources(sources)) prepareSources(packageFolder, sources);

  if (!existsSync(join(output, 'build.ninja'))) {
    await must('meson', [
      'setup',
      output,
      sources,
      '--wrap-mode=nodownload',
      '--buildtype=release',
      '-Db_ndebug=true',
    ]);
  }
  // libwebrtc includes the generated headers without depending on their target, so they come first.
  await must('ninja', ['-C', output, 'fbs/FBS/worker.h']);
  await must('ninja', ['-C', output, '-j', String(availableParallelism()), 'mediasoup-worker'], (line) => {
    const progress = ninjaProgress(line);
    if (progress) onProgress(progress.done, progress.total);
  });
  return join(output, 'mediasoup-worker');
}

/**
 * Reads ninja's `[12/261] Compiling …`.
 * @param {string} line
 */
export function ninjaProgress(line) {
  const match = /^\[(\d+)\/(\d+)\]/.exec(line);
  return match ? { done: Number(match[1]), total: Number(match[2]) } : undefined;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {(line: string) => void} [onLine]
 */
async function must(command, args, onLine) {
  const result = await run(command, args, { onLine });
  if (result.code === 0) return;
  if (/No space left on device/.test(result.output)) {
    throw new Fault(
      'The disk is full: the mediasoup worker could not be built',
      'Free 1 GB and run the command again',
    );
  }
  throw new Fault(
    `The mediasoup worker could not be built: ${command} ended with ${result.signal ?? result.code}`,
    'Run again with --verbose to see its output, or set MEDIASOUP_WORKER_BIN to a worker of the same version',
    { cause: new Error(tail(result.output, 40)) },
  );
}
