import { spawn } from 'node:child_process';

/** One picture of a film. */
export class Picture {
  constructor(
    private readonly pixels: Buffer,
    private readonly width: number,
  ) {}

  /** Red, green and blue of a pixel: the mean of the nine around it, since films are smoothed. */
  at(x: number, y: number): readonly number[] {
    const sums = [0, 0, 0];
    for (const dy of [-1, 0, 1])
      for (const dx of [-1, 0, 1]) {
        const i = ((y + dy) * this.width + x + dx) * 3;
        sums.forEach((sum, channel) => (sums[channel] = sum + (this.pixels[i + channel] ?? 0)));
      }
    return sums.map((sum) => sum / 9);
  }
}

/** The picture of a film of 1280x720 at a time in seconds. Needs ffmpeg. */
export async function pictureAt(film: Buffer, seconds: number): Promise<Picture> {
  const args = [
    ...['-v', 'error', '-i', 'pipe:0', '-ss', seconds.toFixed(3), '-frames:v', '1'],
    ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'],
  ];
  const child = spawn('ffmpeg', args, { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.on('error', () => undefined); // ends its input when it has seen enough
  child.stdin.end(film);
  const pieces: Buffer[] = [];
  for await (const piece of child.stdout as AsyncIterable<Buffer>) pieces.push(piece);
  const pixels = Buffer.concat(pieces);
  if (pixels.length !== 1280 * 720 * 3) throw new Error(`No picture at ${String(seconds)} s`);
  return new Picture(pixels, 1280);
}

/** How far two colours are from each other, 0 to 441. */
export const far = (one: readonly number[], other: readonly number[]): number =>
  Math.hypot(...one.map((value, channel) => value - (other[channel] ?? 0)));
