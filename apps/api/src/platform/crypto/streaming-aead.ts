import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

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
/** A copy costs as much as sealing; many small pieces cost more. */
const FEW_PIECES = 4;

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
  private readonly key: Buffer;
  private readonly algorithm: 'aes-128-gcm' | 'aes-256-gcm';
  private readonly nonce: Buffer;

  constructor(dek: Buffer, additional: string | Buffer, header: Buffer, format: StreamFormat) {
    assertHeader(header, format);
    const salt = header.subarray(1, 1 + format.keyBytes);
    this.key = Buffer.from(hkdfSync(format.hash, dek, salt, additional, format.keyBytes));
    this.algorithm = format.keyBytes === 32 ? 'aes-256-gcm' : 'aes-128-gcm';
    this.nonce = Buffer.concat([header.subarray(1 + format.keyBytes), Buffer.alloc(5)]);
  }

  /** Ciphertext and tag of one segment, from the pieces that it came in; in few pieces, to be written as they are. */
  seal(index: number, last: boolean, pieces: readonly Uint8Array[]): readonly Buffer[] {
    const cipher = createCipheriv(this.algorithm, this.key, this.nonceOf(index, last), {
      authTagLength: TAG_BYTES,
    });
    const sealed = pieces.map((piece) => cipher.update(piece));
    cipher.final(); // of this mode nothing is left
    sealed.push(cipher.getAuthTag());
    return sealed.length > FEW_PIECES ? [Buffer.concat(sealed)] : sealed;
  }

  /** Plaintext of one segment, after its tag was found right. Throws IntegrityError. */
  open(index: number, last: boolean, segment: Buffer): Buffer {
    if (segment.length < TAG_BYTES) throw new IntegrityError('a segment is cut');
    const end = segment.length - TAG_BYTES;
    // The length is stated: without it, Node accepts a tag of four bytes.
    const decipher = createDecipheriv(this.algorithm, this.key, this.nonceOf(index, last), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(segment.subarray(end));
    const plaintext = decipher.update(segment.subarray(0, end));
    try {
      decipher.final();
    } catch (cause) {
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

/** Seals a stream: the header, then whole segments as soon as they are known not to be the last, then the last one. */
export async function* sealStream(
  dek: Buffer,
  additional: string | Buffer,
  source: AsyncIterable<Uint8Array>,
  { format = STREAM, header = newHeader(format) }: SealOptions = {},
): AsyncGenerator<Buffer, void, undefined> {
  const key = new StreamKey(dek, additional, header, format);
  yield header;
  let index = 0;
  let pieces: Uint8Array[] = [];
  let missing = room(format) - header.length;
  for await (const chunk of source) {
    let rest = chunk;
    while (rest.length > 0) {
      if (missing === 0) {
        yield* key.seal(index, false, pieces);
        index += 1;
        pieces = [];
        missing = room(format);
      }
      const piece = rest.subarray(0, missing);
      pieces.push(piece);
      missing -= piece.length;
      rest = rest.subarray(piece.length);
    }
  }
  yield* key.seal(index, true, pieces);
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

/** Opens the segments of a span and yields exactly its range; nothing of a segment before its tag was checked. Throws IntegrityError. */
export async function* openStream(
  { dek, additional, header, length, span, format = STREAM }: OpenStream,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void, undefined> {
  const key = new StreamKey(dek, additional, header, format);
  const lastOfAll = segmentCount(length, format) - 1;
  let index = span.firstSegment;
  let skip = span.skip;
  let wanted = span.length;
  for await (const segment of segmentsOf(source, span, format)) {
    if (index > span.lastSegment) throw new IntegrityError('more than was sealed');
    const plaintext = key.open(index, index === lastOfAll, segment);
    index += 1;
    const part = plaintext.subarray(skip, skip + wanted);
    skip = 0;
    wanted -= part.length;
    if (part.length > 0) yield part;
  }
  if (wanted > 0 || index <= span.lastSegment) throw new IntegrityError('less than was sealed');
}

/** Cuts what comes into segments; the first of a stream is shorter by the header. */
async function* segmentsOf(
  source: AsyncIterable<Uint8Array>,
  { firstSegment }: SegmentSpan,
  format: StreamFormat,
): AsyncGenerator<Buffer, void, undefined> {
  let missing = format.segmentBytes - (firstSegment === 0 ? headerLength(format) : 0);
  let pieces: Uint8Array[] = [];
  for await (const chunk of source) {
    let rest = chunk;
    while (rest.length > 0) {
      const piece = rest.subarray(0, missing);
      rest = rest.subarray(piece.length);
      missing -= piece.length;
      pieces.push(piece);
      if (missing > 0) continue;
      yield joined(pieces);
      pieces = [];
      missing = format.segmentBytes;
    }
  }
  if (pieces.length > 0) yield joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Buffer {
  const [only] = pieces;
  if (pieces.length === 1 && only) return Buffer.from(only.buffer, only.byteOffset, only.byteLength);
  return Buffer.concat(pieces);
}
