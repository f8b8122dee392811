/** The bytes of Latin letters. */
export const letters = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Its `slice` is a view where it is a Buffer. */
export const copied = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

export const startsWith = (bytes: Uint8Array, with_: Uint8Array, at = 0): boolean =>
  with_.every((byte, n) => bytes[at + n] === byte);

export const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && startsWith(a, b);

export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
