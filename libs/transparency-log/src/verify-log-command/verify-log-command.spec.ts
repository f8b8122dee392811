import { describe, expect, it } from '@jest/globals';
import { argumentsOf } from './arguments.js';
import { reportText } from './report-text.js';

describe('verify-log', () => {
  it('takes one file, and any number of keys and checkpoints', () => {
    expect(argumentsOf(['--key', 'a', 'log.jsonl', '--checkpoint', 'c', '--key', 'b'])).toEqual({
      file: 'log.jsonl',
      keys: ['a', 'b'],
      checkpoints: ['c'],
      edition: false,
    });
  });

  it('takes an edition, which has no checkpoints beside it', () => {
    expect(argumentsOf(['--edition', 'e.json', '--key', 'a'])).toMatchObject({
      edition: true,
      file: 'e.json',
    });
    expect(argumentsOf(['--edition', 'e.json', '--checkpoint', 'c'])).toBeNull();
  });

  it.each([[[]], [['a', 'b']], [['a', '--key']], [['--keys', 'a', 'b']]])(
    'does not understand %p',
    (words) => {
      expect(argumentsOf(words)).toBeNull();
    },
  );

  it('says which entry is the first that is wrong, and ends with one word', () => {
    const report = {
      ...{ origin: 'example/audit/1', entries: 12, forgotten: 2, checkpoints: 1, verified: 9 },
      signedAt: '2026-11-26T12:00:00.000Z',
      faults: [{ fault: 'payload' as const, seq: 7 }],
    };
    const lines = reportText(report).trimEnd().split('\n');
    expect(lines.at(-2)).toMatch(/ 7: what the entry says was altered$/);
    expect(lines.at(-1)).toBe('ALTERED');
    expect(reportText({ ...report, faults: [] })).toMatch(/\nUNALTERED\n$/);
  });
});
