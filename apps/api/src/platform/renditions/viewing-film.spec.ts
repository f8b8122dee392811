import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isStreamed } from '../films/is-streamed.js';
import { canRenderFilms } from './film-rendition.js';
import { viewingFilm } from './viewing-film.js';

const MOVING = ['-f', 'lavfi', '-i', 'testsrc=size=640x360:rate=10:duration=3'];
const VOICE = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=3'];
const VP8 = ['-c:v', 'libvpx', '-deadline', 'realtime', '-b:v', '500k', '-c:a', 'libopus', '-f', 'webm'];
const AVC = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];

(canRenderFilms() ? describe : describe.skip)('a film that was written while it was filmed', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rinjo-film-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Without a name it goes through a pipe, as browsers write films. */
  function film(how: readonly string[], name?: string): Buffer {
    const path = name && join(folder, name);
    const made = spawnSync('ffmpeg', ['-v', 'error', ...how, path ?? 'pipe:1'], { maxBuffer: 50_000_000 });
    expect(made.stderr.toString()).toBe('');
    return path ? readFileSync(path) : made.stdout;
  }
  const copyOf = async (content: Buffer, contentType: string): Promise<Buffer> => {
    const source = { contentType, content: Readable.from([content]) };
    const made = await viewingFilm(source, folder, new AbortController().signal);
    const pieces: Uint8Array[] = [];
    for await (const piece of made.content()) pieces.push(piece);
    await made.discard();
    return Buffer.concat(pieces);
  };
  function factsOf(content: Buffer): { readonly codecs: readonly string[]; readonly seconds: number } {
    const path = join(folder, 'facts');
    writeFileSync(path, content);
    const how = ['-v', 'error', '-show_entries', 'stream=codec_name:format=duration', '-of', 'json', path];
    const { streams, format } = JSON.parse(spawnSync('ffprobe', how).stdout.toString()) as {
      readonly streams: readonly { readonly codec_name: string }[];
      readonly format: { readonly duration: string };
    };
    return {
      codecs: streams.map(({ codec_name }) => codec_name),
      seconds: Math.round(Number(format.duration)),
    };
  }

  it('is told from one with an index', () => {
    const fragments = ['-movflags', 'frag_keyframe+empty_moov', '-f', 'mp4'];
    expect(isStreamed(film([...MOVING, ...VP8]), 'video/webm')).toBe(true);
    expect(isStreamed(film([...MOVING, ...VP8], 'a.webm'), 'video/webm')).toBe(false);
    expect(isStreamed(film([...MOVING, ...AVC, ...fragments]), 'video/mp4')).toBe(true);
    expect(isStreamed(film([...MOVING, ...AVC, '-movflags', 'faststart'], 'a.mp4'), 'video/mp4')).toBe(false);
    expect(isStreamed(Buffer.from('nothing of the kind'), 'video/webm')).toBe(false);
    expect(isStreamed(Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0, 0, 0, 0, 0, 0]), 'video/webm')).toBe(false);
  });

  it('has a copy with its index first, with and without sound, also when it ends in the middle', async () => {
    const spoken = film([...MOVING, ...VOICE, ...VP8]);
    const copy = await copyOf(spoken, 'video/webm');
    expect(factsOf(copy)).toEqual({ codecs: ['h264', 'aac'], seconds: 3 });
    expect(copy.indexOf('moov')).toBeLessThan(copy.indexOf('mdat'));
    expect(factsOf(await copyOf(film([...MOVING, ...VP8]), 'video/webm'))).toEqual({
      codecs: ['h264'],
      seconds: 3,
    });
    const torn = await copyOf(spoken.subarray(0, Math.floor(spoken.length * 0.7)), 'video/webm');
    expect(factsOf(torn).codecs).toEqual(['h264', 'aac']);
  }, 60_000);

  it('has none when nothing can be made of it', async () => {
    await expect(copyOf(Buffer.from('no film'), 'video/webm')).rejects.toThrow(/ffmpeg|picture/);
    await expect(copyOf(Buffer.from('no film'), 'text/plain')).rejects.toThrow('No copy of text/plain');
  }, 60_000);

  it('has none when its source breaks off or somebody gives up', async () => {
    const broken = Readable.from(
      (async function* () {
        yield await Promise.resolve(film([...MOVING, ...VP8]).subarray(0, 20_000));
        throw new Error('INTEGRITY_FAILED');
      })(),
    );
    const of = { contentType: 'video/webm', content: broken };
    await expect(viewingFilm(of, folder, new AbortController().signal)).rejects.toThrow();
    await expect(
      viewingFilm({ contentType: 'video/webm', content: Readable.from([]) }, folder, AbortSignal.abort()),
    ).rejects.toThrow();
  }, 60_000);
});
