import { same } from './bytes.js';
import { nodeHash } from './merkle-hashes.js';
import { bagged, splitOf, subtreesBetween, type Subtree } from './merkle-range.js';
import type { Sha256 } from './sha256.js';

/** What a proof is put together from: each part is the hash of these whole subtrees, side by side. */
export type ProofPart = readonly Subtree[];

/** The path from a leaf to the root of a tree of `size`, from below. RFC 6962 section 2.1.1. Throws RangeError. */
export function inclusionPath(leaf: number, size: number): readonly ProofPart[] {
  if (!(leaf >= 0 && leaf < size)) throw new RangeError('No such leaf');
  const path: ProofPart[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const split = begin + splitOf(end - begin);
    if (leaf < split) {
      path.unshift(subtreesBetween(split, end));
      end = split;
    } else {
      path.unshift(subtreesBetween(begin, split));
      begin = split;
    }
  }
  return path;
}

/** What shows that the tree of `size` continues the one of `earlier`. RFC 6962 section 2.1.2. Throws RangeError. */
export function consistencyPath(earlier: number, size: number): readonly ProofPart[] {
  if (!(earlier >= 1 && earlier <= size)) throw new RangeError('No such tree');
  const path: ProofPart[] = [];
  let [begin, end] = [0, size];
  while (end > earlier) {
    const split = begin + splitOf(end - begin);
    if (earlier <= split) {
      path.unshift(subtreesBetween(split, end));
      end = split;
    } else {
      path.unshift(subtreesBetween(begin, split));
      begin = split;
    }
  }
  // The whole earlier tree is known to whoever asks.
  if (begin > 0) path.unshift(subtreesBetween(begin, end));
  return path;
}

/** The hashes of a path, once those of its subtrees are known. */
export function proofOf(
  sha256: Sha256,
  path: readonly ProofPart[],
  hashOf: (subtree: Subtree) => Uint8Array,
): readonly Uint8Array[] {
  return path.map((part) => bagged(sha256, part.map(hashOf)));
}

export interface Inclusion {
  readonly leaf: number;
  readonly leafHash: Uint8Array;
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the leaf is in the tree. RFC 9162 section 2.1.3.2. */
export function includes(sha256: Sha256, told: Inclusion, proof: readonly Uint8Array[]): boolean {
  if (!(told.leaf >= 0 && told.leaf < told.size)) return false;
  let [node, last, hash] = [told.leaf, told.size - 1, told.leafHash];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sha256, sibling, hash);
      while (node % 2 === 0 && node > 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(sha256, hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && same(hash, told.root);
}

export interface Tree {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the later tree has all of the earlier one, unaltered, in its place. RFC 9162 section 2.1.4.2. */
export function continues(sha256: Sha256, earlier: Tree, later: Tree, proof: readonly Uint8Array[]): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && same(earlier.root, later.root);
  // Every tree continues the empty one.
  if (earlier.size === 0) return proof.length === 0;
  const whole = Number.isInteger(Math.log2(earlier.size)) ? [earlier.root, ...proof] : [...proof];
  const [first, ...rest] = whole;
  if (!first) return false;
  let [node, last] = [earlier.size - 1, later.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [before, after] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      [before, after] = [nodeHash(sha256, sibling, before), nodeHash(sha256, sibling, after)];
      while (node % 2 === 0 && node > 0) [node, last] = [half(node), half(last)];
    } else {
      after = nodeHash(sha256, after, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && same(before, earlier.root) && same(after, later.root);
}

const half = (n: number): number => Math.floor(n / 2);
