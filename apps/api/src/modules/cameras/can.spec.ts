import { expect, it } from '@jest/globals';
import type { CameraState, CameraWant } from '@rinjo/contract';
import { can } from './can.js';

const BARE: CameraState = { torch: null, zoom: null, focus: null, canSwitch: false, paused: false };
const PHONE: CameraState = {
  torch: false,
  zoom: { min: 1, max: 8, step: 0.1, value: 1 },
  focus: { min: 0, max: 1, step: 0.1, value: null },
  canSwitch: true,
  paused: false,
};
const WANTS: readonly CameraWant[] = [
  { kind: 'photo' },
  { kind: 'pause', on: true },
  { kind: 'torch', on: true },
  { kind: 'zoom', value: 8 },
  { kind: 'focus', value: 0.5 },
  { kind: 'focus', value: null },
  { kind: 'switch' },
];

it('lets every camera take photos and pause, and everything else only where the device offers it', () => {
  expect(WANTS.map((want) => can(PHONE, want))).toEqual(WANTS.map(() => true));
  expect(WANTS.filter((want) => can(BARE, want)).map(({ kind }) => kind)).toEqual(['photo', 'pause']);
});

it('stays within what the device can be set to', () => {
  expect(can(PHONE, { kind: 'zoom', value: 8.1 })).toBe(false);
  expect(can(PHONE, { kind: 'zoom', value: 0.9 })).toBe(false);
  expect(can(PHONE, { kind: 'focus', value: -1 })).toBe(false);
});
