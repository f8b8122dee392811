import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderSource } from './folder-source.js';
import { ImportRefused } from './import-refused.js';
import { ZipSource } from './zip-source.js';

/** The files of an export, wherever they are. Paths are checked by whoever asks. */
export interface ExportSource {
  /** In bytes; null when there is no such file. */
  size(path: string): Promise<number | null>;
  /** Throws FILE_MISSING. */
  read(path: string): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

/** Opens an export: a ZIP, a folder with the ZIPs of all parts, or the folder that they were unpacked into. */
export async function openExport(path: string): Promise<ExportSource> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new ImportRefused('NO_EXPORT', { path });
  if (!found.isDirectory()) return ZipSource.open([path]);
  const entries = await readdir(path, { withFileTypes: true });
  if (entries.some(({ name }) => name === 'manifest.json')) return FolderSource.open(path);
  const zips = entries.filter(isZip).map(({ name }) => join(path, name));
  if (zips.length === 0) throw new ImportRefused('NO_EXPORT', { path });
  return ZipSource.open(zips.toSorted());
}

const isZip = (entry: Dirent): boolean => entry.isFile() && entry.name.toLowerCase().endsWith('.zip');
