import { describe, expect, it } from '@jest/globals';
import { fontFile } from './fonts.js';
import { runsOf } from './runs.js';

const runs = (text: string): string[] =>
  runsOf(text, 'regular', (font, point) => fontFile(font).covers.has(point)).map(
    ({ font, text: of, rtl }) => `${font}${rtl ? '<' : ''}:${of}`,
  );

describe('runsOf', () => {
  it('draws names in the font that has them', () => {
    expect(runs('髙橋 𠮷 Nguyễn Łukasz')).toEqual(['regular:髙橋 𠮷 Nguyễn ', 'arabic:Ł', 'regular:ukasz']);
    expect(runs('現場👷🏽‍♀️ 1号')).toEqual(['regular:現場', 'emoji:👷🏽‍♀', 'regular: 1号']);
  });

  it('keeps words that run from right to left together', () => {
    expect(runs('محمد علي A')).toEqual(['arabic<:محمد علي', 'regular: A']);
  });

  it('shows that something is missing, and leaves out what nobody sees', () => {
    expect(runs('한\u202Eab\u0000\uD800')).toEqual([expect.stringMatching(/^regular:〓ab/)]);
  });
});
