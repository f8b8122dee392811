import type { KeepingLineView } from '@rinjo/contract';
import { describe, expect, it } from 'vitest';
import { spokenText } from './spoken-text';
import { worstLines } from './worst-lines';

describe('what is shown of encryption', () => {
  it('writes versions as people do', () => {
    expect(spokenText({ accepted: ['TLSv1', 'TLSv1.2', 'TLSv1.3'] })).toBe('TLS 1.0, TLS 1.2, TLS 1.3');
    expect(spokenText({ accepted: [] })).toBe('');
  });

  it('tells of each place the worst of its connections', () => {
    const line = (what: KeepingLineView['what'], how: KeepingLineView['how']): KeepingLineView => ({
      ...{ what, how, detail: '' },
    });
    expect(
      worstLines([line('database', 'sealed'), line('database', 'open'), line('objects', 'local')]),
    ).toEqual([line('database', 'open'), line('objects', 'local')]);
  });
});
