import { spawn } from 'node:child_process';
import { ROOT } from '../lib/folders.mjs';
import { boundToParent } from '../lib/run.mjs';

/** Longer than any suite takes on a busy machine of two cores; CI has 90 minutes for all of them. */
const LIMIT_MS = 60 * 60_000;

/**
 * Runs a command whose output is for the reader, and returns its exit code. One that hangs is ended, and that is said.
 * jest's `--json` without a terminal prints the whole result to standard output, which nobody reads: it goes to a file.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {number} [limitMs]
 * @returns {Promise<number>}
 */
export function runVisibly(command, args, env, limitMs = LIMIT_MS) {
  const [file, argv] = boundToParent('SIGTERM', command, args);
  const output = args.includes('--json') ? 'ignore' : 'inherit';
  return new Promise((resolve, reject) => {
    const child = spawn(file, argv, {
      cwd: ROOT,
      env,
      stdio: ['ignore', output, 'inherit'],
      timeout: limitMs,
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal) process.stderr.write(`ended by ${signal}: it may take ${limitMs / 60_000} minutes\n`);
      resolve(code ?? 1);
    });
  });
}
