/** Brings the record of tests that came with the sources into what was built of them, if it is about these. */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/folders.mjs';

/**
 * Whether a record is about the sources of a build.
 * @param {string | null} record text of `tests.json`
 * @param {string} build text of `build.json`
 */
export const isOfBuild = (record, build) =>
  record !== null && JSON.parse(record).source === JSON.parse(build).source;

/** @param {string} file */
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

if (process.argv[1] === import.meta.filename) {
  const [, , folder = ''] = process.argv;
  const [brought, kept] = [join(ROOT, folder, 'tests.json'), join(ROOT, 'dist/release/tests.json')];
  const record = textOf(brought);
  if (isOfBuild(record, readFileSync(join(ROOT, 'dist/release/build.json'), 'utf8'))) {
    copyFileSync(brought, kept);
    console.log('The record of tests goes along');
  } else
    console.log(
      record === null ? 'There is no record of tests' : 'The record of tests is about other sources',
    );
}
