import { expect, it } from '@jest/globals';
import { UsedData } from './used-data.js';

it('adds up connections that come and go, and tells of what is worth it', () => {
  const told: number[] = [];
  const used = new UsedData((bytes) => told.push(bytes));
  used.add(new Map([['a', 40_000]]));
  expect(told).toEqual([]);
  used.add(
    new Map([
      ['a', 60_000],
      ['b', 10_000],
    ]),
  );
  expect(told).toEqual([70_000]);
  // After a recovery, over another connection.
  used.add(new Map([['c', 100_000]]));
  expect(told).toEqual([70_000, 170_000]);
});
