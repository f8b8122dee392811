import { describe, expect, it } from '@jest/globals';
import { beginsSegment, SEGMENT_MS } from './segment-rule.js';

const format = { width: 640, height: 480, codec: 'vp8' };
const open = { beganAt: 0, format };

describe('a new segment begins', () => {
  it('with the first frame that stands for itself, and with no other', () => {
    expect(beginsSegment(null, { key: false, at: 0 })).toBe(false);
    expect(beginsSegment(null, { key: true, at: 0, format })).toBe(true);
  });

  it('where size or parameters change, after five minutes, and not else', () => {
    const key = { key: true, at: 1_000, format };
    expect(beginsSegment(open, key)).toBe(false);
    expect(beginsSegment(open, { ...key, format: { ...format, width: 360 } })).toBe(true);
    expect(beginsSegment(open, { ...key, format: { ...format, description: Buffer.from([1]) } })).toBe(true);
    expect(beginsSegment(open, { ...key, at: SEGMENT_MS })).toBe(true);
    expect(beginsSegment(open, { key: false, at: SEGMENT_MS })).toBe(false);
    expect(beginsSegment({ beganAt: 0, format: null }, { key: true, at: 1_000 })).toBe(false);
  });
});
