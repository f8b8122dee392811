import { expect, it } from '@jest/globals';
import { hashRecoveryCode, newRecoveryCode } from './recovery-code.js';

it('makes codes that are read aloud and written down without doubt', () => {
  const codes = Array.from({ length: 200 }, newRecoveryCode);
  expect(new Set(codes).size).toBe(200);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){3}$/);
});

it('takes a code however it is typed', () => {
  const hash = hashRecoveryCode('ABCD-EFGH-JKMN-PQRS');
  for (const typed of [
    'abcdefghjkmnpqrs',
    ' ABCD EFGH  JKMN PQRS ',
    'ＡＢＣＤ－ＥＦＧＨ－ＪＫＭＮ－ＰＱＲＳ',
  ])
    expect(hashRecoveryCode(typed)).toEqual(hash);
  expect(hashRecoveryCode('ABCD-EFGH-JKMN-PQRT')).not.toEqual(hash);
});
