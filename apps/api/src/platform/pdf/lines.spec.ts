import { describe, expect, it } from '@jest/globals';
import { linesOf } from './lines.js';

const lines = (text: string, width: number): readonly string[] =>
  linesOf(text, width, (piece) => Array.from(piece).length);

describe('linesOf', () => {
  it('ends lines between words, and between characters of Japanese', () => {
    expect(lines('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
    expect(lines('配管の継手を確認', 5)).toEqual(['配管の継手', 'を確認']);
    expect(lines('a\n\nb', 5)).toEqual(['a', '', 'b']);
  });

  it('begins no line with a mark that closes, and ends none with one that opens', () => {
    expect(lines('確認しました。次の「継手」', 6)).toEqual(['確認しまし', 'た。次の「継', '手」']);
  });

  it('breaks what is longer than a line anywhere', () => {
    expect(lines('0123456789abcdef', 6)).toEqual(['012345', '6789ab', 'cdef']);
  });
});
