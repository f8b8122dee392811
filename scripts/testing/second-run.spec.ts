import { describe, expect, it } from '@jest/globals';
import { filesWorthAnotherRun, withSecondRun } from './second-run.mjs';

const result = (passed: number, failed: string[] = []) => ({
  step: 'browser',
  passed,
  failed,
  skipped: [],
  unsteady: [],
  seconds: 2,
});

describe('the files that are run again', () => {
  it('are those whose tests failed, each once', () => {
    const failed = ['a.e2e.ts: one\n    Error: b.e2e.ts: 2', 'a.e2e.ts: two', 'b.e2e.ts: did not run'];
    expect(filesWorthAnotherRun(result(1, failed))).toEqual(['a.e2e.ts', 'b.e2e.ts']);
  });

  it('are none when many failed, or the runner itself, or nothing', () => {
    const many = ['a', 'b', 'c', 'd'].map((name) => `${name}.spec.ts: x`);
    expect(filesWorthAnotherRun(result(9, many))).toEqual([]);
    expect(filesWorthAnotherRun(result(9, ['a.spec.ts: x', 'the runner ended with 1']))).toEqual([]);
    expect(filesWorthAnotherRun(result(9))).toEqual([]);
  });
});

describe('two runs', () => {
  it('name what passed only in the second', () => {
    const both = withSecondRun(result(8, ['a.e2e.ts: one\n    Error: late']), result(3));
    expect(both).toMatchObject({
      passed: 9,
      failed: [],
      unsteady: ['a.e2e.ts: one\n    Error: late'],
      seconds: 4,
    });
  });

  it('fail with what failed in both, or in the second alone', () => {
    const first = result(8, ['a.e2e.ts: one\n    Error: 1', 'a.e2e.ts: two']);
    const again = withSecondRun(first, result(2, ['a.e2e.ts: one\n    Error: 2']));
    expect(again.failed).toEqual(['a.e2e.ts: one\n    Error: 2']);
    expect(withSecondRun(first, result(2, ['a.e2e.ts: three'])).failed).toEqual(['a.e2e.ts: three']);
  });

  it('fail when the second ran nothing', () => {
    expect(
      withSecondRun(result(8, ['a.e2e.ts: one']), result(0, ['the runner ended with 1'])).failed,
    ).toEqual(['a.e2e.ts: one']);
  });
});
