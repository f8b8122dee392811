import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { leafHash } from './merkle-hashes.js';
import { MerkleAccumulator } from './merkle-accumulator.js';
import { bagged, splitOf, subtreesOf, type Subtree } from './merkle-range.js';
import { consistencyPath, continues, includes, inclusionPath, proofOf } from './proofs.js';
import { nodeHash } from './merkle-hashes.js';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The leaves and roots that the implementations of Certificate Transparency are tested with. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leaves = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, n) => leafHash(sha256, Buffer.from(`leaf ${n}`)));

/** As RFC 6962 section 2.1 writes it down: slow, and nothing is shared with what is tested. */
function plainRoot(hashes: readonly Uint8Array[]): Uint8Array {
  const [only, more] = hashes;
  if (!only) return sha256(Buffer.alloc(0));
  if (!more) return only;
  const split = splitOf(hashes.length);
  return nodeHash(sha256, plainRoot(hashes.slice(0, split)), plainRoot(hashes.slice(split)));
}

const rootOf = (hashes: readonly Uint8Array[]): Uint8Array => {
  const tree = new MerkleAccumulator(sha256);
  for (const hash of hashes) tree.append(hash);
  return tree.root();
};

const hashIn =
  (hashes: readonly Uint8Array[]) =>
  ({ level, index }: Subtree): Uint8Array =>
    plainRoot(hashes.slice(index * 2 ** level, (index + 1) * 2 ** level));

describe('Merkle tree of RFC 6962', () => {
  it('has the roots of the test vectors of Certificate Transparency', () => {
    const hashes = LEAVES.map((leaf) => leafHash(sha256, Buffer.from(leaf, 'hex')));
    expect(ROOTS.map((_, size) => hex(rootOf(hashes.slice(0, size))))).toEqual(ROOTS);
  });

  it('is the same leaf by leaf, subtree by subtree and by the definition', () => {
    const hashes = leaves(70);
    for (let size = 1; size <= 70; size += 1) {
      const tree = hashes.slice(0, size);
      const bySubtrees = new MerkleAccumulator(sha256);
      for (const subtree of subtreesOf(size)) bySubtrees.appendSubtree(subtree.level, hashIn(tree)(subtree));
      expect(hex(rootOf(tree))).toBe(hex(plainRoot(tree)));
      expect(hex(bySubtrees.root())).toBe(hex(plainRoot(tree)));
      expect(hex(bagged(sha256, subtreesOf(size).map(hashIn(tree))))).toBe(hex(plainRoot(tree)));
    }
  });

  it('takes a subtree only where one begins', () => {
    const tree = new MerkleAccumulator(sha256);
    tree.append(sha256(Buffer.from('one')));
    expect(() => tree.appendSubtree(1, sha256(Buffer.from('two')))).toThrow(RangeError);
  });

  it('proves every leaf of every tree up to 40, and nothing else', () => {
    const hashes = leaves(40);
    for (let size = 1; size <= 40; size += 1) {
      const root = plainRoot(hashes.slice(0, size));
      for (let leaf = 0; leaf < size; leaf += 1) {
        const proof = proofOf(sha256, inclusionPath(leaf, size), hashIn(hashes));
        const told = { leaf, size, root, leafHash: hashes[leaf] ?? root };
        expect(includes(sha256, told, proof)).toBe(true);
        expect(includes(sha256, { ...told, leafHash: sha256(told.leafHash) }, proof)).toBe(false);
        expect(includes(sha256, { ...told, root: sha256(root) }, proof)).toBe(false);
        expect(includes(sha256, told, [...proof, root])).toBe(false);
        if (size > 1) expect(includes(sha256, told, proof.slice(1))).toBe(false);
        if (size > 1) expect(includes(sha256, { ...told, leaf: (leaf + 1) % size }, proof)).toBe(false);
      }
    }
  });

  it('proves that every tree up to 40 continues every smaller one, and no other', () => {
    const hashes = leaves(40);
    const other = leaves(41).slice(1);
    for (let size = 1; size <= 40; size += 1) {
      const later = { size, root: plainRoot(hashes.slice(0, size)) };
      for (let earlier = 1; earlier <= size; earlier += 1) {
        const proof = proofOf(sha256, consistencyPath(earlier, size), hashIn(hashes));
        const before = { size: earlier, root: plainRoot(hashes.slice(0, earlier)) };
        expect(continues(sha256, before, later, proof)).toBe(true);
        const forked = { size: earlier, root: plainRoot(other.slice(0, earlier)) };
        expect(continues(sha256, forked, later, proof)).toBe(false);
        expect(continues(sha256, before, { ...later, root: sha256(later.root) }, proof)).toBe(false);
        if (proof.length > 0) expect(continues(sha256, before, later, proof.slice(1))).toBe(false);
        if (earlier < size) expect(continues(sha256, later, before, proof)).toBe(false);
      }
    }
  });

  it('takes the empty tree as the beginning of every tree', () => {
    const empty = { size: 0, root: sha256(Buffer.alloc(0)) };
    expect(continues(sha256, empty, { size: 3, root: plainRoot(leaves(3)) }, [])).toBe(true);
  });

  it('refuses paths to what is not there', () => {
    expect(() => inclusionPath(3, 3)).toThrow(RangeError);
    expect(() => inclusionPath(-1, 3)).toThrow(RangeError);
    expect(() => consistencyPath(4, 3)).toThrow(RangeError);
    expect(() => consistencyPath(0, 3)).toThrow(RangeError);
  });
});
