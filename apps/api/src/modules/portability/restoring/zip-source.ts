import { type FileHandle, open } from 'node:fs/promises';
import type { ExportSource } from './export-source.js';
import { ImportRefused } from './import-refused.js';
import { readZipDirectory, type StoredEntry } from './zip64-directory.js';

interface Placed extends StoredEntry {
  readonly file: FileHandle;
}

const CHUNK = 262_144;
const LOCAL_HEADER = 30;

/**
 * The ZIPs of an export, read where they are. What is compressed is refused: this product stores files as they are, so that
 * nothing becomes larger than the ZIP itself.
 */
export class ZipSource implements ExportSource {
  private constructor(
    private readonly files: readonly FileHandle[],
    private readonly entries: ReadonlyMap<string, Placed>,
  ) {}

  /** Throws ARCHIVE_BROKEN, ARCHIVE_COMPRESSED. */
  static async open(paths: readonly string[]): Promise<ZipSource> {
    const files: FileHandle[] = [];
    const entries = new Map<string, Placed>();
    try {
      for (const path of paths) {
        const file = await open(path, 'r');
        files.push(file);
        for (const entry of await readZipDirectory(file)) {
          if (entries.has(entry.name)) throw new ImportRefused('ARCHIVE_BROKEN', { path, twice: entry.name });
          entries.set(entry.name, { ...entry, file });
        }
      }
      return new ZipSource(files, entries);
    } catch (cause) {
      await closeAll(files);
      throw cause;
    }
  }

  size(path: string): Promise<number | null> {
    return Promise.resolve(this.entries.get(path)?.bytes ?? null);
  }

  async *read(path: string): AsyncGenerator<Buffer, void, undefined> {
    const entry = this.entries.get(path);
    if (!entry) throw new ImportRefused('FILE_MISSING', { path });
    const head = await exactly(entry.file, entry.headerAt, LOCAL_HEADER);
    if (head.readUInt32LE(0) !== 0x04034b50) throw new ImportRefused('ARCHIVE_BROKEN', { path });
    const begin = entry.headerAt + LOCAL_HEADER + head.readUInt16LE(26) + head.readUInt16LE(28);
    for (let at = 0; at < entry.bytes; at += CHUNK)
      yield await exactly(entry.file, begin + at, Math.min(CHUNK, entry.bytes - at));
  }

  close(): Promise<void> {
    return closeAll(this.files);
  }
}

async function closeAll(files: readonly FileHandle[]): Promise<void> {
  for (const file of files) await file.close();
}

async function exactly(file: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.alloc(bytes);
  for (let got = 0; got < bytes;) {
    const { bytesRead } = await file.read(buffer, got, bytes - got, at + got);
    if (bytesRead === 0) throw new ImportRefused('ARCHIVE_BROKEN', { at: at + got });
    got += bytesRead;
  }
  return buffer;
}
