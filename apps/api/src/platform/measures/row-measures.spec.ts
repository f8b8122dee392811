import { describe, expect, it } from '@jest/globals';
import { judged } from './judged.js';
import type { MeasuringWindow, RowFinding } from './row-finding.js';
import { RowMeasures } from './row-measures.js';

const WINDOW: MeasuringWindow = { from: new Date(0), to: new Date(1), tenantId: null };
const FINDING: RowFinding = {
  ...{ figures: [], from: null, to: null, evidence: [], ...judged([]) },
};

describe('RowMeasures', () => {
  it('has one that answers for a row, and none for others', async () => {
    const measures = new RowMeasures();
    const five = { row: 5, measure: () => Promise.resolve(FINDING) };
    measures.add(five);
    expect(measures.begin(5, WINDOW)?.asked).toBeNull();
    expect(await measures.begin(5, WINDOW)?.finish()).toBe(FINDING);
    expect(measures.begin(6, WINDOW)).toBeNull();
    expect(() => measures.add(five)).toThrow('Row 5');
  });
});
