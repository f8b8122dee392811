import { describe, expect, it } from '@jest/globals';
import { hasFailed, refuseEmpty, summary } from './result.mjs';
import { countTests } from './runner-output.mjs';

const result = (step: string, passed: number, failed: string[] = [], skipped: string[] = []) => ({
  step,
  passed,
  failed,
  skipped,
  unsteady: [],
  seconds: 1.4,
});

describe('the end of a test run', () => {
  it('closes with the sums and lists what failed and what was skipped', () => {
    const lines = summary([result('unit', 3), result('db', 2, ['a.spec.ts: b'], ['c (no disk)'])]);
    expect(lines.slice(-3)).toEqual([
      'skipped: db: c (no disk)',
      'failed: db: a.spec.ts: b',
      '5 passed, 1 failed, 1 skipped',
    ]);
  });

  it('fails a suite that ran no test, also when all were skipped', () => {
    expect(refuseEmpty(result('db', 0)).failed).toEqual(['no test of db ran']);
    expect(refuseEmpty(result('db', 0, [], ['a'])).failed).toEqual(['no test of db ran']);
    expect(refuseEmpty(result('db', 1)).failed).toEqual([]);
  });

  it('is a failure when anything failed', () => {
    expect(hasFailed([result('unit', 1), result('db', 1, ['x'])])).toBe(true);
    expect(hasFailed([result('unit', 1)])).toBe(false);
  });
});

describe('the JSON of a test runner', () => {
  const file = (status: string, ...statuses: string[]) => ({
    name: '/repo/a.spec.ts',
    status,
    assertionResults: statuses.map((s, index) => ({ status: s, fullName: `test ${index}` })),
  });

  it('is counted by outcome', () => {
    expect(
      countTests({ testResults: [file('failed', 'passed', 'failed', 'pending', 'todo')] }, '/repo'),
    ).toEqual({
      passed: 1,
      failed: ['a.spec.ts: test 1'],
      skipped: ['a.spec.ts: test 2', 'a.spec.ts: test 3'],
    });
  });

  it('says in short why', () => {
    const broken = { ...file('failed'), message: '\u001b[31mCannot find module\u001b[39m\n\n  at x.ts:1' };
    const test = { status: 'failed', fullName: 'test 0', failureMessages: ['Error: 1 is not 2'] };
    const failed = { ...file('failed'), assertionResults: [test] };
    expect(countTests({ testResults: [broken, failed] }, '/repo').failed).toEqual([
      'a.spec.ts: did not run\n    Cannot find module\n      at x.ts:1',
      'a.spec.ts: test 0\n    Error: 1 is not 2',
    ]);
  });

  it('counts a file that broke before its first test', () => {
    expect(countTests({ testResults: [file('failed')] }, '/repo').failed).toEqual(['a.spec.ts: did not run']);
  });
});
