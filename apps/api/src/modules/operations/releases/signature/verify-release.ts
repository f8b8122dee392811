import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseSignatureState } from '@rinjo/contract';
import { whenMissing } from '../../../../platform/files/when-missing.js';
import { differences, MANIFEST_FILE, parseManifest, SIGNATURE_FILE } from './release-manifest.js';
import { releasedFiles } from './released-files.js';

/** What became of the look at a release's signature. */
export interface VerifiedRelease {
  readonly state: ReleaseSignatureState;
  /** ISO 8601; null: nothing is signed that could be believed. */
  readonly signedAt: string | null;
  /** SHA-256 of the public key that fits, as SubjectPublicKeyInfo in DER; hexadecimal. */
  readonly keySha256: string | null;
  /** What differs, some lines of it. */
  readonly detail: readonly string[];
}

const LINES = 20;
const nothing = (state: ReleaseSignatureState, detail: readonly string[] = []): VerifiedRelease => ({
  ...{ state, signedAt: null, keySha256: null, detail },
});

/**
 * Whether the files in a folder are those of a release that somebody has signed whose public key is trusted. @param keys PEM, one or
 * several; empty: none is trusted. Throws when it holds something that is no key.
 */
export async function verifyRelease(root: string, keys: string): Promise<VerifiedRelease> {
  const trusted = publicKeys(keys);
  const [text, signature] = await Promise.all([
    contentOf(join(root, MANIFEST_FILE)),
    contentOf(join(root, SIGNATURE_FILE)),
  ]);
  if (text === null || signature === null) return nothing('unsigned');
  if (trusted.length === 0) return nothing('no_key');
  const bytes = Buffer.from(signature.trim(), 'base64');
  const signer = trusted.find((key) => verify(null, Buffer.from(text, 'utf8'), key, bytes));
  if (!signer) return nothing('untrusted');
  const { signedAt, files } = parseManifest(text);
  const keySha256 = createHash('sha256')
    .update(signer.export({ format: 'der', type: 'spki' }))
    .digest('hex');
  const found = differences(files, await releasedFiles(root));
  return {
    ...{ state: found.length === 0 ? 'verified' : 'altered', signedAt, keySha256 },
    detail: found.slice(0, LINES),
  };
}

const BLOCK = /-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g;

function publicKeys(text: string): readonly KeyObject[] {
  const blocks = text.match(BLOCK) ?? [];
  if (blocks.length === 0 && text.trim() !== '') throw new Error('There is no public key (PEM) in it');
  return blocks.map((block) => {
    const key = createPublicKey(block);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('Releases are signed with Ed25519 keys alone');
    return key;
  });
}

function contentOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(whenMissing(null));
}
