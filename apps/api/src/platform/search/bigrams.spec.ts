import { describe, expect, it } from '@jest/globals';
import { bigramsOf } from './bigrams.js';
import { foldForSearch } from './fold.js';

describe('bigramsOf', () => {
  it('cuts Japanese and codes alike', () => {
    expect(bigramsOf('給水ポンプ')).toEqual(['給水', '水ポ', 'ポン', 'ンプ']);
    expect(bigramsOf('p-101')).toEqual(['p-', '-1', '10', '01']);
  });

  it('names each pair once, and counts characters, not code units', () => {
    expect(bigramsOf('ababab')).toEqual(['ab', 'ba']);
    expect(bigramsOf('𠮷野家')).toEqual(['𠮷野', '野家']);
  });

  it('has nothing for a single character', () => {
    expect(bigramsOf('')).toEqual([]);
    expect(bigramsOf('弁')).toEqual([]);
  });

  it('has every pair of what is looked for, wherever it stands in the text', () => {
    const text = bigramsOf(foldForSearch('第2工区 ＰＵＭＰ室 配管'));
    for (const pair of bigramsOf(foldForSearch('pump室'))) expect(text).toContain(pair);
  });
});
