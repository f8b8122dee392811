/** Builds the API, and lays the record of the build and the list of its parts (CycloneDX) beside it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/folders.mjs';
import { nativePart, sbomOf } from './sbom.mjs';
import { sourceHash } from './source-hash.mjs';

/** Parts of mediasoup's sources that are in no worker of this product: its tests, and what Windows lacks. */
const NOT_IN_THE_WORKER = ['catch2.wrap', 'wingetopt.wrap'];

const { status } = spawnSync(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build'], {
  cwd: ROOT,
  stdio: 'inherit',
});
if (status === 0) writeRecords();
else process.exitCode = status ?? 1;

function writeRecords() {
  const folder = join(ROOT, 'dist/release');
  const wraps = join(ROOT, 'node_modules/mediasoup/worker/subprojects');
  const native = readdirSync(wraps)
    .filter((name) => name.endsWith('.wrap') && !NOT_IN_THE_WORKER.includes(name))
    .sort()
    .map((name) => nativePart(readFileSync(join(wraps, name), 'utf8')));
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const sbom = sbomOf(lock, native, process.versions.node);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
  const build = { builtAt: new Date().toISOString(), source: sourceHash(ROOT) };
  writeFileSync(join(folder, 'build.json'), `${JSON.stringify(build, null, 2)}\n`);
}
