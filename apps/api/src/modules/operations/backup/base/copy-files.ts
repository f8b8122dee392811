import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { whenMissing } from '../../../../platform/files/when-missing.js';
import type { BackedUpFile, BackedUpPart } from '../format/manifest.js';
import { partObject } from '../format/generation.js';
import type { BackupStore } from '../store/backup-store.js';
import type { ExtraFile } from './base-backup.port.js';

/** A part ends with the file that reaches this. */
const PART_BYTES = 256 * 1024 * 1024;
const CHUNK = 1_048_576;

export type Progress = (doneBytes: number) => void;

/** Copies files into parts of one generation, one part after the other, and hashes each. */
export class PartWriter {
  private readonly written: BackedUpPart[] = [];
  private done = 0;

  constructor(
    private readonly store: BackupStore,
    private readonly generation: string,
    private readonly progress: Progress,
  ) {}

  get parts(): readonly BackedUpPart[] {
    return this.written;
  }

  /** Files that are gone when their turn comes are left out: the log says so too. */
  async files(folder: string, paths: readonly string[]): Promise<void> {
    const rest = [...paths];
    while (rest.length > 0)
      await this.part(async function* (take) {
        let bytes = 0;
        for (let path = rest.shift(); path !== undefined; path = rest.shift()) {
          const file = await open(join(folder, path), 'r').catch(whenMissing(null));
          if (file === null) continue;
          try {
            bytes += yield* take(path, readAll(file));
          } finally {
            await file.close();
          }
          if (bytes >= PART_BYTES) return;
        }
      });
  }

  async extra(files: readonly ExtraFile[]): Promise<void> {
    if (files.length === 0) return;
    await this.part(async function* (take) {
      for (const { path, content } of files) yield* take(path, [content]);
    });
  }

  private async part(fill: (take: Take) => AsyncGenerator<Uint8Array, void, undefined>): Promise<void> {
    const files: BackedUpFile[] = [];
    const { progress } = this;
    const count = (bytes: number): void => {
      this.done += bytes;
      progress(this.done);
    };
    const take: Take = async function* (path, source) {
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of source) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
        count(chunk.length);
      }
      files.push({ path, bytes, sha256: hash.digest('hex') });
      return bytes;
    };
    const object = partObject(this.generation, this.written.length + 1);
    const { bytes } = await this.store.write('backup-generations', object, fill(take));
    this.written.push({ object, bytes, files });
  }
}

type Take = (
  path: string,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
) => AsyncGenerator<Uint8Array, number, undefined>;

async function* readAll(file: Awaited<ReturnType<typeof open>>): AsyncGenerator<Buffer, void, undefined> {
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
