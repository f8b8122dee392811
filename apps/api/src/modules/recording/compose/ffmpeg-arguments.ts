import { type FilmClip, PICTURE, type Placed } from './scenes.js';

/** What one run of ffmpeg reads, through pipes from 3 on: films and still pictures, then voices, then what is drawn. */
export interface Inputs<Clip extends FilmClip> {
  readonly clips: readonly Clip[];
  /** Each begins with the recording and has no gaps. */
  readonly voices: number;
  readonly durationMs: number;
  /** Subtitles of the kind that `drawn-script.ts` writes. */
  readonly drawn: boolean;
}

const BACKGROUND = '0x10181c';
export const FIRST_PIPE = 3;

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

/**
 * The arguments that compose one film: H.264 and AAC in Matroska on pipe 1, progress on pipe 2. Nothing is read from or
 * written to a disk, and no protocol but pipes may be opened; what is drawn is a file in memory.
 */
export function ffmpegArguments<Clip extends FilmClip>(
  { clips, voices, durationMs, drawn }: Inputs<Clip>,
  placed: readonly Placed<Clip>[],
): readonly string[] {
  const script = drawn ? FIRST_PIPE + clips.length + voices : null;
  const graph = [...picture(clips, placed, durationMs, script), ...sound(clips.length, voices, durationMs)];
  return [
    ...['-hide_banner', '-nostdin', '-nostats', '-v', 'error', '-progress', 'pipe:2'],
    ...clips.flatMap(({ surface, offsetMs }, n) => [
      ...(surface.kind === 'image' ? ['-f', 'webp_pipe'] : ['-itsoffset', seconds(offsetMs)]),
      ...['-protocol_whitelist', 'pipe', '-i', `pipe:${String(FIRST_PIPE + n)}`],
    ]),
    ...Array.from({ length: voices }, (_, n) => [
      ...['-protocol_whitelist', 'pipe', '-i', `pipe:${String(FIRST_PIPE + clips.length + n)}`],
    ]).flat(),
    ...[
      '-filter_complex',
      graph.join(';'),
      '-map',
      '[picture]',
      '-map',
      '[sound]',
      '-t',
      seconds(durationMs),
    ],
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '24', '-bf', '0', '-g', String(PICTURE.fps * 2)],
    ...[
      '-pix_fmt',
      'yuv420p',
      '-r',
      String(PICTURE.fps),
      '-c:a',
      'aac',
      '-b:a',
      '96k',
      '-ac',
      '1',
      '-ar',
      '48000',
    ],
    ...['-f', 'matroska', 'pipe:1'],
  ];
}

function picture<Clip extends FilmClip>(
  clips: readonly Clip[],
  placed: readonly Placed<Clip>[],
  durationMs: number,
  script: number | null,
): readonly string[] {
  const { width, height, fps } = PICTURE;
  const graph = [
    `color=c=${BACKGROUND}:s=${String(width)}x${String(height)}:r=${String(fps)}:d=${seconds(durationMs)},format=yuv420p[p0]`,
  ];
  let last = 'p0';
  clips.forEach((clip, n) => {
    const places = placed.filter((one) => one.clip === clip);
    // Whatever is read has to go somewhere.
    if (places.length === 0) {
      graph.push(`[${String(n)}:v]nullsink`);
      return;
    }
    const branches = places.map((_, b) => `[f${String(n)}b${String(b)}]`);
    graph.push(`[${String(n)}:v]split=${String(places.length)}${branches.join('')}`);
    places.forEach(({ box, times }, b) => {
      const at = times.map(([from, to]) => `between(t,${seconds(from)},${seconds(to - 1)})`).join('+');
      const [w, h] = [String(box.width), String(box.height)];
      const [scaled, next] = [`s${String(n)}b${String(b)}`, `p${String(n)}b${String(b)}`];
      graph.push(
        `[f${String(n)}b${String(b)}]scale=${w}:${h}:force_original_aspect_ratio=decrease:force_divisible_by=2,setsar=1[${scaled}]`,
        `[${last}][${scaled}]overlay=x=${String(box.x)}+(${w}-w)/2:y=${String(box.y)}+(${h}-h)/2:eof_action=repeat:enable='${at}'[${next}]`,
      );
      last = next;
    });
  });
  // A graph is set up twice, so that this cannot be a pipe.
  const end = script === null ? 'null' : `subtitles=filename=/proc/self/fd/${String(script)}`;
  return [...graph, `[${last}]${end}[picture]`];
}

function sound(first: number, voices: number, durationMs: number): readonly string[] {
  if (voices === 0) return [`anullsrc=r=48000:cl=mono:d=${seconds(durationMs)}[sound]`];
  const each = Array.from(
    { length: voices },
    (_, n) => `[${String(first + n)}:a]aresample=48000,aformat=channel_layouts=mono[v${String(n)}]`,
  );
  const names = each.map((_, n) => `[v${String(n)}]`).join('');
  const mix = `${names}amix=inputs=${String(voices)}:normalize=0:duration=longest,alimiter=limit=0.95:level=0`;
  return [...each, `${mix},apad=whole_dur=${seconds(durationMs)}[sound]`];
}
