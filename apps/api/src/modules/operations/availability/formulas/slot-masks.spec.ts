import { expect, it } from '@jest/globals';
import { runsOf } from './runs.js';
import { MASK_SLOTS, type MaskedBlocks, runsOfMasks } from './slot-masks.js';

/** As the database tells of them: in decimal, an hour and a half from slot 600 on. */
function masked(slots: ReadonlySet<number>): MaskedBlocks[] {
  return [600, 660, 720].map((from) => {
    const bits = Array.from({ length: MASK_SLOTS }, (_, i) => (slots.has(from + i) ? 1n << BigInt(i) : 0n));
    const mask = bits.reduce((all, bit) => all | bit, 0n);
    return { from, to: from + MASK_SLOTS, mask: String(mask) };
  });
}

it('masks are the slots whose bits are set, over the ends of blocks', () => {
  const slots = new Set([600, 601, 658, 659, 660, 719, ...Array.from({ length: 60 }, (_, i) => 720 + i)]);
  expect(runsOfMasks(masked(slots))).toEqual(runsOf(slots));
  expect(runsOfMasks(masked(new Set()))).toEqual([]);
});

it('many blocks that are alike are told of once', () => {
  const all = String((1n << 60n) - 1n);
  expect(runsOfMasks([{ from: 0, to: 6_000, mask: all }])).toEqual([{ from: 0, to: 6_000 }]);
  expect(runsOfMasks([{ from: 60, to: 180, mask: '5' }])).toEqual(runsOf([60, 62, 120, 122]));
});
