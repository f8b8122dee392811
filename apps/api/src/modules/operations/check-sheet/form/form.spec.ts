import { describe, expect, it } from '@jest/globals';
import { CHECK_SHEET_ROWS } from '@rinjo/contract';
import { FORM, FORM_ROWS } from './form.js';

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

describe('the form', () => {
  it('has its 49 rows in its order', () => {
    expect(FORM_ROWS.map(({ no }) => no)).toEqual(Array.from({ length: CHECK_SHEET_ROWS }, (_, i) => i + 1));
    expect(FORM.map(({ area, rows }) => [area.ja, rows.length])).toEqual([
      ['可用性', 9],
      ['信頼性', 9],
      ['性能', 3],
      ['拡張性', 4],
      ['サポート', 2],
      ['データ管理', 11],
      ['セキュリティ', 11],
    ]);
  });

  it('is in Japanese and English throughout', () => {
    for (const { no, item, unit, commitment, on } of FORM_ROWS)
      for (const text of [item, unit, commitment, ...(on ? Object.values(on) : [])]) {
        expect(`${String(no)} ${text.ja}`).toMatch(JAPANESE);
        expect(`${String(no)} ${text.en}`).not.toMatch(JAPANESE);
        expect(text.en).not.toBe('');
      }
  });

  it('leaves to the operator alone what the software cannot know', () => {
    expect(FORM_ROWS.filter((row) => row.class === 'attested').map(({ no }) => no)).toEqual([35, 39, 40, 43]);
    expect(FORM_ROWS.filter((row) => row.statementToo).map(({ no }) => no)).toEqual([
      3, 26, 27, 33, 41, 45, 48, 49,
    ]);
  });
});
