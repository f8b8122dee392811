import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { canRenderFilms, type FilmSource, renderFilm } from './film-rendition.js';
import { runLimited } from './limited-program.js';
import { renderPicture } from './picture-rendition.js';

const limits = { memoryBytes: 1_500_000_000, cpuSeconds: 5, wallMs: 5_000, outputBytes: 1_000_000 };

describe('renderPicture', () => {
  it('makes a small upright copy without metadata', async () => {
    const original = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#a33' } })
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
    const small = await sharp(await renderPicture(original, 300)).metadata();
    expect([small.format, small.width, small.height]).toEqual(['webp', 200, 300]);
    expect([small.exif, small.icc, small.xmp, small.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('decodes nothing but pictures of the list', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    await expect(renderPicture(svg, 300)).rejects.toThrow();
    const gif = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } })
      .gif()
      .toBuffer();
    await expect(renderPicture(gif, 300)).rejects.toThrow();
    await expect(renderPicture(Buffer.from('nothing'), 300)).rejects.toThrow();
  });

  it('gives up at its limit of memory', async () => {
    const large = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#a33' } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    await expect(renderPicture(large, 9000, { ...limits, memoryBytes: 60_000_000 })).rejects.toThrow();
  });
});

describe('runLimited', () => {
  const node = (program: string, more = {}) =>
    runLimited({ command: process.execPath, args: ['--eval', program], limits: { ...limits, ...more } });

  it('ends what takes too long, computes too long or says too much', async () => {
    await expect(node('setInterval(() => 0, 1000)', { wallMs: 300 })).rejects.toThrow('SIGKILL');
    await expect(node('for (;;);', { cpuSeconds: 1 })).rejects.toThrow(/SIG(KILL|XCPU)/);
    await expect(node('for (;;) process.stdout.write("x".repeat(100000))')).rejects.toThrow('SIGKILL');
  });

  it('tells it nothing and lets it write nowhere', async () => {
    expect((await node('process.stdout.write(JSON.stringify(process.env))')).toString()).toBe('{}');
    const path = join(tmpdir(), `rinjo-${process.pid}`);
    await expect(node(`require('fs').writeFileSync(${JSON.stringify(path)}, 'x')`)).rejects.toThrow();
    rmSync(path, { force: true });
  });
});

(canRenderFilms() ? describe : describe.skip)('renderFilm', () => {
  /** A film whose first half is black. */
  function aFilm(): FilmSource {
    const folder = mkdtempSync(join(tmpdir(), 'rinjo-film-'));
    const path = join(folder, 'a.mp4');
    const made = spawnSync('ffmpeg', [
      ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc=size=640x360:rate=10:duration=1'],
      ...['-vf', "drawbox=color=black:t=fill:enable='lt(t,0.5)'"],
      ...['-pix_fmt', 'yuv420p', '-c:v', 'libx264', path],
    ]);
    expect(made.status).toBe(0);
    const film = readFileSync(path);
    rmSync(folder, { recursive: true });
    expect(film.indexOf('moov')).toBeGreaterThan(film.indexOf('mdat'));
    return { bytes: film.length, read: (first, last) => Readable.from([film.subarray(first, last + 1)]) };
  }
  const contrast = async (still: Buffer): Promise<number> =>
    Math.max(...(await sharp(still).stats()).channels.map(({ stdev }) => stdev));

  it('makes a still of a film whose table is at its end', async () => {
    const still = await renderFilm(aFilm(), 320);
    const { format, width, height } = await sharp(still).metadata();
    expect([format, width, height]).toEqual(['jpeg', 320, 180]);
    expect(await contrast(still)).toBeLessThan(1);
  });

  it('makes one of later in the film', async () => {
    expect(await contrast(await renderFilm(aFilm(), 320, 700))).toBeGreaterThan(20);
  });

  it('opens nothing that a playlist names', async () => {
    const list = Buffer.from('#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:1/a.ts\n#EXT-X-ENDLIST\n');
    const source = { bytes: list.length, read: () => Readable.from([list]) };
    await expect(renderFilm(source, 320)).rejects.toThrow();
  });
});
