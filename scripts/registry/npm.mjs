import { existsSync, realpathSync } from 'node:fs';
import { Fault } from '../lib/fault.mjs';
import { findCommand } from '../lib/machine.mjs';

/** A registry that does not answer is reported within seconds; npm's own patience is over a minute. */
export const SHORT_RETRIES = [
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=3000',
];

/**
 * A command line that runs npm with this very Node: npm's own file is found through PATH or the `npm start` around us.
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function npmCommand(args) {
  const around = process.env['npm_execpath'];
  if (around && /npm-cli\.c?js$/.test(around) && existsSync(around))
    return [process.execPath, [around, ...args]];
  const found = findCommand('npm');
  if (!found) throw new Fault('npm was not found', 'Install it, e.g. `apt-get install npm`');
  const file = realpathSync(found);
  return /\.c?js$/.test(file) ? [process.execPath, [file, ...args]] : [found, [...args]];
}

/**
 * What npm's output means for the person at the keyboard.
 * @param {string} output
 * @param {string} what
 */
export function registryFault(output, what) {
  const cause = new Error(output);
  const code = /\b(?:code|errno) (E[A-Z0-9_]+)/.exec(output)?.[1] ?? '';
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ETIMEDOUT':
    case 'ERR_SOCKET_TIMEOUT':
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
      return new Fault(
        `The npm registry is not reachable (${code}), so ${what} could not be fetched`,
        'Check the network, the proxy and `npm config get registry`, then run the command again',
        { cause },
      );
    case 'E404':
    case 'ETARGET':
      return new Fault(
        `The npm registry has no ${what}`,
        'Check `npm config get registry`: a mirror may be incomplete',
        { cause },
      );
    case 'E401':
    case 'E403':
      return new Fault(
        `The npm registry refuses ${what} (${code})`,
        'Check the credentials in your .npmrc, then run the command again',
        { cause },
      );
    case 'EINTEGRITY':
      return new Fault(
        `The npm registry sent something else than package-lock.json names for ${what}`,
        'Run `npm cache clean --force`, or use another registry',
        { cause },
      );
    default:
      return new Fault(
        `npm could not fetch ${what} (${code || 'no code'})`,
        'Run again with --verbose to see why',
        {
          cause,
        },
      );
  }
}
