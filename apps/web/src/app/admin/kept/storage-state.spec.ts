import { expect, it } from 'vitest';
import { percentOf, storageState } from './storage-state';

const of = (used: number, reserved = 0) => storageState({ used, reserved, max: 1_000 });

it('says at 80 and at 95 percent that the storage is getting full, and when it is', () => {
  expect([of(0), of(799), of(800), of(949), of(950), of(999), of(1_000), of(1_200)]).toEqual([
    ...['ok', 'ok', 80, 80, 95, 95, 'full', 'full'],
  ]);
});

it('counts as full what is set aside to the last byte', () => {
  expect([of(500, 499), of(500, 500)]).toEqual(['ok', 'full']);
});

it('never draws a bar beyond its end, also for a plan without room', () => {
  expect([percentOf(50, 200), percentOf(300, 200), percentOf(0, 0)]).toEqual([25, 100, 100]);
});
