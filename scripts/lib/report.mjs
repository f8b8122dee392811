import { tail } from './run.mjs';
import { Fault } from './fault.mjs';

const QUIET_MS = 10_000;
const WIDTH = 14;

/**
 * @typedef {object} Step
 * @property {(text: string) => void} progress shown in place on a terminal, every ten seconds elsewhere
 * @property {(text: string) => void} done
 *
 * @typedef {object} Report
 * @property {(name: string) => Step} step
 * @property {(text: string) => void} line
 * @property {(error: unknown) => void} fault
 * @property {boolean} verbose
 */

/**
 * Prints what the scripts do: one line for each step.
 * @param {{ verbose: boolean, out?: NodeJS.WriteStream, err?: NodeJS.WriteStream, now?: () => number }} options
 * @returns {Report}
 */
export function createReport({ verbose, out = process.stdout, err = process.stderr, now = Date.now }) {
  // The terminal may be gone while we still stop things.
  for (const stream of [out, err])
    if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
  const terminal = out.isTTY === true;
  let unfinished = false;
  /** @param {string} text */
  const line = (text) => {
    if (unfinished) out.write('\r\x1b[K');
    unfinished = false;
    out.write(`${text}\n`);
  };
  return {
    verbose,
    line,
    step: (name) => {
      const begin = now();
      let shown = begin;
      const title = name.padEnd(WIDTH);
      return {
        progress: (text) => {
          if (terminal) {
            out.write(`\r\x1b[K${`${title}${text}`.slice(0, (out.columns ?? 80) - 1)}`);
            unfinished = true;
          } else if (now() - shown >= QUIET_MS) {
            shown = now();
            line(`${title}${text}`);
          }
        },
        done: (text) => {
          const seconds = Math.round((now() - begin) / 1000);
          line(`${title}${text}${seconds > 1 ? ` (${seconds} s)` : ''}`);
        },
      };
    },
    fault: (error) => {
      if (unfinished) out.write('\n');
      unfinished = false;
      err.write(`${describe(error, verbose)}\n`);
    },
  };
}

/**
 * One line; everything else only when asked for, except for defects of our own.
 * @param {unknown} error
 * @param {boolean} verbose
 */
export function describe(error, verbose) {
  if (!(error instanceof Error)) return `error: ${String(error)}`;
  if (!verbose) {
    return error instanceof Fault
      ? `error: ${error.message}`
      : `error: ${error.message.split('\n', 1)[0] ?? ''}. This is a defect of Rinjo's scripts: run again with --verbose and report it`;
  }
  const lines = [`error: ${error.message}`];
  if (error.stack) lines.push(error.stack);
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
    lines.push(`caused by: ${tail(cause.message, 60)}`);
  }
  return lines.join('\n');
}
