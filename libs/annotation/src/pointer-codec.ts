/**
 * A position of somebody's pointer. `x` and `y` are 0 to 65535 of the picture as it is filmed: after rotation, before
 * letterboxing and mirroring. `target` is the tag of a producer, or 0 for the picture on the shared stage; `frame` is
 * that picture's version: a position for another version means another spot and is dropped.
 */
export interface PointerPacket {
  readonly kind: PointerKind;
  readonly seq: number;
  readonly x: number;
  readonly y: number;
  readonly target: number;
  readonly frame: number;
}

export const POINTER_KINDS = ['move', 'down', 'up', 'off'] as const;
export type PointerKind = (typeof POINTER_KINDS)[number];

/** Largest coordinate, sequence number, tag and version: 16 bits. */
export const POINTER_MAX = 0xffff;
export const POINTER_BYTES = 12;

/** Layout, little-endian: kind u8, flags u8 (0), seq u16, x u16, y u16, target u16, frame u16. */
export function encodePointer({ kind, seq, x, y, target, frame }: PointerPacket): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(POINTER_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, POINTER_KINDS.indexOf(kind));
  for (const [i, value] of [seq, x, y, target, frame].entries()) view.setUint16(2 + 2 * i, value, true);
  return bytes;
}

/** Null for anything that is not exactly a packet. */
export function decodePointer(bytes: Uint8Array): PointerPacket | null {
  if (bytes.length !== POINTER_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kind = POINTER_KINDS[view.getUint8(0)];
  if (kind === undefined || view.getUint8(1) !== 0) return null;
  const at = (i: number): number => view.getUint16(2 + 2 * i, true);
  return { kind, seq: at(0), x: at(1), y: at(2), target: at(3), frame: at(4) };
}

/** Whether a sequence number comes after another, modulo 2^16 (RFC 1982): what is late is dropped. */
export function isNewer(seq: number, last: number): boolean {
  const ahead = (seq - last) & POINTER_MAX;
  return ahead !== 0 && ahead < 0x8000;
}

const ID_BYTES = 16;

/** What the server sends on: the sender as it knows it, then the packet. */
export function encodeSigned(participantId: string, packet: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(ID_BYTES + packet.length);
  const hex = participantId.replaceAll('-', '');
  for (let i = 0; i < ID_BYTES; i++) bytes[i] = parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  bytes.set(packet, ID_BYTES);
  return bytes;
}

/** Null for anything that the server does not send. */
export function decodeSigned(
  bytes: Uint8Array,
): { readonly participantId: string; readonly packet: PointerPacket } | null {
  const packet = decodePointer(bytes.subarray(ID_BYTES));
  if (!packet) return null;
  const hex = [...bytes.subarray(0, ID_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { participantId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), packet };
}
