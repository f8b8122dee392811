import { nodeHash } from './merkle-hashes.js';
import type { Sha256 } from './sha256.js';

/** A whole subtree: 2^level leaves, the first of which is number index * 2^level. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/**
 * The whole subtrees that a tree of `size` leaves consists of, from the left: one for each bit of the size, the largest
 * first. RFC 6962 section 2.1 splits at the largest power of two, which comes to the same.
 */
export function subtreesOf(size: number): readonly Subtree[] {
  return subtreesBetween(0, size);
}

/** The whole subtrees of the leaves from `begin` to before `end`, where `begin` is where a left part of a tree may end. */
export function subtreesBetween(begin: number, end: number): readonly Subtree[] {
  const subtrees: Subtree[] = [];
  let at = begin;
  while (at < end) {
    const level = Math.min(alignment(at), log2(end - at));
    subtrees.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return subtrees;
}

/** The hash of subtrees side by side, from the left: the last two are joined first. At least one. */
export function bagged(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  const [last, ...rest] = [...hashes].reverse();
  if (!last) throw new RangeError('No subtree');
  return rest.reduce((right, left) => nodeHash(sha256, left, right), last);
}

/** The largest power of two below `size`, where RFC 6962 splits a tree of at least two leaves. */
export function splitOf(size: number): number {
  return 2 ** log2(size - 1);
}

/** How often `at` can be halved; for 0 as often as you like. Sizes may pass 2^32, so no bit operators. */
function alignment(at: number): number {
  if (at === 0) return 52;
  let level = 0;
  for (let rest = at; rest % 2 === 0; rest /= 2) level += 1;
  return level;
}

function log2(n: number): number {
  let level = 0;
  while (2 ** (level + 1) <= n) level += 1;
  return level;
}
