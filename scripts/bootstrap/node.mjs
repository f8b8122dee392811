import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Fault } from '../lib/fault.mjs';
import { cacheFolder, ROOT } from '../lib/folders.mjs';
import { architecture } from '../lib/machine.mjs';
import { boundToParent } from '../lib/run.mjs';
import { fetchPackage } from '../registry/fetch-package.mjs';
import { NODE } from '../registry/pins.mjs';

/** Angular 22 accepts Node ^24.15. */
const OLDEST_MINOR = 15;

/** The exact version in `.nvmrc`. */
export const pinnedVersion = () => readFileSync(join(ROOT, '.nvmrc'), 'utf8').trim();

/**
 * Whether this script already runs on the pinned Node. Otherwise fetches it, runs the same command line on it, and
 * resolves to false once that has ended; its exit code is then ours.
 * @param {import('../lib/report.mjs').Report} report
 * @returns {Promise<boolean>}
 */
export async function onPinnedNode(report) {
  const version = pinnedVersion();
  if (process.version === `v${version}`) {
    putFirstInPath(dirname(process.execPath));
    return true;
  }
  const step = report.step('Node.js');
  const processor = architecture();
  if (process.platform !== 'linux' || (processor !== 'x64' && processor !== 'arm64')) {
    throw new Fault(
      `Rinjo's scripts run on Linux on x64 or arm64, this is ${process.platform} on ${processor}`,
      'Use a Linux machine, a virtual machine or WSL 2',
    );
  }
  const pin = NODE[processor];
  if (pin.version !== version)
    throw new Error(`.nvmrc wants Node ${version}, scripts/registry/pins.mjs has ${pin.version}`);
  const folder = join(cacheFolder(), 'node', `${version}-${processor}`);
  step.progress(`fetching ${version} (this is ${process.version.slice(1)})`);
  try {
    await fetchPackage(pin, folder);
  } catch (error) {
    if (!(error instanceof Fault) || !isGoodEnough(process.versions.node, version)) throw error;
    step.done(`${process.versions.node}; ${version}, which is tested, could not be fetched`);
    putFirstInPath(dirname(process.execPath));
    return true;
  }
  step.done(`${version}, instead of this machine's ${process.version.slice(1)}`);
  await hand(join(folder, 'bin/node'));
  return false;
}

/**
 * Whether a Node may stand in for the pinned one: the same major version, not older than Angular accepts.
 * @param {string} running
 * @param {string} pinned
 */
export function isGoodEnough(running, pinned) {
  const [major = 0, minor = 0] = running.split('.').map(Number);
  return major === Number(pinned.split('.')[0]) && minor >= OLDEST_MINOR;
}

/**
 * Runs this command line on another Node. Signals are passed on; the other dies with this process.
 * @param {string} node
 */
async function hand(node) {
  putFirstInPath(dirname(node));
  const [command, args] = boundToParent('SIGTERM', node, process.argv.slice(1));
  const child = spawn(command, args, { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  process.exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/**
 * Whatever npm or a tool starts by the name `node` shall be this one.
 * @param {string} folder
 */
function putFirstInPath(folder) {
  process.env['PATH'] = [folder, process.env['PATH']].filter(Boolean).join(delimiter);
}
