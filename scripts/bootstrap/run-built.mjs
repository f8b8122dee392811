import { join } from 'node:path';
import { ROOT } from '../lib/folders.mjs';
import { createReport } from '../lib/report.mjs';
import { runVisibly } from '../testing/run-visibly.mjs';
import { API, ensureBuilt } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { onPinnedNode } from './node.mjs';

const DAY_MS = 24 * 3_600_000;

/**
 * Runs a program of the built API on a machine that may have nothing yet; its exit code becomes this process's.
 * @param {string} program below dist/apps/api/src, without its ending
 * @param {readonly string[]} args
 * @param {{ env?: (report: ReturnType<typeof createReport>) => Promise<NodeJS.ProcessEnv>, limitMs?: number }} [options]
 *   `env` is asked once everything is there; it may run for a day, or for ever with 0
 */
export async function runBuilt(program, args, { env = async () => process.env, limitMs = DAY_MS } = {}) {
  // What a command prints is read by programs: progress stands beside it.
  const report = createReport({ verbose: false, out: process.stderr });
  try {
    if (!(await onPinnedNode(report))) return;
    await ensureDependencies(report);
    await ensureBuilt(report, API);
    const argv = ['--enable-source-maps', join(ROOT, 'dist/apps/api/src', `${program}.js`), ...args];
    process.exitCode = await runVisibly(process.execPath, argv, await env(report), limitMs);
  } catch (error) {
    report.fault(error);
    process.exitCode = 1;
  }
}
