import { Injectable } from '@nestjs/common';
import { bagged, type Beginning, entryHash, MerkleAccumulator, type Subtree } from '@rinjo/transparency-log';
import { sha256 } from '../../../platform/crypto/sha256.js';
import type { Tx } from '../../../platform/database/tx.js';
import { LogEntriesRepository } from './log-entries.repository.js';
import { fullTiles, rootOf, TILE_LEVELS, TILE_WIDTH, tileOf } from './tile.js';
import { TilesRepository } from './tiles.repository.js';

/** Tiles that one transaction makes: some 8,000 entries. */
const TILES_AT_ONCE = 32;
/** More levels than a log of 2^52 entries has. */
const LEVELS = 7;

/**
 * The Merkle tree over the entries of a tenant. What has come to a whole tile is kept as one; the rest, at most 255 entries and as
 * many tiles of each level, is hashed when it is asked for.
 */
@Injectable()
export class LogTree {
  constructor(
    private readonly entries: LogEntriesRepository,
    private readonly tiles: TilesRepository,
  ) {}

  /** Makes some of the tiles that the entries up to `size` fill and that are not there yet. True while there are more. */
  async grow(tx: Tx, size: number): Promise<boolean> {
    const have = await this.tiles.count(tx, 0);
    const missing = fullTiles(0, size) - have;
    const count = Math.min(missing, TILES_AT_ONCE);
    if (count <= 0) return false;
    const hashes = await this.leaves(tx, have * TILE_WIDTH, count * TILE_WIDTH);
    for (let n = 0; n < count; n += 1)
      await this.tiles.insert(tx, tileOf(0, have + n, hashes.slice(n * TILE_WIDTH, (n + 1) * TILE_WIDTH)));
    await this.growAbove(tx, (have + count) * TILE_WIDTH);
    return missing > count;
  }

  /** The root of the tree of the first `size` entries. */
  async root(tx: Tx, size: number): Promise<Uint8Array> {
    const tree = new MerkleAccumulator(sha256);
    for (const { level, hash } of await this.beginning(tx, size)) tree.appendSubtree(level, hash);
    return tree.root();
  }

  /** The first `size` entries, in as few hashes as are kept of them. */
  async beginning(tx: Tx, size: number): Promise<Beginning> {
    const parts: Beginning[number][] = [];
    for (let level = LEVELS - 1; level >= 0; level -= 1) {
      const begin = fullTiles(level + 1, size) * TILE_WIDTH;
      for (const hash of await this.tiles.roots(tx, level, begin, fullTiles(level, size)))
        parts.push({ level: (level + 1) * TILE_LEVELS, hash });
    }
    const tiled = fullTiles(0, size) * TILE_WIDTH;
    const rest = await this.leaves(tx, tiled, size - tiled);
    return [...parts, ...rest.map((hash) => ({ level: 0, hash }))];
  }

  /** The hashes of a proof's parts (see `inclusionPath` and `consistencyPath`). */
  async proof(tx: Tx, path: readonly (readonly Subtree[])[]): Promise<readonly Uint8Array[]> {
    const proof: Uint8Array[] = [];
    for (const part of path) {
      const hashes: Uint8Array[] = [];
      for (const subtree of part) hashes.push(await this.hashOf(tx, subtree));
      proof.push(bagged(sha256, hashes));
    }
    return proof;
  }

  private async growAbove(tx: Tx, size: number): Promise<void> {
    for (let level = 1; level < LEVELS; level += 1) {
      const full = fullTiles(level, size);
      if (full === 0) return;
      for (let index = await this.tiles.count(tx, level); index < full; index += 1) {
        const below = await this.tiles.roots(tx, level - 1, index * TILE_WIDTH, (index + 1) * TILE_WIDTH);
        await this.tiles.insert(tx, tileOf(level, index, below));
      }
    }
  }

  private async hashOf(tx: Tx, { level, index }: Subtree): Promise<Uint8Array> {
    const tileLevel = Math.floor(level / TILE_LEVELS);
    const count = 2 ** (level % TILE_LEVELS);
    const first = index * count;
    const tile = Math.floor(first / TILE_WIDTH);
    const kept = await this.tiles.hashes(tx, tileLevel, tile, first % TILE_WIDTH, count);
    if (kept) return rootOf(kept);
    return rootOf(
      tileLevel === 0
        ? await this.leaves(tx, first, count)
        : await this.tiles.roots(tx, tileLevel - 1, first, first + count),
    );
  }

  private async leaves(tx: Tx, after: number, count: number): Promise<readonly Uint8Array[]> {
    if (count === 0) return [];
    const entries = await this.entries.following(tx, after, count);
    if (entries.length !== count || entries.at(-1)?.seq !== after + count)
      throw new LogAltered('entries are missing');
    return entries.map((entry) => entryHash(sha256, entry));
  }
}

/** The log is not any more what was signed. */
export class LogAltered extends Error {
  override readonly name = 'LogAltered';
}
