import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Eight seconds of VP8 that moves, 640x480 at 24 pictures a second, with a key frame every second. Needs ffmpeg. */
export async function ivfFile(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'rinjo-film-')), 'film.ivf');
  const source = 'testsrc2=size=640x480:rate=24:duration=8';
  const child = spawn(
    'ffmpeg',
    [
      ...['-v', 'error', '-nostdin', '-f', 'lavfi', '-i', source, '-c:v', 'libvpx', '-deadline', 'realtime'],
      ...[
        '-cpu-used',
        '8',
        '-b:v',
        '600k',
        '-g',
        '24',
        '-keyint_min',
        '24',
        '-auto-alt-ref',
        '0',
        '-y',
        file,
      ],
    ],
    { stdio: 'ignore' },
  );
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`ffmpeg ended with ${String(code)}`)),
    );
  });
  return file;
}
