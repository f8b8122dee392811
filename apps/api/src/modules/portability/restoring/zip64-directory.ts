import type { FileHandle } from 'node:fs/promises';
import { ImportRefused } from './import-refused.js';

/** A file that a ZIP holds as it is. */
export interface StoredEntry {
  readonly name: string;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly headerAt: number;
}

const END = 22;
const END64 = 56;
const LOCATOR64 = 20;
const LONGEST_COMMENT = 65_535;
const ENTRY = 46;
const LARGEST_DIRECTORY = 1_000_000_000;
const STORED = 0;
const MAX32 = 0xffffffff;
const MAX16 = 0xffff;

/**
 * Reads the central directory of a ZIP (APPNOTE 4.3.12 to 4.3.16), in its ZIP64 form as well. Throws ARCHIVE_BROKEN,
 * ARCHIVE_COMPRESSED for entries that are not stored as they are.
 */
export async function readZipDirectory(file: FileHandle): Promise<StoredEntry[]> {
  const { size } = await file.stat();
  const { entries, length, offset } = await findEnd(file, size);
  if (length > LARGEST_DIRECTORY || offset + length > size) throw new ImportRefused('ARCHIVE_BROKEN');
  const directory = Buffer.alloc(length);
  await file.read(directory, 0, length, offset);
  const found: StoredEntry[] = [];
  let at = 0;
  for (let n = 0; n < entries; n += 1) {
    if (at + ENTRY > length || directory.readUInt32LE(at) !== 0x02014b50)
      throw new ImportRefused('ARCHIVE_BROKEN');
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    const end = at + ENTRY + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (end > length) throw new ImportRefused('ARCHIVE_BROKEN');
    const entry = entryOf(directory.subarray(at, end), name ?? 0, extra ?? 0);
    if (entry.headerAt + entry.bytes > size) throw new ImportRefused('ARCHIVE_BROKEN', { name: entry.name });
    if (!entry.name.endsWith('/')) found.push(entry);
    at = end;
  }
  if (at !== length) throw new ImportRefused('ARCHIVE_BROKEN');
  return found;
}

function entryOf(record: Buffer, nameLength: number, extraLength: number): StoredEntry {
  const name = record.subarray(ENTRY, ENTRY + nameLength).toString('utf8');
  const isEncrypted = (record.readUInt16LE(8) & 1) === 1;
  if (record.readUInt16LE(10) !== STORED || isEncrypted)
    throw new ImportRefused('ARCHIVE_COMPRESSED', { name });
  const extra = record.subarray(ENTRY + nameLength, ENTRY + nameLength + extraLength);
  const large = largeFields(extra, [
    record.readUInt32LE(24) === MAX32,
    record.readUInt32LE(20) === MAX32,
    record.readUInt32LE(42) === MAX32,
  ]);
  const bytes = large[0] ?? record.readUInt32LE(24);
  const packed = large[1] ?? record.readUInt32LE(20);
  const headerAt = large[2] ?? record.readUInt32LE(42);
  if (packed !== bytes) throw new ImportRefused('ARCHIVE_BROKEN', { name });
  return { name, bytes, headerAt };
}

/** The fields of the ZIP64 extra field (4.5.3), of which only those are there that did not fit. */
function largeFields(extra: Buffer, missing: readonly boolean[]): (number | undefined)[] {
  if (!missing.includes(true)) return [];
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      let field = at + 4;
      return missing.map((isMissing) => {
        if (!isMissing) return undefined;
        if (field + 8 > at + 4 + length || field + 8 > extra.length)
          throw new ImportRefused('ARCHIVE_BROKEN');
        const value = Number(extra.readBigUInt64LE(field));
        field += 8;
        return value;
      });
    }
    at += 4 + length;
  }
  throw new ImportRefused('ARCHIVE_BROKEN');
}

interface Directory {
  readonly entries: number;
  readonly length: number;
  readonly offset: number;
}

async function findEnd(file: FileHandle, size: number): Promise<Directory> {
  const bytes = Math.min(size, END + LONGEST_COMMENT);
  const tail = Buffer.alloc(bytes);
  await file.read(tail, 0, bytes, size - bytes);
  for (let at = bytes - END; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== 0x06054b50 || at + END + tail.readUInt16LE(at + 20) !== bytes) continue;
    const end = {
      entries: tail.readUInt16LE(at + 10),
      length: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
    const isLarge = end.entries === MAX16 || end.length === MAX32 || end.offset === MAX32;
    return isLarge ? largeEnd(file, size - bytes + at) : end;
  }
  throw new ImportRefused('ARCHIVE_BROKEN');
}

async function largeEnd(file: FileHandle, endAt: number): Promise<Directory> {
  const locator = Buffer.alloc(LOCATOR64);
  if (endAt < LOCATOR64) throw new ImportRefused('ARCHIVE_BROKEN');
  await file.read(locator, 0, LOCATOR64, endAt - LOCATOR64);
  const at = Number(locator.readBigUInt64LE(8));
  if (locator.readUInt32LE(0) !== 0x07064b50 || at + END64 > endAt) throw new ImportRefused('ARCHIVE_BROKEN');
  const end = Buffer.alloc(END64);
  await file.read(end, 0, END64, at);
  if (end.readUInt32LE(0) !== 0x06064b50) throw new ImportRefused('ARCHIVE_BROKEN');
  return {
    entries: Number(end.readBigUInt64LE(32)),
    length: Number(end.readBigUInt64LE(40)),
    offset: Number(end.readBigUInt64LE(48)),
  };
}
