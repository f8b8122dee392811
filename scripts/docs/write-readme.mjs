import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { between } from './between.mjs';
import { configurationTable } from './configuration-table.mjs';

const root = new URL('../../', import.meta.url);
const environment = readFileSync(new URL('apps/api/src/config/environment.ts', root), 'utf8');
const path = fileURLToPath(new URL('README.md', root));
const now = readFileSync(path, 'utf8');
const options = { ...(await prettier.resolveConfig(path)), parser: 'markdown' };
const wanted = await prettier.format(between(now, 'configuration', configurationTable(environment)), options);

if (!process.argv.includes('--check')) writeFileSync(path, wanted);
else if (now !== wanted) {
  console.error('README.md: the configuration table is out of date; run `npm run docs`');
  process.exitCode = 1;
}
