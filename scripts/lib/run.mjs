import { spawn } from 'node:child_process';
import { findCommand } from './machine.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] replaces the environment
 * @property {(line: string) => void} [onLine] called for each line of output
 * @property {number} [timeoutMs]
 * @property {boolean} [bound] false lets it outlive this process
 *
 * @typedef {{ code: number, signal: NodeJS.Signals | null, output: string }} RunResult
 */

/**
 * A command line whose process receives `signal` from the kernel when the process that starts it dies, however it
 * dies. (prctl(2), PR_SET_PDEATHSIG; it belongs to the thread that forks, so call this from the main thread.)
 * @param {NodeJS.Signals} signal
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function boundToParent(signal, command, args) {
  const setpriv = findCommand('setpriv');
  if (!setpriv) return [command, [...args]];
  return [setpriv, ['--pdeathsig', signal.replace(/^SIG/, ''), command, ...args]];
}

/**
 * Runs a command to its end; it dies with this process unless `bound` is false. The last 64 kB of its output are kept.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { cwd, env, onLine, timeoutMs, bound = true } = {}) {
  const [file, argv] = bound ? boundToParent('SIGKILL', command, args) : [command, [...args]];
  return new Promise((resolve, reject) => {
    const child = spawn(file, argv, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs });
    let output = '';
    let rest = '';
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      const text = chunk.toString('utf8');
      output = (output + text).slice(-65536);
      const lines = (rest + text).split(/\r\n|\n|\r/);
      rest = lines.pop() ?? '';
      if (onLine) lines.forEach(onLine);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (rest !== '' && onLine) onLine(rest);
      resolve({ code: code ?? 1, signal, output });
    });
  });
}

/**
 * The lines of an output that are worth showing: the last ones that are not empty.
 * @param {string} output
 * @param {number} [count]
 */
export function tail(output, count = 15) {
  return output
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n');
}
