import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { canInstall, installCommand, installPackages, missingPackages } from '../lib/apt.mjs';
import { Fault, fileFault } from '../lib/fault.mjs';
import { cacheFolder, ROOT } from '../lib/folders.mjs';
import { waitForLock } from '../lib/lock.mjs';
import { architecture, distribution, isDebian } from '../lib/machine.mjs';
import { run, tail } from '../lib/run.mjs';
import { BUILD_PACKAGES, buildWorker } from './build.mjs';
import { downloadPrebuilt } from './prebuilt.mjs';

const PACKAGE = join(ROOT, 'node_modules/mediasoup');
const SELF_TEST = join(ROOT, 'scripts/worker/self-test.mjs');
const SELF_TEST_MS = 60_000;

/**
 * The path of a mediasoup worker of the installed version that has passed its self-test: the one that
 * MEDIASOUP_WORKER_BIN names, mediasoup's prebuilt one, or one built here. Throws Fault.
 * @param {import('../lib/report.mjs').Report} report
 * @returns {Promise<string>}
 */
export async function ensureWorker(report) {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const own = process.env['MEDIASOUP_WORKER_BIN'];
  if (own) {
    if (!existsSync(own))
      throw new Fault(`MEDIASOUP_WORKER_BIN names ${own}, which does not exist`, 'Correct or unset it');
    if (!hasPassed(own, version)) await passSelfTest(report.step('Media worker'), own, version);
    return own;
  }
  const home = join(cacheFolder(), 'mediasoup-worker');
  const ready = candidates(home, version).find((binary) => hasPassed(binary, version));
  if (ready) return ready;

  const step = report.step('Media worker');
  const lock = await waitForLock(home, () => step.progress('another process is making it, waiting'));
  try {
    return (
      (await existing(step, home, version)) ??
      (await prebuilt(step, home, version)) ??
      (await built(step, home, version))
    );
  } catch (error) {
    throw fileFault(error, home);
  } finally {
    await lock.release();
  }
}

/** @param {string} version */
const prebuiltFolder = (version) => `${version}-prebuilt-${architecture()}`;

/** @param {string} version */
const builtPrefix = (version) => `${version}-${distribution()}-${architecture()}-`;

/**
 * Workers of this version that may run here. One built by a compiler that is gone since is as good.
 * @param {string} home
 * @param {string} version
 */
function candidates(home, version) {
  if (!existsSync(home)) return [];
  const names = readdirSync(home).filter(
    (name) =>
      name === prebuiltFolder(version) || (name.startsWith(builtPrefix(version)) && !name.endsWith('.work')),
  );
  return names.map((name) => join(home, name, 'mediasoup-worker')).filter((path) => existsSync(path));
}

/**
 * A worker that was made by another process meanwhile, or before the self-test became stricter.
 * @param {import('../lib/report.mjs').Step} step
 * @param {string} home
 * @param {string} version
 */
async function existing(step, home, version) {
  for (const binary of candidates(home, version)) {
    if (hasPassed(binary, version) || (await passes(step, binary, version))) return binary;
    rmSync(dirname(binary), { recursive: true, force: true });
  }
  return undefined;
}

/**
 * @param {import('../lib/report.mjs').Step} step
 * @param {string} home
 * @param {string} version
 */
async function prebuilt(step, home, version) {
  const folder = join(home, prebuiltFolder(version));
  step.progress('downloading the prebuilt one');
  if (!(await downloadPrebuilt(version, folder))) return undefined;
  const binary = join(folder, 'mediasoup-worker');
  if (await passes(step, binary, version)) return binary;
  // Made for another system, e.g. a newer C library: one built here will fit.
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(`${folder}.unreachable`, 'the prebuilt worker does not pass its self-test here');
  return undefined;
}

/**
 * @param {import('../lib/report.mjs').Step} step
 * @param {string} binary
 * @param {string} version
 */
async function passes(step, binary, version) {
  return passSelfTest(step, binary, version).then(
    () => true,
    () => false,
  );
}

/**
 * @param {import('../lib/report.mjs').Step} step
 * @param {string} home
 * @param {string} version
 */
async function built(step, home, version) {
  await ensureBuildPackages(step);
  const folder = join(home, `${builtPrefix(version)}${compiler()}`);
  const work = `${folder}.work`;
  step.progress('building it; this takes 5 to 10 minutes, once');
  const output = await buildWorker(PACKAGE, work, (done, total) =>
    step.progress(`building [${done}/${total}]`),
  );

  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  copyFileSync(output, join(draft, 'mediasoup-worker'));
  chmodSync(join(draft, 'mediasoup-worker'), 0o755);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);

  const binary = join(folder, 'mediasoup-worker');
  await passSelfTest(step, binary, version);
  rmSync(work, { recursive: true, force: true });
  return binary;
}

/** @param {import('../lib/report.mjs').Step} step */
async function ensureBuildPackages(step) {
  if (!isDebian()) {
    throw new Fault(
      'The mediasoup worker can be built on Debian and its relatives only, and its prebuilt download is not reachable',
      'Set MEDIASOUP_WORKER_BIN to a worker of the same version',
    );
  }
  const missing = missingPackages(BUILD_PACKAGES);
  if (missing.length === 0) return;
  if (!canInstall()) {
    throw new Fault(
      'The mediasoup worker must be built and its build needs packages that are missing',
      `Run \`sudo ${installCommand(missing)}\`, then run this command again`,
    );
  }
  await installPackages(missing, () => step.progress('installing the compiler and libraries with apt-get'));
}

function compiler() {
  const { stdout } = spawnSync('c++', ['-dumpfullversion', '-dumpversion'], { encoding: 'utf8' });
  return `gcc-${(stdout ?? '').trim() || 'unknown'}`;
}

/**
 * Runs the self-test in its own process, which a faulty worker cannot take down with us, and stamps the pass.
 * @param {import('../lib/report.mjs').Step} step
 * @param {string} binary
 * @param {string} version
 */
async function passSelfTest(step, binary, version) {
  step.progress('testing it');
  const result = await run(process.execPath, [SELF_TEST, binary], { cwd: ROOT, timeoutMs: SELF_TEST_MS });
  if (result.code !== 0) {
    throw new Fault(
      `The mediasoup worker ${binary} does not pass its self-test for version ${version}`,
      `Set MEDIASOUP_WORKER_BIN to a worker of mediasoup ${version} made for this system, or unset it`,
      { cause: new Error(tail(result.output, 30)) },
    );
  }
  mkdirSync(dirname(stampOf(binary)), { recursive: true });
  writeFileSync(stampOf(binary), stampText(binary, version));
  step.done(`mediasoup ${version}, self-test passed`);
}

/**
 * @param {string} binary
 * @param {string} version
 */
function hasPassed(binary, version) {
  const stamp = stampOf(binary);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === stampText(binary, version);
}

/**
 * Beside the binary in our cache; for somebody else's binary, in the cache by its path.
 * @param {string} binary
 */
function stampOf(binary) {
  const home = join(cacheFolder(), 'mediasoup-worker');
  if (binary.startsWith(home)) return `${binary}.passed.json`;
  const name = createHash('sha256').update(binary).digest('hex').slice(0, 16);
  return join(home, 'passed', `${name}.json`);
}

/**
 * @param {string} binary
 * @param {string} version
 */
function stampText(binary, version) {
  const test = createHash('sha256').update(readFileSync(SELF_TEST)).digest('hex');
  const sha256 = createHash('sha256').update(readFileSync(binary)).digest('hex');
  return JSON.stringify({ version, sha256, test });
}
