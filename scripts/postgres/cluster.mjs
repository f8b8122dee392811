import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../lib/fault.mjs';
import { run, tail } from '../lib/run.mjs';
import { diskFull } from '../registry/fetch-package.mjs';

/**
 * Makes the cluster of one major version when it is missing, and returns its folder and the superuser's password.
 * A cluster appears under its name only when initdb has finished, together with its password (mode 600).
 * @param {string} dataDir
 * @param {number} major
 * @param {string} binaries
 * @param {import('./unprivileged.mjs').Runner} runner
 * @param {boolean} durable
 */
export async function ensureCluster(dataDir, major, binaries, runner, durable) {
  const home = join(dataDir, String(major));
  if (!existsSync(home)) {
    refuseOtherMajor(dataDir, major);
    await initialise(dataDir, home, major, binaries, runner, durable);
  }
  return { folder: join(home, 'cluster'), password: readFileSync(join(home, 'password'), 'utf8') };
}

/**
 * @param {string} dataDir
 * @param {number} major
 */
function refuseOtherMajor(dataDir, major) {
  const other = readdirSync(dataDir).find((name) => /^\d+$/.test(name));
  if (!other) return;
  throw new Fault(
    `${dataDir} holds a database of PostgreSQL ${other}, this version of Rinjo brings ${major}`,
    `Start the version it was made with, dump the database, remove ${dataDir}, start again and restore it`,
  );
}

/**
 * @param {string} dataDir
 * @param {string} home
 * @param {number} major
 * @param {string} binaries
 * @param {import('./unprivileged.mjs').Runner} runner
 * @param {boolean} durable
 */
async function initialise(dataDir, home, major, binaries, runner, durable) {
  const draft = join(dataDir, `${major}.draft`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = join(draft, 'password');
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  [draft, passwordFile].forEach(runner.own);

  const [command, args] = runner.wrap(join(binaries, 'initdb'), [
    `--pgdata=${join(draft, 'cluster')}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--lc-messages=C',
    ...(major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8']),
    ...(durable ? [] : ['--no-sync']),
  ]);
  const result = await run(command, args);
  if (result.code !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw (
      diskFull(result.output, dataDir) ??
      new Fault(
        `The embedded PostgreSQL could not be set up: ${tail(result.output, 1)}`,
        'Mend that, or set DATABASE_URL',
        {
          cause: new Error(tail(result.output)),
        },
      )
    );
  }
  renameSync(draft, home);
}
