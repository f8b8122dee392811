import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BackupFault } from '../backup-fault.js';
import type { BackedUpFile, BackedUpPart, Manifest } from '../format/manifest.js';
import type { BackupStore } from '../store/backup-store.js';
import { finished } from '../store/finished.js';

/** Answered with the bytes that were written so far. */
export type Restored = (doneBytes: number) => void;

/**
 * Puts the files of a generation into a folder that is not there yet, each compared with its hash. PostgreSQL writes them through to
 * the disk itself before it opens a restored database. Throws BACKUP_ALTERED, BACKUP_SEALED, BACKUP_MISSING.
 */
export async function restoreFiles(
  store: BackupStore,
  manifest: Manifest,
  folder: string,
  told: Restored = () => undefined,
): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  for (const path of manifest.folders) await mkdir(join(folder, path), { recursive: true, mode: 0o700 });
  let done = 0;
  for (const part of manifest.parts)
    await eachFile(store, part, async (file, content) => {
      const path = join(folder, file.path);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const handle = await open(path, 'wx', 0o600);
      try {
        await written(handle, content);
      } finally {
        await handle.close();
      }
      done += file.bytes;
      told(done);
    });
}

/** Reads every file of a generation and keeps none: what is in the store is what was put there. Throws likewise. */
export async function verifyFiles(store: BackupStore, manifest: Manifest): Promise<void> {
  for (const part of manifest.parts)
    await eachFile(store, part, async (_, content) => {
      await finished(content);
    });
}

type Content = AsyncGenerator<Uint8Array, void, undefined>;

async function eachFile(
  store: BackupStore,
  part: BackedUpPart,
  visit: (file: BackedUpFile, content: Content) => Promise<void>,
): Promise<void> {
  const source = store.read('backup-generations', part.object);
  const cutter = new Cutter(source);
  try {
    for (const file of part.files) await visit(file, checked(file, cutter.take(file.bytes)));
    if (!(await cutter.isAtEnd())) throw altered(part.object);
  } finally {
    await source.return();
  }
}

async function* checked(file: BackedUpFile, content: Content): Content {
  const hash = createHash('sha256');
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== file.sha256) throw altered(file.path);
}

const altered = (name: string): BackupFault =>
  new BackupFault('BACKUP_ALTERED', `${name} is not what was backed up: take another generation`);

async function written(handle: FileHandle, content: Content): Promise<void> {
  for await (const chunk of content) await handle.writeFile(chunk);
}

/** Cuts a stream into files by their lengths. */
class Cutter {
  private rest: Uint8Array = new Uint8Array();

  constructor(private readonly source: AsyncGenerator<Buffer, void, undefined>) {}

  async *take(bytes: number): Content {
    let missing = bytes;
    while (missing > 0 && (await this.more())) {
      const piece = this.rest.subarray(0, missing);
      this.rest = this.rest.subarray(piece.length);
      missing -= piece.length;
      yield piece;
    }
  }

  async isAtEnd(): Promise<boolean> {
    return !(await this.more());
  }

  private async more(): Promise<boolean> {
    while (this.rest.length === 0) {
      const next = await this.source.next();
      if (next.done === true) return false;
      this.rest = next.value;
    }
    return true;
  }
}
