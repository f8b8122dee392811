import { assertHeader, headerLength } from '../platform/crypto/streaming-aead.js';

/** Longest beginnings of files that are no accident: by chance one of them stands in a petabyte once. */
const SIGNATURES: readonly (readonly [string, Buffer])[] = [
  ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['PDF', Buffer.from('%PDF-1.')],
  ['MP4', Buffer.from('ftypisom')],
  ['MP4', Buffer.from('ftypmp42')],
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46])],
  ['Exif', Buffer.from('Exif\0\0MM\0*')],
  ['Exif', Buffer.from('Exif\0\0II*\0')],
];
/** So many printable characters in a row come by chance once in 10^14 bytes. */
const PRINTABLE_RUN = 32;
/** What a match may hang over the end of a chunk. */
const OVERLAP = 64;

const isPrintable = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

/** Looks through bytes that must be sealed for what is not: the beginning of a file, a text, a canary of the caller's. */
export class PlaintextSearch {
  private tail = Buffer.alloc(0);
  private run = 0;
  private found: string | null = null;

  constructor(private readonly canaries: readonly Buffer[] = []) {}

  get finding(): string | null {
    return this.found;
  }

  push(chunk: Buffer): void {
    if (this.found !== null) return;
    for (const byte of chunk) {
      this.run = isPrintable(byte) ? this.run + 1 : 0;
      if (this.run < PRINTABLE_RUN) continue;
      this.found = 'text';
      return;
    }
    const window = Buffer.concat([this.tail, chunk]);
    if (this.canaries.some((canary) => window.includes(canary))) this.found = 'canary';
    else this.found = SIGNATURES.find(([, signature]) => window.includes(signature))?.[0] ?? null;
    const overlap = Math.max(OVERLAP, ...this.canaries.map(({ length }) => length));
    this.tail = window.subarray(Math.max(0, window.length - overlap));
  }
}

/** Whether these bytes begin a sealed stream. */
export function beginsSealed(begin: Buffer): boolean {
  try {
    assertHeader(begin.subarray(0, headerLength()));
    return true;
  } catch {
    return false;
  }
}
