import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// The verifier of downloaded logs as one script without dependencies, which the web app hands out and every export has.
const root = fileURLToPath(new URL('../../', import.meta.url));
const paths = ['apps/web/public', 'apps/api/src/modules/portability/viewer'].map(
  (folder) => `${root}${folder}/verify-log.mjs`,
);

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['libs/transparency-log/src/verify-log-command/main.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  write: false,
  legalComments: 'none',
  banner: {
    js: '#!/usr/bin/env node\n// Made by `npm run docs` from libs/transparency-log; not edited by hand.',
  },
});
const wanted = outputFiles[0]?.text ?? '';

for (const path of paths) {
  if (!process.argv.includes('--check')) writeFileSync(path, wanted);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== wanted) {
    console.error(`${path} is out of date; run \`npm run docs\``);
    process.exitCode = 1;
  }
}
