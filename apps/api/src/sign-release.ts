import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';
import { signRelease } from './modules/operations/releases/signature/sign-release.js';

// `npm run release:sign -- <file>`: signs what was built with the Ed25519 key (PEM) in a file. Exit code 0 when manifest and signature lie
// in dist/release. Once everything is in it: also the record of its tests.
try {
  const [file, ...others] = process.argv.slice(2);
  if (file === undefined || others.length > 0) throw new Error('Name the file of the private key');
  const root = dirname(findPackageJSON(import.meta.url) ?? '.');
  const { version, files } = await signRelease(root, await readFile(file, 'utf8'), new Date());
  process.stdout.write(`Release ${version}: ${String(files.length)} files signed\n`);
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}
