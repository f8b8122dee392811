import { existsSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { type ProgramLimits, runLimited } from './limited-program.js';
import { MEMORY, memoryFile } from './memory-file.js';

const FFMPEG = '/usr/bin/ffmpeg';
const LIMITS: ProgramLimits = {
  memoryBytes: 1_500_000_000,
  cpuSeconds: 30,
  wallMs: 45_000,
  outputBytes: 5_000_000,
};

/** Phones write the table of a film at its end, and the first pictures are at its beginning. */
const HEAD_BYTES = 48 * 1_048_576;
const TAIL_BYTES = 16 * 1_048_576;

export interface FilmSource {
  readonly bytes: number;
  readonly read: (first: number, last: number) => AsyncIterable<Buffer>;
}

/** Whether this machine can make stills of films without writing them to a disk. */
export const canRenderFilms = (): boolean => existsSync(FFMPEG) && existsSync(MEMORY);

/**
 * A picture of a film as JPEG, the first one or that at `atMs` milliseconds, its longest side at most `side` pixels. Only its beginning and its end are read, into
 * memory; what lies between is a hole. ffmpeg may open files and pipes and has no network. Rejects when that is not enough.
 */
export async function renderFilm({ bytes, read }: FilmSource, side: number, atMs = 0): Promise<Buffer> {
  const file = await memoryFile();
  try {
    await file.truncate(bytes);
    const head = Math.min(bytes, HEAD_BYTES);
    await write(file, 0, read(0, head - 1));
    const tail = Math.max(head, bytes - TAIL_BYTES);
    if (tail < bytes) await write(file, tail, read(tail, bytes - 1));
    const scale = `scale='min(${side},iw)':'min(${side},ih)':force_original_aspect_ratio=decrease`;
    return await runLimited({
      command: FFMPEG,
      args: [
        ...['-nostdin', '-v', 'error', '-threads', '1', '-protocol_whitelist', 'file,pipe'],
        ...(atMs > 0 ? ['-ss', (atMs / 1000).toFixed(3)] : []),
        ...['-i', '/proc/self/fd/3', '-an', '-sn', '-dn', '-map_metadata', '-1', '-frames:v', '1'],
        ...['-vf', scale, '-f', 'image2pipe', '-c:v', 'mjpeg', '-q:v', '4', 'pipe:1'],
      ],
      file: file.fd,
      limits: LIMITS,
    });
  } finally {
    await file.close();
  }
}

async function write(file: FileHandle, at: number, source: AsyncIterable<Buffer>): Promise<void> {
  let position = at;
  for await (const piece of source) {
    await file.write(piece, 0, piece.length, position);
    position += piece.length;
  }
}
