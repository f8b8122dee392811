/**
 * `npm run image [-- --sign <file of the private key>]`: builds both images of docker/Dockerfile, with the record of the tests that ran on
 * these sources (`npm test` before).
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../lib/folders.mjs';
import { sourceHash } from './source-hash.mjs';

const { values } = parseArgs({ options: { sign: { type: 'string' } } });
const record = join(ROOT, 'dist/release/tests.json');
const brought = join(ROOT, 'docker/record/tests.json');

rmSync(brought, { force: true });
if (existsSync(record) && JSON.parse(readFileSync(record, 'utf8')).source === sourceHash(ROOT))
  copyFileSync(record, brought);
else
  console.error(
    'No tests are on record of these sources: rows 22 and 40 of the check sheet will not be answered',
  );

try {
  for (const { name, target } of [
    { name: 'rinjo-database', target: ['--target', 'database'] },
    { name: 'rinjo', target: [] },
  ]) {
    const { status } = spawnSync(
      'docker',
      [
        ...['build', '--file', 'docker/Dockerfile', '--tag', name],
        ...target,
        ...(values.sign === undefined ? [] : ['--secret', `id=release_key,src=${values.sign}`]),
        '.',
      ],
      { cwd: ROOT, stdio: 'inherit', env: { ...process.env, DOCKER_BUILDKIT: '1' } },
    );
    if (status !== 0) {
      process.exitCode = status ?? 1;
      break;
    }
  }
} finally {
  rmSync(brought, { force: true });
}
