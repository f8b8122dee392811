import { describe, expect, it } from '@jest/globals';
import { normalDomain, writtenDomain } from './domain-name.js';
import { isPublicMailDomain } from './public-mail-domains.js';

describe('a domain', () => {
  it.each([
    ['Example.CO.JP', 'example.co.jp'],
    [' example.com. ', 'example.com'],
    ['例え.jp', 'xn--r8jz45g.jp'],
    ['ｅｘａｍｐｌｅ．ｃｏｍ', 'example.com'],
    ['xn--r8jz45g.jp', 'xn--r8jz45g.jp'],
  ])('%p is kept as %p', (input, kept) => {
    expect(normalDomain(input)).toBe(kept);
  });

  it.each([
    '',
    'localhost',
    'a@b.com',
    'https://example.com',
    'exa mple.com',
    '192.0.2.1',
    '0x7f.1',
    '-a.com',
    'a..com',
    '_dmarc.example.com',
    `${'a'.repeat(64)}.com`,
    `${'a.'.repeat(130)}com`,
    '*.example.com',
    'example.com/x',
  ])('%p is none', (input) => {
    expect(normalDomain(input)).toBeNull();
  });

  it('is shown as people write it', () => {
    expect(writtenDomain('xn--r8jz45g.jp')).toBe('例え.jp');
    expect(writtenDomain('example.com')).toBe('example.com');
  });

  it('of a public mail provider is known, also below it', () => {
    expect(['gmail.com', 'yahoo.co.jp', 'docomo.ne.jp', 'mail.yahoo.co.jp'].map(isPublicMailDomain)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['example.com', 'notgmail.com', 'ne.jp'].map(isPublicMailDomain)).toEqual([false, false, false]);
  });
});
