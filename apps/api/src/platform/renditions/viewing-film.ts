import { type PlayableFilm, playableFilm } from '../films/playable-film.js';
import { type ProgramLimits, streamLimited } from './limited-program.js';

const FFMPEG = '/usr/bin/ffmpeg';
/** An hour of film takes a slow machine about as long. */
const LIMITS: ProgramLimits = {
  memoryBytes: 1_500_000_000,
  cpuSeconds: 4 * 3600,
  wallMs: 4 * 3600_000,
  outputBytes: 2_000_000_000,
};
/** The names of containers by which ffmpeg knows them: it may not guess. */
const CONTAINERS: Readonly<Record<string, string>> = { 'video/webm': 'matroska', 'video/mp4': 'mov' };

export interface ViewedFilm {
  readonly contentType: string;
  readonly content: AsyncIterable<Buffer>;
}

/**
 * A copy of a film for players of every kind: H.264 and AAC in MP4, its index first, its longest side at most 1280 pixels. ffmpeg
 * reads and writes pipes alone and has no network; what waits for its end is sealed in `folder`. Rejects for what is damaged.
 */
export function viewingFilm(
  { contentType, content }: ViewedFilm,
  folder: string,
  signal: AbortSignal,
): Promise<PlayableFilm> {
  const container = CONTAINERS[contentType];
  if (container === undefined) return Promise.reject(new Error(`No copy of ${contentType}`));
  const size =
    "scale='min(1280,iw)':'min(1280,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2,setsar=1";
  return streamLimited(
    {
      command: FFMPEG,
      args: [
        ...['-nostdin', '-v', 'error', '-protocol_whitelist', 'pipe', '-f', container, '-i', 'pipe:0'],
        ...['-map', '0:v:0', '-map', '0:a:0?', '-sn', '-dn', '-map_metadata', '-1', '-vf', size],
        ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-pix_fmt', 'yuv420p'],
        ...['-fps_mode', 'vfr', '-g', '60', '-threads', '2'],
        ...['-c:a', 'aac', '-b:a', '96k', '-ac', '1', '-ar', '48000', '-f', 'matroska', 'pipe:1'],
      ],
      limits: LIMITS,
      input: content,
      signal,
    },
    (stream) => playableFilm(stream, folder),
  );
}
