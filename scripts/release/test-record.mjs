import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/folders.mjs';
import { attackCounts } from './attack-record.mjs';
import { settingsTested } from './settings-record.mjs';
import { sourceHash } from './source-hash.mjs';

/** Lays what tests of a release came to beside the build, with the hash of the sources that they ran on. What did not run this time stays, if it ran on the same ones. */
export function recordTests() {
  const first = read('dist/test-results/api.json');
  if (first === null) return;
  const results = withSecond(first, read('dist/test-results/api-again.json'));
  const attack = attackCounts(results, ROOT);
  const settings = settingsTested(results, ROOT);
  if (attack === null && settings === null) return;
  const folder = join(ROOT, 'dist/release');
  const source = sourceHash(ROOT);
  const before = read('dist/release/tests.json');
  const at = new Date().toISOString();
  const record = {
    ...(before?.source === source ? before : { source }),
    ...(attack && { attack: { at, ...attack } }),
    ...(settings && { settings: { at, ...settings } }),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'tests.json'), `${JSON.stringify(record, null, 2)}\n`);
}

/** @typedef {import('../testing/runner-output.mjs').RunnerOutput} RunnerOutput */

/**
 * A file that ran again counts as it came out then, as it does for the step itself.
 * @param {RunnerOutput} first
 * @param {RunnerOutput | null} second
 * @returns {RunnerOutput}
 */
export const withSecond = (first, second) => ({
  testResults: first.testResults.map(
    (file) => second?.testResults.find(({ name }) => name === file.name) ?? file,
  ),
});

/** @param {string} path below the root; null: there is no such file */
function read(path) {
  const file = join(ROOT, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
