import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { joined, letters } from './bytes.js';
import { stripPhoto, type StripRule } from './strip-photo.js';

const RULES: readonly StripRule[] = ['strip_position', 'strip_all'];
const GPS = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 40/1 1234/100', GPSLongitudeRef: 'E' } };
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>35,40.2N</exif:GPSLatitude></x:xmpmeta>';

const picture = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#3a7' } }).composite([
    { input: Buffer.from('<svg width="64" height="48"><circle cx="20" cy="20" r="15" fill="red"/></svg>') },
  ]);

/** As a phone writes it: upright by a tag, with maker, time, place and a comment. */
const photo = (format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> =>
  picture()
    .withExif({ IFD0: { Make: 'Maker' }, IFD2: { DateTimeOriginal: '2026:11:26 10:00:00' }, ...GPS })
    .withMetadata({ orientation: 6 })
    .withXmp(XMP)
    .withIccProfile('srgb')
    .toFormat(format)
    .toBuffer();

function stripped(bytes: Uint8Array, rule: StripRule): Buffer {
  const left = stripPhoto(bytes, rule);
  if (left === null || left === 'unreadable') throw new Error(String(left));
  return Buffer.from(left);
}

/** What another's reader finds. */
const tags = async (
  bytes: Buffer,
): Promise<{ exif: string; orientation?: number; icc: boolean; xmp: boolean }> => {
  const { exif, orientation, icc, xmp } = await sharp(bytes).metadata();
  return {
    exif: exif?.toString('latin1') ?? '',
    ...(orientation !== undefined && { orientation }),
    ...{ icc: icc !== undefined, xmp: xmp !== undefined },
  };
};
const pixels = async (bytes: Buffer): Promise<string> =>
  (await sharp(bytes).raw().toBuffer()).toString('base64');

describe.each(['jpeg', 'png', 'webp'] as const)('metadata of a photo (%s)', (format) => {
  it('loses the place alone, and the picture stays bit for bit', async () => {
    const original = await photo(format);
    const copy = original.toString('base64');
    const left = stripped(original, 'strip_position');
    expect(original.toString('base64')).toBe(copy); // not in place
    const [before, after] = [await tags(original), await tags(left)];
    expect(before.exif).toContain('Maker');
    expect(hasGps(before.exif)).toBe(true);
    expect(after.exif).toContain('Maker');
    expect(after.exif).toContain('2026:11:26');
    expect(hasGps(after.exif)).toBe(false);
    expect([after.orientation, after.icc, after.xmp]).toEqual([6, true, false]);
    expect(left.includes('GPSLatitude')).toBe(false);
    expect(await pixels(left)).toBe(await pixels(original));
  });

  it('loses everything but which way is up and its colours', async () => {
    const original = await photo(format);
    const left = stripped(original, 'strip_all');
    const after = await tags(left);
    expect(after.exif).not.toContain('Maker');
    expect(after.exif).not.toContain('2026');
    expect([after.orientation, after.icc, after.xmp, hasGps(after.exif)]).toEqual([6, true, false, false]);
    expect(await pixels(left)).toBe(await pixels(original));
  });

  it.each(RULES)('is left alone when there is nothing to remove (%s)', async (rule) => {
    expect(stripPhoto(stripped(await photo(format), rule), rule)).toBeNull();
    expect(stripPhoto(await picture()[format]().toBuffer(), rule)).toBeNull();
  });

  it.each(RULES)('loses what hangs behind its end (%s)', async (rule) => {
    const plain = await picture()[format]().toBuffer();
    const left = stripped(joined([plain, letters('a film with its place')]), rule);
    expect(left.equals(plain)).toBe(true);
  });

  it.each(RULES)('never grows a hole when it is cut or altered (%s)', async (rule) => {
    const original = await photo(format);
    for (let cut = 12; cut < original.length; cut += 37) stripPhoto(original.subarray(0, cut), rule);
    let seed = 1;
    for (let round = 0; round < 400; round += 1) {
      const altered = Buffer.from(original);
      for (let n = 0; n < 4; n += 1) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        altered[seed % Math.min(altered.length, 1_500)] = seed % 256;
      }
      const left = stripPhoto(altered, rule);
      if (left !== null && left !== 'unreadable') expect(stripPhoto(left, rule)).toBeNull();
    }
  });
});

/** The pointer to a directory of positions (tag 0x8825, type LONG) in either order of bytes. */
const hasGps = (exif: string): boolean =>
  exif.includes('\x25\x88\x04\x00') || exif.includes('\x88\x25\x00\x04');

it('takes the maker’s notes along with the place, and what nobody can read', async () => {
  const exif = await tags(await photo('jpeg'));
  expect(hasGps(exif.exif)).toBe(true);
  const broken = Buffer.from(await photo('jpeg'));
  const tiff = broken.indexOf('Exif\0\0') + 6;
  broken.writeUInt32LE(0x7fffffff, tiff + 4); // a directory that lies outside
  const left = stripped(broken, 'strip_position');
  expect(left.includes('Maker')).toBe(false);
});

it('says of what is no photo that it cannot tell', () => {
  for (const rule of RULES) {
    expect(stripPhoto(letters('%PDF-1.7'), rule)).toBe('unreadable');
    expect(stripPhoto(new Uint8Array(0), rule)).toBe('unreadable');
    expect(stripPhoto(Uint8Array.of(0xff, 0xd8, 0xff), rule)).toBe('unreadable');
  }
});
