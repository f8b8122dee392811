import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/folders.mjs';
import { runVisibly } from './run-visibly.mjs';
import { refuseEmpty } from './result.mjs';
import { countTests } from './runner-output.mjs';
import { filesWorthAnotherRun, withSecondRun } from './second-run.mjs';

const OUTPUT = join(ROOT, 'dist/test-results');
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

/**
 * A process that is over its limit of memory after a file makes room for a new one; this one always is. The people without a
 * browser in some files need a process that has not collected the garbage of twenty files, and what a failed test leaves open
 * keeps nobody waiting.
 */
const ONE_PROCESS_A_FILE = ['--maxWorkers=1', '--workerIdleMemoryLimit=1MB'];

/**
 * Modules of files that are over stay in memory, and a process that has run out of it takes the files with it that it had not yet
 * come to; nothing else says so than "did not run".
 */
const WITH_ROOM = ['--maxWorkers=2', '--workerIdleMemoryLimit=800MB'];

/**
 * @typedef {import('./result.mjs').Result} Result
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} about
 * @property {readonly ('worker' | 'simplesamlphp' | 'clamd' | 'pdftoppm' | 'pgbackrest' | 'chromium' | 'api' | 'web')[]} needs
 * @property {(env: NodeJS.ProcessEnv, extra: readonly string[]) => Promise<Result>} run
 */

/** @type {readonly Step[]} */
export const STEPS = [
  tool('format', 'Prettier', [
    ['node_modules/prettier/bin/prettier.cjs', '--log-level=warn', '--check', '.'],
  ]),
  tool('lint', 'ESLint', [['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']]),
  tool('docs', 'what is made from the code', [
    ['scripts/docs/write-readme.mjs', '--check'],
    ['scripts/docs/write-openapi.mjs', '--check'],
    ['scripts/docs/write-rest-client.mjs', '--check'],
    ['scripts/docs/write-verifier.mjs', '--check'],
    ['scripts/docs/write-export-viewer.mjs', '--check'],
    ['scripts/docs/write-data-map.mjs', '--check'],
  ]),
  tool('types', 'TypeScript, and the templates of the web app', [
    ...['scripts', 'libs', 'apps/api', 'test'].map((folder) => [
      'node_modules/typescript/bin/tsc',
      '--noEmit',
      '--incremental',
      'false',
      '-p',
      `${folder}/tsconfig.json`,
    ]),
    [
      'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js',
      '--noEmit',
      '--incremental',
      'false',
      '-p',
      'apps/web/tsconfig.app.json',
    ],
  ]),
  jest('unit', 'jest, beside the code', 2, []),
  {
    name: 'web',
    about: 'vitest through ng test',
    needs: [],
    run: (env, extra) =>
      suite('web', env, (file) => [
        'node_modules/@angular/cli/bin/ng.js',
        'test',
        '--watch=false',
        '--reporters=default',
        '--reporters=json',
        `--output-file=${file}`,
        ...extra,
      ]),
  },
  jest('db', 'jest on PostgreSQL', 2, []),
  jest('db15', 'the same on PostgreSQL 15', 2, []),
  jest(
    'api',
    'jest on the API, PostgreSQL and mediasoup',
    2,
    ['worker', 'simplesamlphp', 'clamd', 'pdftoppm', 'pgbackrest'],
    WITH_ROOM,
  ),
  jest('boot', 'jest on the scripts', 1, ['worker', 'api', 'web']),
  jest('browser', 'jest on Chromium', 1, ['worker', 'chromium', 'clamd', 'api', 'web'], ONE_PROCESS_A_FILE),
];

/**
 * A tool that passes or fails as a whole.
 * @param {string} name
 * @param {string} about
 * @param {readonly (readonly string[])[]} commands arguments of Node
 * @returns {Step}
 */
function tool(name, about, commands) {
  return {
    name,
    about,
    needs: [],
    run: async (env) => {
      const begin = performance.now();
      const failed = [];
      for (const command of commands) {
        if ((await runVisibly(process.execPath, command, env)) !== 0)
          failed.push(command.filter((word) => word !== '--check').at(-1) ?? name);
      }
      const seconds = (performance.now() - begin) / 1000;
      return {
        step: name,
        passed: commands.length - failed.length,
        failed,
        skipped: [],
        unsteady: [],
        seconds,
      };
    },
  };
}

/**
 * @param {string} name a project of jest.config.js
 * @param {string} about
 * @param {number} workers
 * @param {Step['needs']} needs
 * @param {readonly string[]} [how] instead of the number of workers
 * @returns {Step}
 */
function jest(
  name,
  about,
  workers,
  needs,
  how = [workers === 1 ? '--runInBand' : `--maxWorkers=${workers}`],
) {
  return {
    name,
    about,
    needs,
    run: async (env, extra) => {
      const command = (/** @type {readonly string[]} */ args) => (/** @type {string} */ file) => [
        ...JEST,
        '--ci',
        '--selectProjects',
        name,
        ...how,
        '--json',
        `--outputFile=${file}`,
        ...args,
      ];
      const first = await suite(name, env, command(extra));
      const files = filesWorthAnotherRun(first);
      if (files.length === 0) return first;
      process.stderr.write(`\n== ${name}: once more, because they failed: ${files.join(' ')}\n`);
      return withSecondRun(
        first,
        await suite(name, env, command(['--runTestsByPath', ...files]), again(name)),
      );
    },
  };
}

/**
 * The second run of a step is not written over the first one, which the record of a release is made of.
 * @param {string} name
 */
const again = (name) => `${name}-again`;

/**
 * Runs a test runner and reads its JSON. What it did not report but ended with an error code has failed too.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @param {(file: string) => readonly string[]} command
 * @param {string} output what it writes; the first run forgets the second one of before
 * @returns {Promise<Result>}
 */
async function suite(name, env, command, output = name) {
  const file = join(OUTPUT, `${output}.json`);
  mkdirSync(OUTPUT, { recursive: true });
  for (const stale of [output, again(output)]) rmSync(join(OUTPUT, `${stale}.json`), { force: true });
  const begin = performance.now();
  const code = await runVisibly(process.execPath, command(file), env);
  const seconds = (performance.now() - begin) / 1000;
  const counts = existsSync(file)
    ? countTests(JSON.parse(readFileSync(file, 'utf8')), ROOT)
    : { passed: 0, failed: [], skipped: [] };
  const failed = code !== 0 && counts.failed.length === 0 ? [`the runner ended with ${code}`] : counts.failed;
  return refuseEmpty({ step: name, ...counts, failed, unsteady: [], seconds });
}
