import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { cacheFolder } from '../../scripts/lib/folders.mjs';
import { type Camera, type CameraName, CAMERAS, CLIP_FRAMES, FRAME_RATE } from './cameras.js';
import { COUNTER, counterArea, paintMark } from './counter.js';

/** What Chromium's fake camera and microphone play, both in a loop. */
export interface Clip {
  readonly video: string;
  readonly audio: string;
}

const HERE = import.meta.dirname;

/**
 * Makes the clip of a camera from the photographs and voices in this folder, or takes it from the cache. Without the
 * counter it is for pictures that people look at. Needs ffmpeg.
 */
export function clipOf(name: CameraName, { counter = true } = {}): Promise<Clip> {
  const kind = counter ? name : `${name}-plain`;
  // Two callers at once share the making: both would write into the same draft.
  const clip = clips.get(kind) ?? makeClip(CAMERAS[name], kind, counter);
  clips.set(kind, clip);
  return clip;
}

const clips = new Map<string, Promise<Clip>>();

async function makeClip(camera: Camera, kind: string, counter: boolean): Promise<Clip> {
  const folder = join(cacheFolder(), 'clips', `${kind}-${await fingerprint(camera)}`);
  if (!existsSync(folder)) {
    const making = `${folder}.${process.pid}`;
    await mkdir(making, { recursive: true });
    await film(camera, counter, join(making, 'video.mjpeg'));
    await speak(camera, join(making, 'audio.wav'));
    await rename(making, folder).catch(async (cause: unknown) => {
      await rm(making, { recursive: true, force: true });
      if (!existsSync(folder)) throw cause;
    });
  }
  return { video: join(folder, 'video.mjpeg'), audio: join(folder, 'audio.wav') };
}

const photoFile = (name: string): string => join(HERE, 'photos', `${name}.jpg`);
const speechFile = (name: string): string => join(HERE, 'speech', `${name}.opus`);

async function fingerprint(camera: Camera): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(camera));
  const sources = [...camera.photos.map(photoFile), ...camera.speech.map(speechFile)];
  for (const file of [...sources, join(HERE, 'clip.ts'), join(HERE, 'counter.ts')])
    hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

/** The photographs with a hand-held camera moving over them, sensor noise, changing light, and the counter. */
async function film(camera: Camera, counter: boolean, file: string): Promise<void> {
  const { width, height, photos } = camera;
  const scenes = photos.map((_, i) => `[${i + 1}:v]${scene(camera)}[scene${i}]`);
  const joined = photos.map((_, i) => `[scene${i}]`).join('');
  const area = counterArea(width, height);
  const graph = [
    ...scenes,
    `${joined}concat=n=${photos.length}:v=1:a=0,noise=alls=5:allf=t,eq=brightness='0.03*sin(t*1.7)':eval=frame[film]`,
    `[film][0:v]overlay=x=${area.x}:y=${counter ? area.y : height}:shortest=1,format=yuvj420p`,
  ];
  const marks = ['-f', 'rawvideo', '-pix_fmt', 'gray', '-s', `${area.w}x${area.h}`, '-r', `${FRAME_RATE}`];
  await ffmpeg(
    [
      ...[...marks, '-i', 'pipe:0'],
      ...photos.flatMap((photo) => ['-i', photoFile(photo)]),
      ...['-filter_complex', graph.join(';'), '-frames:v', `${CLIP_FRAMES}`],
      ...['-c:v', 'mjpeg', '-q:v', '7', '-f', 'mjpeg', file],
    ],
    counterFrames(camera),
  );
}

function* counterFrames(camera: Camera): Generator<Uint8Array> {
  const cell = camera.width * COUNTER.cell;
  for (let frame = 0; frame < CLIP_FRAMES; frame++) yield paintMark({ camera: camera.number, frame }, cell);
}

/** A slow pan and zoom, the sway of a step, and the tremor of a hand. */
function scene({ width, height, photos, zoom, travel }: Camera): string {
  const frames = Math.ceil(CLIP_FRAMES / photos.length);
  const pan = (period: number, phase: number): string =>
    `(0.5+${travel / 2}*sin(on/${period}+${phase})+0.012*sin(on*0.35)+0.004*sin(on*1.9+${phase}))`;
  return [
    `scale=${width * 2}:${height * 2}:force_original_aspect_ratio=increase`,
    `crop=${width * 2}:${height * 2}`,
    `zoompan=z='${zoom}+${(zoom - 1) * 0.4}*sin(on/70)':x='(iw-iw/zoom)*${pan(48, 0)}':y='(ih-ih/zoom)*${pan(66, 1)}'` +
      `:d=${frames}:s=${width}x${height}:fps=${FRAME_RATE}`,
    'setsar=1',
  ].join(',');
}

/** The sentences one after the other, a short breath between them, as 48 kHz mono. */
async function speak(camera: Camera, file: string): Promise<void> {
  const voice = `aresample=48000,asetrate=${48_000 * camera.pitch},aresample=48000,apad=pad_dur=0.05`;
  const parts = camera.speech.map((_, i) => `[${i}:a]${voice}[s${i}]`);
  const joined = camera.speech.map((_, i) => `[s${i}]`).join('');
  await ffmpeg([
    ...camera.speech.flatMap((sentence) => ['-i', speechFile(sentence)]),
    ...['-filter_complex', [...parts, `${joined}concat=n=${parts.length}:v=0:a=1,volume=6dB`].join(';')],
    ...['-ac', '1', '-ar', '48000', '-c:a', 'pcm_s16le', '-bitexact', file],
  ]);
}

async function ffmpeg(args: readonly string[], input: Iterable<Uint8Array> = []): Promise<void> {
  const child = spawn('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...args], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const done = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`ffmpeg ended with ${code}: ${said.trim()}`)),
    );
  });
  // ffmpeg closes its input early when it has all frames it needs.
  await Promise.all([done, pipeline(Readable.from(input), child.stdin).catch(() => undefined)]);
}
