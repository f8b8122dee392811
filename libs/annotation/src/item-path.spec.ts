import { expect, it } from '@jest/globals';
import type { DrawingItem, DrawingItemId, ParticipantId } from '@rinjo/contract';
import { placed } from './item-lines.js';
import { pathOf } from './item-path.js';

const SIZE = { width: 200, height: 100 };
const item = (change: Partial<DrawingItem>): DrawingItem => ({
  ...{ id: 'i' as DrawingItemId, author: 'a' as ParticipantId, z: 1, colour: 0, width: 1 },
  ...{ tool: 'line', points: [0, 0, 65535, 65535] },
  ...change,
});

it('places points by the picture, also in a mirror', () => {
  expect(placed(65535, 0, SIZE, false)).toEqual({ x: 200, y: 0 });
  expect(placed(65535, 65535, SIZE, true)).toEqual({ x: 0, y: 100 });
});

it.each([
  ['line', 'M0.0 0.0L200.0 100.0'],
  ['rectangle', 'M0.0 0.0L200.0 0.0L200.0 100.0L0.0 100.0Z'],
] as const)('draws a %s between its two points', (tool, path) => {
  expect(pathOf(item({ tool }), SIZE, false)).toBe(path);
});

it('draws an ellipse within its two points', () => {
  const path = pathOf(item({ tool: 'ellipse' }), SIZE, false);
  expect(path).toMatch(/^M200.0 50.0L.*L100.0 100.0L.*L0.0 50.0L.*L100.0 0.0L.*Z$/);
});

it('draws a dot for a pen that was set down and lifted', () => {
  expect(pathOf(item({ tool: 'pen', points: [0, 0] }), SIZE, false)).toBe('M0.0 0.0L0.0 0.0');
});

it('gives arrows a head at the second point, and measures a tick at both', () => {
  expect(pathOf(item({ tool: 'arrow' }), SIZE, false)).toMatch(/^M0.0 0.0L200.0 100.0M[\d. ]+L200.0 100.0L/);
  expect(pathOf(item({ tool: 'measure' }), SIZE, false).split('M')).toHaveLength(4);
});
