import { fileURLToPath } from 'node:url';
import { type ProgramLimits, runLimited } from './limited-program.js';

const LIMITS: ProgramLimits = {
  memoryBytes: 1_500_000_000,
  cpuSeconds: 20,
  wallMs: 30_000,
  outputBytes: 5_000_000,
};

/**
 * The whole of the program that decodes: JPEG, PNG and WebP from memory and nothing else, one picture of an animation, never
 * more than 120 million pixels. sharp writes no metadata unless it is asked to.
 */
const PROGRAM = `
import sharp from 'sharp';
sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
const side = Number(process.argv[1]);
const pieces = [];
for await (const piece of process.stdin) pieces.push(piece);
const upright = sharp(Buffer.concat(pieces), { limitInputPixels: 120_000_000, failOn: 'warning' })
  .rotate()
  .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
const picture = process.argv[2] === 'jpeg'
  ? upright.flatten({ background: '#ffffff' }).toColourspace('srgb').jpeg({ quality: 82 })
  : upright.webp({ quality: 78 });
process.stdout.write(await picture.toBuffer());
`;

/**
 * A small copy (WebP, longest side at most `side` pixels, upright, no metadata), made by a process of its own so that a hole in a
 * decoder opens nothing else. Rejects for what cannot be decoded within the limits.
 */
export function renderPicture(
  original: Buffer,
  side: number,
  limits: ProgramLimits = LIMITS,
): Promise<Buffer> {
  return rendered(original, side, 'webp', limits);
}

/** As `renderPicture`, for paper: JPEG in sRGB, on white where it is transparent. */
export function renderJpeg(original: Buffer, side: number): Promise<Buffer> {
  return rendered(original, side, 'jpeg', LIMITS);
}

function rendered(
  original: Buffer,
  side: number,
  format: 'webp' | 'jpeg',
  limits: ProgramLimits,
): Promise<Buffer> {
  return runLimited({
    command: process.execPath,
    args: ['--max-old-space-size=256', '--input-type=module', '--eval', PROGRAM, String(side), format],
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    input: original,
    limits,
  });
}
