import { describe, expect, it } from '@jest/globals';
import { amcheckVerdict } from './amcheck-verdict.js';

describe('an end of pg_amcheck', () => {
  it.each([
    [0, '', 'sound'],
    [2, 'btree index "a.b.c":\n    ERROR:  heap tuple lacks matching index tuple', 'faulty'],
    [1, 'pg_amcheck: warning: skipping database "rinjo": amcheck is not installed', 'absent'],
    [1, 'pg_amcheck: error: connection to server failed', 'failed'],
    [null, '', 'failed'],
  ] as const)('with %s is %s', (code, printed, outcome) => {
    expect(amcheckVerdict(code, printed)).toEqual({ outcome, detail: printed });
  });

  it('keeps the beginning of what was printed', () => {
    expect(amcheckVerdict(2, 'x'.repeat(10_000)).detail).toHaveLength(500);
  });
});
