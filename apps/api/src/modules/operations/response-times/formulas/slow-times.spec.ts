import { describe, expect, it } from '@jest/globals';
import { slowMonths } from './slow-times.js';

const hour = (at: string, marks: string) => ({ hour: new Date(at), minutes: marks.padEnd(60, '.') });

describe('slow minutes', () => {
  it('are added up by the months of Japan, with the longest stretch, over the end of an hour too', () => {
    expect(
      slowMonths([
        hour('2026-10-31T14:00:00Z', '.'.repeat(57) + 'xxx'),
        hour('2026-10-31T15:00:00Z', 'xx...xxxx   '),
        hour('2026-10-31T16:00:00Z', ''),
      ]),
    ).toEqual([
      { month: '2026-10', slowMin: 3, stretchMin: 5, knownMin: 60, over: false },
      { month: '2026-11', slowMin: 6, stretchMin: 4, knownMin: 117, over: false },
    ]);
  });

  it('do not go on where nothing is known in between', () => {
    const [month] = slowMonths([
      hour('2026-11-02T00:00:00Z', '.'.repeat(57) + 'xxx'),
      hour('2026-11-02T02:00:00Z', 'xxx xxx'),
    ]);
    expect(month).toMatchObject({ slowMin: 9, stretchMin: 3 });
  });

  it('are over the limit above five at a stretch, or thirty in a month', () => {
    const over = (marks: string) => slowMonths([hour('2026-11-02T00:00:00Z', marks)])[0]?.over;
    expect(over('xxxxx')).toBe(false);
    expect(over('xxxxxx')).toBe(true);
    expect(over('x.'.repeat(30))).toBe(false);
    expect(over(`${'x.'.repeat(29)}xx`)).toBe(true);
  });
});
