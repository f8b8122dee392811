import { sha256 } from '@noble/hashes/sha2.js';
import { hexOf } from './outbox-item';
import type { Content } from './outbox-upload';

/** Reads one piece; null when it is gone. */
export type ReadPiece = (n: number) => Promise<ArrayBuffer | null>;

/** SHA-256 over all pieces, one after the other, in hexadecimal: a film is too large to be hashed in memory. Throws when one is gone. */
export async function hashOfPieces(count: number, read: ReadPiece): Promise<string> {
  const hash = sha256.create();
  for (let n = 0; n < count; n += 1) hash.update(new Uint8Array(await wanted(read, n)));
  return hexOf(new Uint8Array(hash.digest()).buffer);
}

/** Pieces of the given sizes as one content. */
export function contentOfPieces(sizes: readonly number[], read: ReadPiece): Content {
  return {
    size: sizes.reduce((sum, size) => sum + size, 0),
    slice: async (from, to) => {
      const parts: ArrayBuffer[] = [];
      let begin = 0;
      for (const [n, size] of sizes.entries()) {
        const [first, last] = [Math.max(0, from - begin), Math.min(size, to - begin)];
        if (first < last) parts.push((await wanted(read, n)).slice(first, last));
        begin += size;
      }
      return new Blob(parts);
    },
  };
}

async function wanted(read: ReadPiece, n: number): Promise<ArrayBuffer> {
  const piece = await read(n);
  if (!piece) throw new Error(`Piece ${String(n)} is gone`);
  return piece;
}
