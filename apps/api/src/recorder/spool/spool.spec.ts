import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spoolPath, spoolPlaces } from './spool-folder.js';
import { SpoolReader } from './spool-reader.js';
import { RECORD_MS, SpoolWriter } from './spool-writer.js';

const KEY = randomBytes(32);
const CANARY = 'a picture that nobody may read';
const ids = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const placeOf = (segment: number) => ({
  ...{ tenantId: ids(1), recordingId: ids(2), trackId: ids(3), segment },
});
const BEGIN = { offsetMs: 40, codec: 'video/vp8', container: 'webm', width: 640, height: 480 } as const;

describe('the spool', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spool-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function written(segment: number): Promise<{ path: string; plain: Buffer }> {
    const path = spoolPath(folder, placeOf(segment));
    const writer = await SpoolWriter.create(path, KEY, placeOf(segment), BEGIN);
    const chunks = [Buffer.from(CANARY), randomBytes(150_000), Buffer.from('end')];
    chunks.forEach((chunk, n) => writer.media(chunk, (n + 1) * 500, n * RECORD_MS));
    writer.gap({ atMs: 900, ms: 30 });
    await writer.end({ durationMs: 1_600, frames: 3, lostPackets: 2 });
    return { path, plain: Buffer.concat(chunks) };
  }

  async function read(segment: number, key = KEY) {
    const reader = new SpoolReader(spoolPath(folder, placeOf(segment)), key, placeOf(segment));
    const chunks: Buffer[] = [];
    for await (const chunk of reader.media()) chunks.push(chunk);
    return { media: Buffer.concat(chunks), segment: reader.segment };
  }

  it('gives back what was written, and shows none of it', async () => {
    const { path, plain } = await written(1);
    expect(await read(1)).toEqual({
      media: plain,
      segment: { ...BEGIN, durationMs: 1_600, gaps: [{ atMs: 900, ms: 30 }], truncated: false },
    });
    const bytes = await readFile(path);
    expect(bytes.includes(CANARY)).toBe(false);
    expect(await spoolPlaces(folder)).toContainEqual(placeOf(1));
  });

  it('gives everything up to the last whole record of a file that was cut off anywhere', async () => {
    const { path, plain } = await written(2);
    const whole = await readFile(path);
    let last = 0;
    for (let length = 0; length < whole.length; length += 9_973) {
      await writeFile(path, whole);
      await truncate(path, length);
      const { media, segment } = await read(2);
      expect(media).toEqual(plain.subarray(0, media.length));
      expect(media.length).toBeGreaterThanOrEqual(last);
      if (segment) expect(segment.truncated).toBe(true);
      last = media.length;
    }
    expect(last).toBeGreaterThan(130_000);
  });

  it('opens with no other key, in no other place, and not when a bit differs', async () => {
    const { path } = await written(3);
    expect((await read(3, randomBytes(32))).media).toHaveLength(0);
    await writeFile(spoolPath(folder, placeOf(4)), await readFile(path));
    expect((await read(4)).media).toHaveLength(0);
    const bytes = await readFile(path);
    const at = bytes.length - 60_000;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    await writeFile(path, bytes);
    const { media, segment } = await read(3);
    expect(media.length).toBeLessThan(150_000);
    expect(segment?.truncated).toBe(true);
  });

  it('writes no file twice', async () => {
    await expect(SpoolWriter.create(spoolPath(folder, placeOf(1)), KEY, placeOf(1), BEGIN)).rejects.toThrow(
      /EEXIST/,
    );
  });
});
