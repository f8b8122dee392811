import { spawnSync } from 'node:child_process';

/** Three seconds of film as a browser writes it while it films: no length, no index. Blocks until it is made. */
export function streamedFilm(): Buffer {
  const { status, stdout, stderr } = spawnSync('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc=size=640x360:rate=10:duration=3', '-c:v', 'libvpx'],
    ...['-deadline', 'realtime', '-b:v', '500k', '-f', 'webm', 'pipe:1'],
  ]);
  if (status !== 0) throw new Error(`ffmpeg: ${stderr.toString()}`);
  return stdout;
}
