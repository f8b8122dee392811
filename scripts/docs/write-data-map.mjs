import '../lib/typescript.mjs';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

// The map of personal data as a document in both languages, made from what the modules declare.
const path = fileURLToPath(new URL('../../docs/personal-data.md', import.meta.url));
const { dataMapDocument } =
  await import('../../apps/api/src/modules/operations/data-map/data-map-document.js');
const options = { ...(await prettier.resolveConfig(path)), parser: 'markdown' };
const wanted = await prettier.format(dataMapDocument(), options);

if (!process.argv.includes('--check')) writeFileSync(path, wanted);
else if (!existsSync(path) || readFileSync(path, 'utf8') !== wanted) {
  console.error('docs/personal-data.md is out of date; run `npm run docs`');
  process.exitCode = 1;
}
