import { spawn } from 'node:child_process';
import { ROOT } from '../lib/folders.mjs';
import { boundToParent } from '../lib/run.mjs';

const LIMIT_MS = 12 * 60_000;

/**
 * Runs a command whose output is for the reader, and returns its exit code. One that hangs is ended after 12 minutes.
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
    child.once('close', (code) => resolve(code ?? 1));
  });
}
