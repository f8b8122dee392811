import { spawnSync } from 'node:child_process';
import { diskFull } from '../registry/fetch-package.mjs';
import { Fault } from './fault.mjs';
import { isDebian, isRoot } from './machine.mjs';
import { run, tail } from './run.mjs';

/**
 * The packages of a list that are not installed.
 * @param {readonly string[]} names
 */
export function missingPackages(names) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names], {
    encoding: 'utf8',
  });
  const installed = new Set((stdout ?? '').split('\n').filter((l) => l.endsWith(' installed')));
  return names.filter((name) => !installed.has(`${name} installed`));
}

/** Whether packages may be installed without asking anybody. */
export const canInstall = () => isRoot() && isDebian();

/** @param {readonly string[]} names */
export const installCommand = (names) => `apt-get install ${names.join(' ')}`;

/**
 * Installs Debian packages; repairs an interrupted dpkg and stale package lists on the way. Throws Fault.
 * @param {readonly string[]} names
 * @param {(line: string) => void} onLine
 */
export async function installPackages(names, onLine) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (args) =>
    // Not killed with us: dpkg must not be interrupted.
    run('apt-get', ['-y', '-o', 'DPkg::Lock::Timeout=300', ...args], { env, onLine, bound: false });
  const install = () => apt(['install', '--no-install-recommends', ...names]);

  let result = await install();
  if (/dpkg was interrupted/.test(result.output)) {
    await run('dpkg', ['--configure', '-a'], { env, onLine, bound: false });
    result = await install();
  }
  if (result.code !== 0 && !diskFull(result.output, '/')) {
    await apt(['update']);
    result = await install();
  }
  if (result.code === 0) return;
  throw (
    diskFull(result.output, '/var') ??
    new Fault(
      `apt-get could not install ${names.join(' ')}`,
      `Run \`${installCommand(names)}\` to see why, then run this command again`,
      { cause: new Error(tail(result.output, 30)) },
    )
  );
}
