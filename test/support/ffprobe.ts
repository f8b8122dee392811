import { spawn } from 'node:child_process';

export interface ProbedMedia {
  readonly codec: string;
  readonly frames: number;
  /** What decoding every frame complained about; empty when nothing did. */
  readonly errors: string;
}

/** Decodes a file of one track as a player would. Needs ffmpeg. */
export async function probeMedia(bytes: Buffer, which: readonly string[] = []): Promise<ProbedMedia> {
  const { output } = await run(
    'ffprobe',
    ['-v', 'error', ...which, '-show_entries', 'stream=codec_name', '-of', 'csv=p=0', '-i', 'pipe:0'],
    bytes,
  );
  const decoded = await run(
    'ffmpeg',
    [
      ...['-v', 'error', '-stats', '-i', 'pipe:0', ...(which.length > 0 ? ['-map', '0:v'] : [])],
      ...['-fps_mode', 'passthrough', '-f', 'framecrc', 'pipe:1'],
    ],
    bytes,
  );
  return {
    codec: output.trim(),
    frames: decoded.output.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length,
    errors: decoded.errors
      .split(/[\r\n]/)
      .filter((line) => line.trim() !== '' && !/^(frame|size)=/.test(line.trim()))
      .join('\n'),
  };
}

async function run(
  command: string,
  args: readonly string[],
  input: Buffer,
): Promise<{ readonly output: string; readonly errors: string }> {
  const child = spawn(command, [...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdin.on('error', () => undefined); // ends its input when it has seen enough
  child.stdin.end(input);
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
  return { output, errors };
}
