import { describe, expect, it } from '@jest/globals';
import { congestionFeedback } from './congestion-feedback.js';

describe('what a receiver tells of the line', () => {
  it('has what came and when, in quarters of a millisecond after the one before, and what did not', () => {
    const arrivals = new Map([
      [0, 65],
      [1, 75.5],
      [3, 200],
    ]);
    expect(congestionFeedback({ base: 7, arrivals, count: 258, ssrc: 9 }).toString('hex')).toBe(
      [
        ...['8fcd0007', '00000001', '00000009', '00070004', '00000102'],
        // Two with a byte, none, one with two.
        ...['2002', '0001', '4001', '04', '2a', '01f2', '0000'],
      ].join(''),
    );
  });
});
