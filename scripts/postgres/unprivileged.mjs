import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../lib/fault.mjs';
import { findCommand, isRoot } from '../lib/machine.mjs';

/**
 * How PostgreSQL is run: it refuses to run as root.
 *
 * @typedef {object} Runner
 * @property {(command: string, args: readonly string[], dieWith?: string) => [string, string[]]} wrap
 *   the command line; `dieWith` is the signal it gets when this process dies
 * @property {(path: string) => void} own makes the user of the server own a path
 */

/**
 * Ordinary users run it as they are. Root runs it in a user namespace in which it is somebody else, which needs no
 * account and leaves the files root's; where namespaces are forbidden (some containers), as the user `postgres` or
 * `nobody`.
 * @param {string} folder where the data will be
 * @returns {Runner}
 */
export function postgresRunner(folder) {
  if (!isRoot()) return runner([], () => undefined);
  const unshare = findCommand('unshare');
  const namespace = ['--user', '--map-user=1000', '--map-group=1000', '--'];
  if (unshare && spawnSync(unshare, [...namespace, 'true']).status === 0) {
    return runner([unshare, ...namespace], () => undefined);
  }
  const account = ordinaryAccount(readFileSync('/etc/passwd', 'utf8'));
  if (!account || !findCommand('setpriv')) {
    throw new Fault('PostgreSQL does not run as root', 'Run this as an ordinary user, or set DATABASE_URL');
  }
  refuseHiddenFolder(folder);
  const { uid, gid } = account;
  return runner(['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--'], (path) =>
    chownSync(path, uid, gid),
  );
}

/**
 * @param {string[]} prefix
 * @param {(path: string) => void} own
 * @returns {Runner}
 */
function runner(prefix, own) {
  const setpriv = findCommand('setpriv');
  return {
    own,
    wrap: (command, args, dieWith) => {
      // Inside the namespace: the kernel clears the signal when credentials change.
      const bound = dieWith && setpriv ? [setpriv, '--pdeathsig', dieWith, command] : [command];
      const [file = command, ...rest] = [...prefix, ...bound, ...args];
      return [file, rest];
    },
  };
}

/**
 * The account that a server started by root runs as.
 * @param {string} passwd
 */
export function ordinaryAccount(passwd) {
  const accounts = passwd.split('\n').map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => accounts.find((a) => a[0] === name)).find(Boolean);
  return found ? { uid: Number(found[2]), gid: Number(found[3]) } : undefined;
}

/** @param {string} folder */
function refuseHiddenFolder(folder) {
  for (let path = dirname(folder); path !== '/'; path = dirname(path)) {
    if ((statSync(path).mode & 0o001) !== 0) continue;
    throw new Fault(
      `PostgreSQL does not run as root, and other users cannot enter ${path}`,
      'Move the checkout to a folder that everybody may enter, run this as an ordinary user, or set DATABASE_URL',
    );
  }
}
