import { createPrivateKey, sign } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MANIFEST_FILE, RELEASE_FORMAT, type ReleaseManifest, SIGNATURE_FILE } from './release-manifest.js';
import { releasedFiles } from './released-files.js';

/**
 * Lays the manifest of what a build has made and its signature (Ed25519, RFC 8032) beside it. What is added afterwards, e.g. the record
 * of tests, needs another one. Throws when the key is of another kind. @param key PEM
 */
export async function signRelease(root: string, key: string, signedAt: Date): Promise<ReleaseManifest> {
  const privateKey = createPrivateKey(key);
  if (privateKey.asymmetricKeyType !== 'ed25519')
    throw new Error('Releases are signed with an Ed25519 key: openssl genpkey -algorithm ed25519');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const record = join(root, 'dist/release/build.json');
  const { source = null } = existsSync(record)
    ? (JSON.parse(await readFile(record, 'utf8')) as { source?: string })
    : {};
  const manifest: ReleaseManifest = {
    ...{ format: RELEASE_FORMAT, version, source, signedAt: signedAt.toISOString() },
    files: await releasedFiles(root),
  };
  const text = `${JSON.stringify(manifest)}\n`;
  await mkdir(dirname(join(root, MANIFEST_FILE)), { recursive: true });
  await writeFile(join(root, MANIFEST_FILE), text);
  const signature = sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64');
  await writeFile(join(root, SIGNATURE_FILE), `${signature}\n`);
  return manifest;
}
