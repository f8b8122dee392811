import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// The page that shows an export from a disk, without a network and without this product: one file, which every export has.
const root = fileURLToPath(new URL('../../', import.meta.url));
const source = `${root}apps/web/src/export-viewer`;
const path = `${root}apps/api/src/modules/portability/viewer/index.html`;

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: [`${source}/main.ts`],
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  write: false,
  legalComments: 'none',
  tsconfig: `${root}apps/web/tsconfig.json`,
});

/** @param {string} text as it stands between the tags (CSP Level 3, section 6.7.3.2) */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
// Nothing in a script may look like its end (HTML, section 4.12.1.3).
const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
const style = readFileSync(`${source}/viewer.css`, 'utf8');
let wanted = readFileSync(`${source}/index.html`, 'utf8');
for (const [name, text] of Object.entries({ script, style }))
  wanted = wanted
    .replace(`<!--${name} hash-->`, () => hashOf(text))
    // Without the blanks around it, which would belong to what is hashed.
    .replace(new RegExp(`\\s*<!--${name}-->\\s*`), () => text);

if (!process.argv.includes('--check')) writeFileSync(path, wanted);
else if (!existsSync(path) || readFileSync(path, 'utf8') !== wanted) {
  console.error(`${path} is out of date; run \`npm run docs\``);
  process.exitCode = 1;
}
