import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

/**
 * A file of the spool: a header, then records of AES-256-GCM, appended and never rewritten.
 *
 *     header = "RJSP1" || salt(32)            key = HKDF-SHA-256(track key, salt, place, 32)
 *     record = u32be(n) || ciphertext(n) || tag(16)   nonce = 0(7) || u32be(index) || (last ? 1 : 0)
 *     plaintext of a record = kind(1) || body
 *
 * A file ends with a record that is marked as the last one, or it was cut off: then everything before the first record
 * that is not whole counts. Every file has a key of its own, so that no nonce is ever used twice under one key.
 */
const MAGIC = Buffer.from('RJSP1', 'latin1');
const SALT_BYTES = 32;
export const HEADER_BYTES = MAGIC.length + SALT_BYTES;
export const LENGTH_BYTES = 4;
export const TAG_BYTES = 16;
/** Plaintext of one record at most. */
export const RECORD_BYTES = 65_536;

export const KINDS = { begin: 1, media: 2, gap: 3, end: 4 } as const;
export type RecordKind = (typeof KINDS)[keyof typeof KINDS];

/** What a file belongs to: a file that is moved elsewhere does not open. */
export interface SpoolPlace {
  readonly tenantId: string;
  readonly recordingId: string;
  readonly trackId: string;
  /** 1 for the first file of a track. */
  readonly segment: number;
}

export function spoolHeader(salt: Buffer): Buffer {
  return Buffer.concat([MAGIC, salt]);
}

/** Null for what is no such file, or one whose header is not whole. */
export function saltOf(header: Buffer): Buffer | null {
  if (header.length < HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  return header.subarray(MAGIC.length, HEADER_BYTES);
}

export function fileKey(trackKey: Buffer, salt: Buffer, place: SpoolPlace): Buffer {
  const info = ['rinjo-spool1', place.tenantId, place.recordingId, place.trackId, place.segment].join('|');
  return Buffer.from(hkdfSync('sha256', trackKey, salt, info, 32));
}

export function sealRecord(key: Buffer, index: number, kind: RecordKind, body: readonly Buffer[]): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, kind), { authTagLength: TAG_BYTES });
  const parts = [
    cipher.update(Buffer.from([kind])),
    ...body.map((part) => cipher.update(part)),
    cipher.final(),
  ];
  const ciphertext = Buffer.concat(parts);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(ciphertext.length);
  return Buffer.concat([length, ciphertext, cipher.getAuthTag()]);
}

/** Null when the record was altered, is another one, or belongs elsewhere. */
export function openRecord(
  key: Buffer,
  index: number,
  sealed: Buffer,
): { readonly kind: RecordKind; readonly body: Buffer } | null {
  // Whether it is the last one is in its nonce: the common case first.
  for (const last of [false, true]) {
    const plaintext = tryOpen(key, index, sealed, last);
    const kind = plaintext?.[0];
    if (plaintext && isKind(kind) && (kind === KINDS.end) === last)
      return { kind, body: plaintext.subarray(1) };
  }
  return null;
}

function tryOpen(key: Buffer, index: number, sealed: Buffer, last: boolean): Buffer | null {
  const tag = sealed.subarray(sealed.length - TAG_BYTES);
  const nonce = nonceOf(index, last ? KINDS.end : KINDS.media);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(tag);
  const plaintext = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
  try {
    return Buffer.concat([plaintext, decipher.final()]);
  } catch {
    return null; // what authentication refuses is not a record of this file
  }
}

const isKind = (kind: number | undefined): kind is RecordKind =>
  Object.values(KINDS).some((known) => known === kind);

function nonceOf(index: number, kind: RecordKind): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce.writeUInt8(kind === KINDS.end ? 1 : 0, 11);
  return nonce;
}
