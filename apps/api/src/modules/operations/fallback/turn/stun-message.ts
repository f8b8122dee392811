import { createHash, createHmac } from 'node:crypto';

/** The little of STUN (RFC 8489) and TURN (RFC 8656) that asking for a relay takes. */
export const ALLOCATE = 0x0003;
export const ALLOCATED = 0x0103;
export const ALLOCATE_REFUSED = 0x0113;
const MAGIC = 0x2112a442;
const HEADER = 20;
const INTEGRITY_BYTES = 20;

export const ATTRIBUTE = {
  username: 0x0006,
  integrity: 0x0008,
  errorCode: 0x0009,
  realm: 0x0014,
  nonce: 0x0015,
  relayedAddress: 0x0016,
  transport: 0x0019,
} as const;
/** UDP: over what the relay reaches others. */
export const OVER_UDP = Buffer.from([17, 0, 0, 0]);

export type Attributes = ReadonlyMap<number, Buffer>;

export interface StunMessage {
  readonly type: number;
  readonly transaction: Buffer;
  readonly attributes: Attributes;
}

/** @param transaction 12 bytes @param key with it, the message is signed (MESSAGE-INTEGRITY) */
export function encodeStun({ type, transaction, attributes }: StunMessage, key?: Buffer): Buffer {
  const body = Buffer.concat([...attributes].map(([name, value]) => encodeAttribute(name, value)));
  if (!key) return Buffer.concat([header(type, body.length, transaction), body]);
  // Signed as if the signature were there already.
  const signed = Buffer.concat([header(type, body.length + 4 + INTEGRITY_BYTES, transaction), body]);
  const signature = createHmac('sha1', key).update(signed).digest();
  return Buffer.concat([signed, encodeAttribute(ATTRIBUTE.integrity, signature)]);
}

/** The first whole message in what came over a stream; null: more has to come. Throws for what is no STUN. */
export function decodeStun(bytes: Buffer): StunMessage | null {
  if (bytes.length < HEADER) return null;
  if (bytes.readUInt32BE(4) !== MAGIC) throw new Error('no STUN message');
  const end = HEADER + bytes.readUInt16BE(2);
  if (bytes.length < end) return null;
  const attributes = new Map<number, Buffer>();
  for (let at = HEADER; at + 4 <= end;) {
    const length = bytes.readUInt16BE(at + 2);
    attributes.set(bytes.readUInt16BE(at), bytes.subarray(at + 4, Math.min(end, at + 4 + length)));
    at += 4 + padded(length);
  }
  return { type: bytes.readUInt16BE(0), transaction: bytes.subarray(8, HEADER), attributes };
}

/** The key of long-term credentials (RFC 8489, 9.2.2): MD5 is the protocol's choice. */
export const longTermKey = (username: string, realm: string, password: string): Buffer =>
  createHash('md5').update(`${username}:${realm}:${password}`).digest();

/** Of an error response, e.g. 401; null without one. */
export function errorCodeOf(attributes: Attributes): number | null {
  const value = attributes.get(ATTRIBUTE.errorCode);
  return value && value.length >= 4 ? (value.readUInt8(2) & 7) * 100 + value.readUInt8(3) : null;
}

function header(type: number, length: number, transaction: Buffer): Buffer {
  const made = Buffer.alloc(HEADER);
  made.writeUInt16BE(type, 0);
  made.writeUInt16BE(length, 2);
  made.writeUInt32BE(MAGIC, 4);
  transaction.copy(made, 8);
  return made;
}

function encodeAttribute(name: number, value: Buffer): Buffer {
  const made = Buffer.alloc(4 + padded(value.length));
  made.writeUInt16BE(name, 0);
  made.writeUInt16BE(value.length, 2);
  value.copy(made, 4);
  return made;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;
