import { expect, it } from '@jest/globals';
import { exportAllowedMs } from './export-allowance.js';

it('is an hour for every 10 GB of an export', () => {
  expect([0, 10_000_000_000, 10_000_000_001].map(exportAllowedMs)).toEqual([3_600_000, 3_600_000, 7_200_000]);
});
