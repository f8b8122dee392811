import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What decides what the API does. */
const SOURCES = ['apps/api/src', 'libs', 'migrations', 'package-lock.json'];
const LEFT_OUT = /\.spec\.ts$|(^|\/)node_modules(\/|$)/;

/**
 * SHA-256 over names and contents of the sources of the API, without their tests: the build and the tests say with it what they were about.
 * @param {string} root
 */
export function sourceHash(root) {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesOf(join(root, source))))
    hash.update(`\0${relative(root, path)}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  if (LEFT_OUT.test(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
