import { createHash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { whenMissing } from '../../../../platform/files/when-missing.js';
import {
  MANIFEST_FILE,
  RELEASED_FILES,
  RELEASED_FOLDERS,
  type ReleasedFile,
  SIGNATURE_FILE,
} from './release-manifest.js';

/** Every file of the release in a folder, by path, without manifest and signature. Some tens of megabytes are read. */
export async function releasedFiles(root: string): Promise<readonly ReleasedFile[]> {
  const paths: string[] = [...RELEASED_FILES];
  for (const folder of RELEASED_FOLDERS) paths.push(...(await below(root, folder)));
  const files: ReleasedFile[] = [];
  for (const path of paths.sort())
    if (path !== MANIFEST_FILE && path !== SIGNATURE_FILE)
      files.push({ path, sha256: await hashOf(join(root, path)) });
  return files;
}

async function below(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(whenMissing<Dirent[]>([]));
  const found: string[] = [];
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    // Links count by what they lead to: one that leads elsewhere is another file.
    if (entry.isDirectory()) found.push(...(await below(root, path)));
    else found.push(path);
  }
  return found;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
