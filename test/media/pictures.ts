import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '../../scripts/lib/folders.mjs';

/** Small moving pictures that a decoder understands, as VP8 in IVF with a key frame every second. Needs ffmpeg. */
export async function smallPictures(): Promise<string> {
  const folder = join(cacheFolder(), 'clips');
  const file = join(folder, 'small-320x180-10.ivf');
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  const making = `${file}.${process.pid}`;
  const source = ['-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=10', '-t', '10'];
  const coder = ['-c:v', 'libvpx', '-g', '10', '-b:v', '100k', '-deadline', 'realtime', '-f', 'ivf', making];
  await promisify(execFile)('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...source, ...coder]);
  await rename(making, file);
  return file;
}
