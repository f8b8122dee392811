import { HASH_BYTES, nodeHash } from '@rinjo/transparency-log';
import { sha256 } from '../../../platform/crypto/sha256.js';

/** Hashes that one tile holds: a subtree of 2^8 leaves, or of as many tiles below. https://c2sp.org/tlog-tiles */
export const TILE_LEVELS = 8;
export const TILE_WIDTH = 2 ** TILE_LEVELS;

/** 256 hashes side by side, and the root above them. Never changes. */
export interface Tile {
  /** 0 holds hashes of leaves, 1 roots of tiles of level 0, and so on. */
  readonly level: number;
  readonly index: number;
  readonly hashes: Buffer;
  readonly root: Buffer;
}

/** Throws RangeError unless there are 256. */
export function tileOf(level: number, index: number, children: readonly Uint8Array[]): Tile {
  if (children.length !== TILE_WIDTH) throw new RangeError('A tile has 256 hashes');
  return { level, index, hashes: Buffer.concat(children), root: Buffer.from(rootOf(children)) };
}

/** The root above so many hashes as are a power of two. */
export function rootOf(hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes;
  while (row.length > 1) row = pairs(row);
  const [root] = row;
  if (!root) throw new RangeError('No hash');
  return root;
}

function pairs(row: readonly Uint8Array[]): readonly Uint8Array[] {
  return row.flatMap((left, n) => {
    const right = row[n + 1];
    return n % 2 === 0 && right ? [nodeHash(sha256, left, right)] : [];
  });
}

/** The hashes of a part of a tile, one by one. */
export function cut(hashes: Buffer): readonly Buffer[] {
  return Array.from({ length: hashes.length / HASH_BYTES }, (_, n) =>
    hashes.subarray(n * HASH_BYTES, (n + 1) * HASH_BYTES),
  );
}

/** How many tiles of a level are full when there are so many leaves. */
export const fullTiles = (level: number, size: number): number =>
  Math.floor(size / TILE_WIDTH ** (level + 1));
