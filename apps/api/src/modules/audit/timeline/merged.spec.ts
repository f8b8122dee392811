import { describe, expect, it } from '@jest/globals';
import { merged } from './merged.js';

const row = (source: 'audit' | 'access', ms: number, key: string) => ({ source, at: new Date(ms), key });

describe('rows of several logs', () => {
  it('come newest first, each once, and of one moment in a fixed order', () => {
    const rows = [
      ...[row('access', 5, 'b'), row('access', 5, 'a'), row('access', 1, 'c')],
      ...[row('audit', 5, '10'), row('audit', 5, '9'), row('audit', 2, '8'), row('audit', 5, '10')],
    ];
    const sources = ['audit', 'access'] as const;
    expect(merged(sources, rows).map(({ key }) => key)).toEqual(['10', '9', 'b', 'a', '8', 'c']);
    expect(merged(sources, rows.toReversed())).toEqual(merged(sources, rows));
    expect(merged(sources, [])).toEqual([]);
  });
});
