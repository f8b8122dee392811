import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';
import { verifyRelease } from './modules/operations/releases/signature/verify-release.js';

// `npm run release:verify -- <file>`: whether what lies here is a release signed with one of the public keys (PEM) in a file. Exit code 0
// when it is, 1 otherwise.
try {
  const [file, ...others] = process.argv.slice(2);
  if (file === undefined || others.length > 0) throw new Error('Name the file of the public keys');
  const root = dirname(findPackageJSON(import.meta.url) ?? '.');
  const { state, signedAt, keySha256, detail } = await verifyRelease(root, await readFile(file, 'utf8'));
  process.stdout.write(`${JSON.stringify({ state, signedAt, keySha256 })}\n`);
  for (const line of detail) process.stdout.write(`${line}\n`);
  process.exitCode = state === 'verified' ? 0 : 1;
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}
