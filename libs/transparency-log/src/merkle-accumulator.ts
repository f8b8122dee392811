import { nodeHash } from './merkle-hashes.js';
import { bagged } from './merkle-range.js';
import type { Sha256 } from './sha256.js';

interface Peak {
  readonly level: number;
  readonly hash: Uint8Array;
}

/** The root of a tree that grows leaf by leaf, in memory for no more than its whole subtrees. RFC 6962 section 2.1. */
export class MerkleAccumulator {
  private readonly peaks: Peak[] = [];
  private leaves = 0;

  constructor(private readonly sha256: Sha256) {}

  get size(): number {
    return this.leaves;
  }

  /** `hash` of the next leaf, as `leafHash` makes it. */
  append(hash: Uint8Array): void {
    this.appendSubtree(0, hash);
  }

  /** The hash of the next 2^level leaves. Throws RangeError where such a subtree cannot begin. */
  appendSubtree(level: number, hash: Uint8Array): void {
    if (this.leaves % 2 ** level !== 0) throw new RangeError('A subtree begins at a multiple of its leaves');
    let peak: Peak = { level, hash };
    for (let left = this.peaks.at(-1); left?.level === peak.level; left = this.peaks.at(-1)) {
      this.peaks.pop();
      peak = { level: peak.level + 1, hash: nodeHash(this.sha256, left.hash, peak.hash) };
    }
    this.peaks.push(peak);
    this.leaves += 2 ** level;
  }

  /** SHA-256 of nothing for a tree without leaves. */
  root(): Uint8Array {
    if (this.leaves === 0) return this.sha256(new Uint8Array());
    return bagged(
      this.sha256,
      this.peaks.map(({ hash }) => hash),
    );
  }
}
