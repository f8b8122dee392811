import { describe, expect, it } from '@jest/globals';
import type { AttestRow } from '@rinjo/contract';
import { isValidUntil, takesStatement } from './may-attest.js';

const NOW = new Date('2026-11-27T03:00:00Z');
const until = (validUntil: string | null, answer: AttestRow['answer'] = 'yes') =>
  isValidUntil({ answer, validUntil } as AttestRow, NOW);

describe('a statement', () => {
  it('is taken where the form asks the operator, and nowhere else', () => {
    expect([3, 35, 39, 49].map(takesStatement)).toEqual([true, true, true, true]);
    expect([1, 5, 0, 50].map(takesStatement)).toEqual([false, false, false, false]);
  });

  it('ends on a day that exists, from today on, within three years', () => {
    expect([until('2026-11-27'), until('2027-02-28'), until('2029-11-27')]).toEqual([true, true, true]);
    expect([until('2026-11-26'), until('2027-02-29'), until('2029-11-29'), until(null)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('that says no may go on without an end', () => {
    expect(until(null, 'no')).toBe(true);
    expect(until('2026-11-26', 'no')).toBe(false);
  });
});
