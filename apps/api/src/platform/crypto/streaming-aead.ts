import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { handOver, release } from './spent-memory.js';

/**
 * Parameters of the streaming format (Tink AES-GCM-HKDF, https://developers.google.com/tink/streaming-aead/aes_gcm_hkdf_streaming).
 * The product seals with `STREAM` alone; others are there for the reference vectors.
 */
export interface StreamFormat {
  readonly hash: 'sha1' | 'sha256';
  /** Of the derived key and of the salt. */
  readonly keyBytes: 16 | 32;
  /** Of a segment with its tag; in the first one the header counts. */
  readonly segmentBytes: number;
}

export const STREAM: StreamFormat = { hash: 'sha256', keyBytes: 32, segmentBytes: 65_536 };

const PREFIX_BYTES = 7;
const TAG_BYTES = 16;
/** So many segments are handed on together. */
const BATCH = 16;

/** The first and the last byte that are wanted, both included (RFC 9110, section 14). */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** A sealed stream is not what was sealed: altered, cut, moved, or opened with another key. */
export class IntegrityError extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'IntegrityError';
  }
}

/** Bytes of the header: its own length, the salt and the prefix of the nonces. */
export const headerLength = ({ keyBytes }: StreamFormat = STREAM): number => 1 + keyBytes + PREFIX_BYTES;

const room = (format: StreamFormat): number => format.segmentBytes - TAG_BYTES;

/** Segments of a sealed stream of `length` bytes of plaintext. */
export const segmentCount = (length: number, format: StreamFormat = STREAM): number =>
  Math.max(1, Math.ceil((length + headerLength(format)) / room(format)));

/** Bytes that `length` bytes of plaintext have when they are sealed. */
export const sealedLength = (length: number, format: StreamFormat = STREAM): number =>
  length + headerLength(format) + TAG_BYTES * segmentCount(length, format);

/** What has to be read for a range of the plaintext, and what of it is to be left out. */
export interface SegmentSpan {
  readonly firstSegment: number;
  readonly lastSegment: number;
  /** Bytes of the sealed stream, both included; the header is not among them. */
  readonly sealed: ByteRange;
  /** Bytes of plaintext before the range in the first of these segments. */
  readonly skip: number;
  readonly length: number;
}

/** Where a range of plaintext lies. The range must be within `length`, which is more than 0. */
export function spanOf(
  length: number,
  { first, last }: ByteRange,
  format: StreamFormat = STREAM,
): SegmentSpan {
  const header = headerLength(format);
  const firstSegment = Math.floor((first + header) / room(format));
  const lastSegment = Math.floor((last + header) / room(format));
  const end = Math.min((lastSegment + 1) * format.segmentBytes, sealedLength(length, format));
  return {
    firstSegment,
    lastSegment,
    sealed: { first: firstSegment === 0 ? header : firstSegment * format.segmentBytes, last: end - 1 },
    skip: first - (firstSegment === 0 ? 0 : firstSegment * room(format) - header),
    length: last - first + 1,
  };
}

const NO_BYTES = Buffer.alloc(0);

/** A fresh header; two streams never share one, because their nonces come from it. */
export const newHeader = (format: StreamFormat = STREAM): Buffer =>
  Buffer.concat([Buffer.from([headerLength(format)]), randomBytes(format.keyBytes + PREFIX_BYTES)]);

/** Throws IntegrityError for what is no header. */
export function assertHeader(header: Buffer, format: StreamFormat = STREAM): void {
  const length = headerLength(format);
  if (header.length !== length || header[0] !== length) throw new IntegrityError('not a header');
}

/** The key and nonces of one stream, from its header. */
class StreamKey {
  /** An object: with bytes, each segment would pay for looking up the key's type as much as for AES. */
  private readonly key: KeyObject;
  private readonly algorithm: 'aes-128-gcm' | 'aes-256-gcm';
  private readonly nonce: Buffer;

  constructor(dek: Buffer, additional: string | Buffer, header: Buffer, format: StreamFormat) {
    assertHeader(header, format);
    const salt = header.subarray(1, 1 + format.keyBytes);
    const bytes = hkdfSync(format.hash, createSecretKey(dek), salt, additional, format.keyBytes);
    this.key = createSecretKey(Buffer.from(bytes));
    this.algorithm = format.keyBytes === 32 ? 'aes-256-gcm' : 'aes-128-gcm';
    this.nonce = Buffer.concat([header.subarray(1 + format.keyBytes), Buffer.alloc(5)]);
  }

  /** Writes ciphertext and tag of one segment, whose plaintext came in these pieces, to `target`; answers how many bytes. */
  seal(index: number, last: boolean, pieces: readonly Uint8Array[], target: Buffer): number {
    const cipher = createCipheriv(this.algorithm, this.key, this.nonceOf(index, last), {
      authTagLength: TAG_BYTES,
    });
    let at = 0;
    for (const piece of pieces) {
      const sealed = handOver(cipher.update(piece));
      target.set(sealed, at);
      at += sealed.length;
      release(sealed);
    }
    cipher.final(); // of this mode nothing is left
    target.set(cipher.getAuthTag(), at);
    return at + TAG_BYTES;
  }

  /** Plaintext of one segment, after its tag was found right. Throws IntegrityError. */
  open(index: number, last: boolean, segment: Uint8Array): Buffer {
    if (segment.length < TAG_BYTES) throw new IntegrityError('a segment is cut');
    const end = segment.length - TAG_BYTES;
    // The length is stated: without it, Node accepts a tag of four bytes.
    const decipher = createDecipheriv(this.algorithm, this.key, this.nonceOf(index, last), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(segment.subarray(end));
    const plaintext = handOver(decipher.update(segment.subarray(0, end)));
    try {
      decipher.final();
    } catch (cause) {
      release(plaintext);
      throw new IntegrityError('a segment is not what was sealed', { cause });
    }
    return plaintext;
  }

  private nonceOf(index: number, last: boolean): Buffer {
    const nonce = Buffer.from(this.nonce);
    nonce.writeUInt32BE(index, PREFIX_BYTES);
    nonce[PREFIX_BYTES + 4] = last ? 1 : 0;
    return nonce;
  }
}

export interface SealOptions {
  readonly format?: StreamFormat;
  /** For the reference vectors; never twice the same with one key. */
  readonly header?: Buffer;
}

/** Sealed segments that are handed on together; as large as it must be for a stream of one segment. */
class Batch {
  private readonly bytes: Buffer;
  private used: number;

  constructor(segments: number, format: StreamFormat, header: Buffer) {
    this.bytes = Buffer.allocUnsafeSlow(segments * format.segmentBytes);
    this.used = header.copy(this.bytes);
  }

  get isFull(): boolean {
    return this.used === this.bytes.length;
  }

  add(seal: (target: Buffer) => number): void {
    this.used += seal(this.bytes.subarray(this.used));
  }

  /** Whoever is given it has it alone. */
  whole(): Buffer {
    return handOver(this.bytes.subarray(0, this.used));
  }
}

/**
 * Seals a stream: the header and whole segments, some at a time, as soon as they are known not to be the last, then the last
 * one. What it yields may be released.
 */
export async function* sealStream(
  dek: Buffer,
  additional: string | Buffer,
  source: AsyncIterable<Uint8Array>,
  { format = STREAM, header = newHeader(format) }: SealOptions = {},
): AsyncGenerator<Buffer, void, undefined> {
  const key = new StreamKey(dek, additional, header, format);
  let batch: Batch | null = null;
  let index = 0;
  let pieces: Uint8Array[] = [];
  let missing = room(format) - header.length;
  for await (const chunk of source) {
    let rest = chunk;
    while (rest.length > 0) {
      if (missing === 0) {
        batch ??= new Batch(BATCH, format, index === 0 ? header : NO_BYTES);
        batch.add((target) => key.seal(index, false, pieces, target));
        index += 1;
        pieces = [];
        missing = room(format);
        if (batch.isFull) {
          yield batch.whole();
          batch = null;
        }
      }
      const piece = rest.subarray(0, missing);
      pieces.push(piece);
      missing -= piece.length;
      rest = rest.subarray(piece.length);
    }
  }
  batch ??= new Batch(1, format, index === 0 ? header : NO_BYTES);
  batch.add((target) => key.seal(index, true, pieces, target));
  yield batch.whole();
}

export interface OpenStream {
  readonly dek: Buffer;
  readonly additional: string | Buffer;
  readonly header: Buffer;
  /** Bytes of the whole plaintext; from a place that whoever alters the stream cannot reach. */
  readonly length: number;
  /** `source` begins at its first sealed byte. */
  readonly span: SegmentSpan;
  readonly format?: StreamFormat;
}

/**
 * Opens the segments of a span and yields exactly its range; nothing of a segment before its tag was checked. What it yields
 * may be released; what `source` has handed over it releases. Throws IntegrityError.
 */
export async function* openStream(
  { dek, additional, header, length, span, format = STREAM }: OpenStream,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void, undefined> {
  const key = new StreamKey(dek, additional, header, format);
  const lastOfAll = segmentCount(length, format) - 1;
  let index = span.firstSegment;
  let skip = span.skip;
  let wanted = span.length;
  const opened = (segment: Uint8Array): Buffer => {
    if (index > span.lastSegment) throw new IntegrityError('more than was sealed');
    const plaintext = key.open(index, index === lastOfAll, segment);
    index += 1;
    const part = plaintext.subarray(skip, skip + wanted);
    skip = 0;
    wanted -= part.length;
    return part;
  };
  const cutter = new SegmentCutter(span.firstSegment, format);
  for await (const chunk of source) {
    for (const segment of cutter.cut(chunk)) {
      const part = opened(segment);
      if (part.length > 0) yield part;
    }
    if (!cutter.isMidway) release(chunk);
  }
  const rest = cutter.rest();
  if (rest !== null) {
    const part = opened(rest);
    if (part.length > 0) yield part;
  }
  if (wanted > 0 || index <= span.lastSegment) throw new IntegrityError('less than was sealed');
}

/** Cuts what comes into segments; the first of a stream is shorter by the header. */
class SegmentCutter {
  private missing: number;
  private pieces: Uint8Array[] = [];

  constructor(
    firstSegment: number,
    private readonly format: StreamFormat,
  ) {
    this.missing = format.segmentBytes - (firstSegment === 0 ? headerLength(format) : 0);
  }

  /** Whether it still holds a part of the chunk that came last. */
  get isMidway(): boolean {
    return this.pieces.length > 0;
  }

  /** The segments that end in this chunk. */
  *cut(chunk: Uint8Array): Generator<Uint8Array, void, undefined> {
    let rest = chunk;
    while (rest.length > 0) {
      const piece = rest.subarray(0, this.missing);
      rest = rest.subarray(piece.length);
      this.missing -= piece.length;
      this.pieces.push(piece);
      if (this.missing > 0) continue;
      this.missing = this.format.segmentBytes;
      yield this.taken();
    }
  }

  /** What has come of a segment that is not whole: the last one of a stream may be short. */
  rest(): Uint8Array | null {
    return this.pieces.length > 0 ? this.taken() : null;
  }

  private taken(): Uint8Array {
    const [only = NO_BYTES] = this.pieces;
    const segment = this.pieces.length > 1 ? Buffer.concat(this.pieces) : only;
    this.pieces = [];
    return segment;
  }
}
