import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Fault } from '../lib/fault.mjs';
import { ROOT } from '../lib/folders.mjs';
import { run, tail } from '../lib/run.mjs';
import { diskFull } from '../registry/fetch-package.mjs';

/**
 * @typedef {object} Build
 * @property {string} name
 * @property {readonly string[]} inputs files and folders whose content decides the result
 * @property {string} result a file that a finished build leaves
 * @property {readonly string[]} command arguments of Node
 */

/** @type {Build} */
export const API = {
  name: 'API',
  inputs: [
    'apps/api',
    'libs',
    'migrations',
    'nest-cli.json',
    'tsconfig.json',
    'package-lock.json',
    'scripts/release',
  ],
  result: 'dist/apps/api/src/main.js',
  command: ['scripts/release/build-api.mjs'],
};

/** @type {Build} */
export const WEB = {
  name: 'Web app',
  inputs: ['apps/web', 'libs', 'angular.json', 'tsconfig.json', 'package-lock.json'],
  result: 'dist/web/browser/index.html',
  command: ['node_modules/@angular/cli/bin/ng.js', 'build'],
};

/**
 * Builds what has changed since the last build that finished. Throws Fault.
 * @param {import('../lib/report.mjs').Report} report
 * @param {Build} build
 */
export async function ensureBuilt(report, build) {
  const stamp = join(ROOT, 'dist', `.${build.name.toLowerCase().replace(/\W/g, '-')}.inputs`);
  const wanted = fingerprint(build.inputs);
  const result = join(ROOT, build.result);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  const step = report.step(build.name);
  rmSync(stamp, { force: true });
  const begin = Date.now();
  const timer = setInterval(
    () => step.progress(`building, ${Math.round((Date.now() - begin) / 1000)} s`),
    1000,
  );
  try {
    const env = { ...process.env, NG_CLI_ANALYTICS: 'false', CI: '1' };
    const outcome = await run(process.execPath, build.command, { cwd: ROOT, env });
    if (outcome.code !== 0 || !existsSync(result)) {
      throw (
        diskFull(outcome.output, ROOT) ??
        new Fault(
          `The build of the ${build.name} failed`,
          `Run \`node ${build.command.join(' ')}\` to see why`,
          {
            cause: new Error(tail(outcome.output, 40)),
          },
        )
      );
    }
  } finally {
    clearInterval(timer);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  step.done('built');
}

/**
 * One hash over names and contents, in a fixed order.
 * @param {readonly string[]} inputs
 */
function fingerprint(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const path of inputs.flatMap((input) => filesOf(join(ROOT, input)))) {
    hash.update(`\0${relative(ROOT, path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'node_modules')
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
