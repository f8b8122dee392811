import { joined, type Run } from './runs.js';

/** Slots that one mask tells of: half an hour, one bit for each. A block of them begins at a multiple. */
export const MASK_SLOTS = 60;

const ALL = (1n << BigInt(MASK_SLOTS)) - 1n;

/** Blocks in a row with the same mask. */
export interface MaskedBlocks extends Run {
  /** A whole number in decimal: the lowest bit is the first slot of each block. */
  readonly mask: string;
}

/** The slots whose bits are set. */
export const runsOfMasks = (blocks: readonly MaskedBlocks[]): Run[] =>
  joined(
    blocks.flatMap(({ from, to, mask }) => {
      const bits = BigInt(mask);
      if (bits === ALL) return { from, to };
      const runs = runsIn(bits);
      return Array.from(
        { length: (to - from) / MASK_SLOTS },
        (_, block) => from + block * MASK_SLOTS,
      ).flatMap((begin) => runs.map((run) => ({ from: begin + run.from, to: begin + run.to })));
    }),
  );

function runsIn(bits: bigint): Run[] {
  const text = bits.toString(2); // the first slot is the last digit
  return [...text.matchAll(/1+/g)].map(({ 0: ones, index }) => {
    const to = text.length - index;
    return { from: to - ones.length, to };
  });
}
