import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linesOf } from './lines.js';
import { isSafePath } from './safe-path.js';
import { readZipDirectory } from './zip64-directory.js';

describe('isSafePath', () => {
  it('is true of what stays in its folder on every system', () => {
    for (const path of ['a', 'calls/2026 点検/.._x.jpg', 'a/b/c.jsonl'])
      expect([path, isSafePath(path)]).toEqual([path, true]);
    for (const path of [
      '',
      '/a',
      'a/',
      '..',
      'a/../b',
      './a',
      'a\\b',
      'C:a',
      'a\nb',
      '\ud800',
      'x'.repeat(501),
    ])
      expect([path, isSafePath(path)]).toEqual([path, false]);
  });
});

describe('linesOf', () => {
  const lines = async (chunks: readonly string[], longest = 100): Promise<string[]> => {
    const found: string[] = [];
    for await (const line of linesOf(
      Readable.from(chunks.map((text) => Buffer.from(text, 'latin1'))),
      longest,
    ))
      found.push(line);
    return found;
  };

  it('finds lines wherever chunks end', async () => {
    expect(await lines(['a\nb', 'c\n', '\nd'])).toEqual(['a', 'bc', '', 'd']);
    expect(await lines([])).toEqual([]);
    expect(await lines(['\xe7', '\x82', '\xb9\n'])).toEqual(['点']);
  });

  it('refuses lines without end and what is no text', async () => {
    await expect(lines(['x'.repeat(60), 'x'.repeat(60)])).rejects.toThrow(RangeError);
    await expect(lines(['\xff\n'])).rejects.toMatchObject({ name: 'TypeError' });
  });
});

/** A central directory as archives of more than 4 GB have it, in a file that has nothing else. */
function largeZip(bytes: bigint, headerAt: bigint): Buffer {
  const name = Buffer.from('film.mp4');
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  [bytes, bytes, headerAt].forEach((value, i) => extra.writeBigUInt64LE(value, 4 + 8 * i));
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  [20, 24, 42].forEach((field) => entry.writeUInt32LE(0xffffffff, field));
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(extra.length, 30);
  const directory = Buffer.concat([entry, name, extra]);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  [1n, BigInt(directory.length), 0n].forEach((value, i) => end64.writeBigUInt64LE(value, 32 + 8 * i));
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directory.length), 8);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(0xffff, 10);
  [12, 16].forEach((field) => end.writeUInt32LE(0xffffffff, field));
  return Buffer.concat([directory, end64, locator, end]);
}

describe('readZipDirectory', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rinjo-zip-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function read(bytes: Buffer): ReturnType<typeof readZipDirectory> {
    const path = join(folder, 'a.zip');
    writeFileSync(path, bytes);
    const file = await open(path, 'r');
    try {
      return await readZipDirectory(file);
    } finally {
      await file.close();
    }
  }

  it('refuses sizes that are not in the file', async () => {
    await expect(read(largeZip(5_000_000_000n, 0n))).rejects.toMatchObject({ code: 'ARCHIVE_BROKEN' });
    await expect(read(largeZip(1n, 2n ** 60n))).rejects.toMatchObject({ code: 'ARCHIVE_BROKEN' });
    await expect(read(Buffer.alloc(100))).rejects.toMatchObject({ code: 'ARCHIVE_BROKEN' });
  });

  it('reads the form of archives that need 64 bits', async () => {
    expect(await read(largeZip(10n, 5n))).toEqual([{ name: 'film.mp4', bytes: 10, headerAt: 5 }]);
  });
});
