import { existsSync, lstatSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileFault } from '../lib/fault.mjs';
import { ROOT } from '../lib/folders.mjs';
import { run } from '../lib/run.mjs';
import { diskFull } from '../registry/fetch-package.mjs';
import { npmCommand, registryFault, SHORT_RETRIES } from '../registry/npm.mjs';

const PACKAGES = join(ROOT, 'node_modules');
const STAMP = join(PACKAGES, '.rinjo-installed');

/**
 * Installs the packages of package-lock.json unless they are there. `npm ci` empties node_modules first, stamp included,
 * so an interrupted one is repeated. No package's install script runs: what they would do, the bootstrap does or nobody
 * needs.
 * @param {import('../lib/report.mjs').Report} report
 */
export async function ensureDependencies(report) {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  const step = report.step('Packages');
  const begin = Date.now();
  const timer = setInterval(
    () => step.progress(`npm ci, ${Math.round((Date.now() - begin) / 1000)} s`),
    1000,
  );
  try {
    letGoOfLink(PACKAGES);
    const [command, args] = npmCommand([
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      ...SHORT_RETRIES,
    ]);
    const env = { ...process.env, MEDIASOUP_WORKER_BIN: 'made-by-the-bootstrap' };
    const result = await run(command, args, { cwd: ROOT, env });
    if (result.code !== 0) {
      throw (
        diskFull(result.output, ROOT) ?? registryFault(result.output, 'the packages of package-lock.json')
      );
    }
    writeFileSync(STAMP, wanted);
  } catch (error) {
    throw fileFault(error, PACKAGES);
  } finally {
    clearInterval(timer);
  }
  step.done('installed');
}

/**
 * `npm ci` empties what a link points to. That may be the packages of another checkout, which are not ours to remove.
 * @param {string} folder
 */
export function letGoOfLink(folder) {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) unlinkSync(folder);
}

function fingerprint() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  return createHash('sha256')
    .update(lock)
    .update(process.arch)
    .update(process.versions.modules)
    .digest('hex');
}
