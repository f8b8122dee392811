import { describe, expect, it } from '@jest/globals';
import { checkNewPassword } from './password-rules.js';

const account = { email: 'hanako.sato@kensetsu.example', displayName: '佐藤 花子' };
const check = (password: string) => () => checkNewPassword(password, account);

describe('password rules (case 52)', () => {
  it('refuses 14 code points and takes 15', () => {
    expect(check('kumo7#Bridge-x')).toThrow('PASSWORD_TOO_SHORT');
    expect(check('kumo7#Bridge-xy')).not.toThrow();
  });

  it('counts code points after NFC, not bytes or UTF-16 units', () => {
    expect(check('👷'.repeat(7) + '橋梁点検現場写真')).not.toThrow();
    expect(check('が'.normalize('NFD').repeat(14))).toThrow('PASSWORD_TOO_SHORT');
  });

  it('takes 64 Unicode code points and 256, and refuses 257', () => {
    const phrase = (length: number) =>
      Array.from({ length }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 5000))).join('');
    expect(check(phrase(64))).not.toThrow();
    expect(check(phrase(256))).not.toThrow();
    expect(check(phrase(257))).toThrow('PASSWORD_TOO_LONG');
  });

  it.each([
    'passwordpassword',
    'Password12345678',
    'P@ssword-2026-2026!'.replace('@', 'a'),
    '123456789012345',
    '987654321098765',
    'qwertyuiopasdfghjkl',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'adminadminadmin1',
    'ｐａｓｓｗｏｒｄ１２３４５６７８',
    'iloveyou iloveyou',
    'letmein letmein letmein',
    'correct horse battery staple',
    'hanako.sato@kensetsu.example',
    'hanako.sato 2026',
    'rinjorinjorinjo',
    '1qaz2wsx3edc4rfv',
  ])('refuses the common %s', (password) => {
    expect(check(password)).toThrow('PASSWORD_COMMON');
  });

  it.each([
    '83920174655291837',
    'ame no hi wa ie ni iru',
    'passwordless bridges hum',
    'admin eats 3 purple pears',
  ])('takes %s: nothing about it is common', (password) => {
    expect(check(password)).not.toThrow();
  });
});
