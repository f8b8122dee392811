import { describe, expect, it } from '@jest/globals';
import { RowMeasures } from './row-measures.js';

describe('RowMeasures', () => {
  it('has one that answers for a row, and none for others', () => {
    const measures = new RowMeasures();
    const five = { row: 5, measure: () => Promise.reject(new Error('not asked')) };
    measures.add(five);
    expect(measures.of(5)).toBe(five);
    expect(measures.of(6)).toBeUndefined();
    expect(() => measures.add(five)).toThrow('Row 5');
  });
});
