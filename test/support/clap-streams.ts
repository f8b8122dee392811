import { spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { CLAP } from '../media/clap.js';
import { ivf, type RtpStream } from './rtp-source.js';

const LOOP_S = 8;
const CLAPPING = `lt(mod(t,${String(CLAP.everyMs / 1_000)}),${String(CLAP.ms / 1_000)})`;

/** A camera and a microphone that have claps at the same moments of the clock, whenever they begin. Needs ffmpeg. */
export async function clapStreams(): Promise<{
  readonly camera: (ssrc: number) => RtpStream;
  readonly microphone: (ssrc: number) => RtpStream;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'rinjo-clap-'));
  const [film, sound] = [join(folder, 'clap.ivf'), join(folder, 'clap.webm')];
  const length = `duration=${String(LOOP_S)}`;
  await ffmpeg([
    ...['-f', 'lavfi', '-i', `color=c=0x203040:size=640x480:rate=24:${length}`],
    ...['-vf', `drawbox=color=white:t=fill:enable='${CLAPPING}'`],
    ...['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '600k', '-g', '24'],
    ...['-keyint_min', '24', '-auto-alt-ref', '0', film],
  ]);
  const tone = `aevalsrc='if(${CLAPPING},0.5*sin(2*PI*${String(CLAP.hertz)}*t),0)':s=48000:${length.replace('duration', 'd')}`;
  await ffmpeg([
    ...['-f', 'lavfi', '-i', tone, '-c:a', 'libopus', '-b:a', '48k', '-application', 'lowdelay', sound],
  ]);
  const packets = await opusOf(sound);
  return {
    camera: (ssrc) => aligned(ivf(ssrc, film)),
    microphone: (ssrc) =>
      aligned({
        ...{ payloadType: 100, ssrc, clockRate: 48_000, fps: 50 },
        frame: (index) => ({ payloads: [packets[index % (LOOP_S * 50)] ?? Buffer.from([0xf8, 0xff, 0xfe])] }),
      }),
  };
}

/** The same stream from where it would be if it had begun with the clock. */
function aligned(stream: RtpStream): RtpStream {
  let base: number | null = null;
  return {
    ...stream,
    frame: (index) => {
      base ??= Math.round((Date.now() / 1_000) * stream.fps) - index;
      return stream.frame(base + index);
    },
  };
}

async function opusOf(file: string): Promise<readonly Buffer[]> {
  const input = new Input({ source: new BufferSource(await readFile(file)), formats: ALL_FORMATS });
  const track = await input.getPrimaryAudioTrack();
  if (!track) throw new Error('No sound');
  const packets: Buffer[] = [];
  for await (const { data } of new EncodedPacketSink(track).packets()) packets.push(Buffer.from(data));
  return packets;
}

async function ffmpeg(args: readonly string[]): Promise<void> {
  const child = spawn('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...args], { stdio: 'inherit' });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`ffmpeg ended with ${String(code)}`)),
    );
  });
}
