import { createReadStream } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ExportSource } from './export-source.js';
import { ImportRefused } from './import-refused.js';

/** An export that was unpacked. Links lead nowhere: only files that really are in the folder count. */
export class FolderSource implements ExportSource {
  private constructor(private readonly root: string) {}

  static async open(path: string): Promise<FolderSource> {
    return new FolderSource(await realpath(path));
  }

  async size(path: string): Promise<number | null> {
    return (await this.find(path))?.bytes ?? null;
  }

  async *read(path: string): AsyncGenerator<Buffer, void, undefined> {
    const found = await this.find(path);
    if (!found) throw new ImportRefused('FILE_MISSING', { path });
    for await (const chunk of createReadStream(found.path, { highWaterMark: 262_144 })) yield chunk as Buffer;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async find(path: string): Promise<{ readonly path: string; readonly bytes: number } | null> {
    const file = join(this.root, ...path.split('/'));
    const facts = await lstat(file).catch(() => null);
    if (!facts?.isFile()) return null;
    const real = await realpath(file);
    return real.startsWith(this.root + sep) ? { path: real, bytes: facts.size } : null;
  }
}
