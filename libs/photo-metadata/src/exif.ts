import { copied, joined, letters, startsWith, viewOf } from './bytes.js';
import type { StripRule } from './strip-photo.js';

/** Tags of Exif (CIPA DC-008). */
const ORIENTATION = 0x0112;
const EXIF_IFD = 0x8769;
const GPS_IFD = 0x8825;
/** In a format of the maker's own, which may hold a place. */
const MAKER_NOTE = 0x927c;
const SHORT = 3;
/** Bytes of a value of each type; values up to 4 bytes are in the entry itself. */
const SIZES: Readonly<Partial<Record<number, number>>> = {
  ...{ 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8 },
};
const ENTRY = 12;
const MOST_DIRECTORIES = 16;

class Unreadable extends Error {}

/** The TIFF structure of Exif, for reading and overwriting in place. Throws for what leads out of it. */
class Tiff {
  private readonly view: DataView;
  private readonly little: boolean;
  private readonly seen = new Set<number>();

  constructor(readonly bytes: Uint8Array) {
    this.view = viewOf(bytes);
    const order = bytes.length < 8 ? 0 : this.view.getUint16(0);
    if (order !== 0x4949 && order !== 0x4d4d) throw new Unreadable();
    this.little = order === 0x4949;
    if (this.short(2) !== 42) throw new Unreadable();
  }

  get isLittle(): boolean {
    return this.little;
  }

  get first(): number {
    return this.long(4);
  }

  short(at: number): number {
    if (at + 2 > this.bytes.length) throw new Unreadable();
    return this.view.getUint16(at, this.little);
  }

  long(at: number): number {
    if (at + 4 > this.bytes.length) throw new Unreadable();
    return this.view.getUint32(at, this.little);
  }

  /** Each directory once: what goes in circles is no Exif. */
  entries(directory: number): number[] {
    if (directory === 0 || this.seen.has(directory) || this.seen.size >= MOST_DIRECTORIES)
      throw new Unreadable();
    this.seen.add(directory);
    const count = this.short(directory);
    const end = directory + 2 + count * ENTRY;
    this.long(end); // the next directory
    return Array.from({ length: count }, (_, n) => directory + 2 + n * ENTRY);
  }

  /** Takes an entry out of its directory; the ones behind it move up. */
  drop(directory: number, entry: number): void {
    const count = this.short(directory);
    const end = directory + 2 + count * ENTRY + 4;
    this.bytes.copyWithin(entry, entry + ENTRY, end);
    this.bytes.fill(0, end - ENTRY, end);
    this.view.setUint16(directory, count - 1, this.little);
  }

  /** Overwrites where the value of an entry lies, when that is elsewhere. */
  blankValue(entry: number): void {
    const bytes = (SIZES[this.short(entry + 2)] ?? 0) * this.long(entry + 4);
    if (bytes <= 4) return;
    const at = this.long(entry + 8);
    if (at + bytes > this.bytes.length) throw new Unreadable();
    this.bytes.fill(0, at, at + bytes);
  }
}

/** Some writers of PNG and WebP put the head of the JPEG segment before the structure. */
const HEAD = letters('Exif\0\0');

/** Exif as the rule leaves it; null when nothing is left. */
export function stripExif(exif: Uint8Array, rule: StripRule): Uint8Array | null {
  const head = startsWith(exif, HEAD) ? HEAD : new Uint8Array(0);
  const tiff = exif.subarray(head.length);
  const left = rule === 'strip_all' ? orientationAlone(tiff) : withoutPosition(tiff);
  return left && joined([head, left]);
}

/** Exif (a TIFF structure) without place and maker's notes, of the same length. What cannot be read is left out but for zeros. */
function withoutPosition(exif: Uint8Array): Uint8Array {
  const bytes = copied(exif);
  try {
    const tiff = new Tiff(bytes);
    for (let directory = tiff.first; directory !== 0;) {
      const entries = tiff.entries(directory);
      const next = tiff.long(directory + 2 + entries.length * ENTRY);
      for (const entry of [...entries].reverse()) cleanEntry(tiff, directory, entry);
      directory = next;
    }
    return bytes;
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    return new Uint8Array(exif.length);
  }
}

function cleanEntry(tiff: Tiff, directory: number, entry: number): void {
  const tag = tiff.short(entry);
  if (tag === EXIF_IFD) {
    const sub = tiff.long(entry + 8);
    for (const own of [...tiff.entries(sub)].reverse())
      if (tiff.short(own) === MAKER_NOTE || tiff.short(own) === GPS_IFD) dropWithValue(tiff, sub, own);
  } else if (tag === GPS_IFD) {
    const gps = tiff.long(entry + 8);
    const own = tiff.entries(gps);
    for (const one of own) tiff.blankValue(one);
    tiff.bytes.fill(0, gps, gps + 2 + own.length * ENTRY + 4);
    tiff.drop(directory, entry);
  } else if (tag === MAKER_NOTE) dropWithValue(tiff, directory, entry);
}

function dropWithValue(tiff: Tiff, directory: number, entry: number): void {
  tiff.blankValue(entry);
  tiff.drop(directory, entry);
}

/** Exif that says nothing but which way is up; null when that is as it lies, or unknown. */
function orientationAlone(exif: Uint8Array): Uint8Array | null {
  try {
    const tiff = new Tiff(exif);
    const entry = tiff.entries(tiff.first).find((at) => tiff.short(at) === ORIENTATION);
    if (entry === undefined || tiff.short(entry + 2) !== SHORT) return null;
    const orientation = tiff.short(entry + 8);
    return orientation >= 2 && orientation <= 8 ? onlyOrientation(orientation) : null;
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    return null;
  }
}

function onlyOrientation(orientation: number): Uint8Array {
  const bytes = new Uint8Array(26);
  const view = viewOf(bytes);
  bytes.set(letters('MM'));
  view.setUint16(2, 42);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, ORIENTATION);
  view.setUint16(12, SHORT);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return bytes;
}
