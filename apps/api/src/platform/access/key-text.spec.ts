import { describe, expect, it } from '@jest/globals';
import { bearerOf } from './bearer.js';
import { hasKey, newKeyText, readKeyText } from './key-text.js';

describe('the text of a key', () => {
  it('is new every time, and is read back', () => {
    const keys = Array.from({ length: 50 }, () => newKeyText());
    expect(new Set(keys.map(({ text }) => text)).size).toBe(50);
    for (const key of keys) expect(readKeyText(key.text)).toEqual(key);
    expect(keys[0]?.text).toMatch(/^rjk_[a-z0-9]{8}_[A-Za-z0-9_-]{43}_[0-9a-f]{8}$/);
  });

  it('is no key any more with one character changed, cut or added', () => {
    const { text } = newKeyText();
    for (let i = 0; i < text.length; i += 1) {
      const other = text[i] === 'a' ? 'b' : 'a';
      expect(readKeyText(text.slice(0, i) + other + text.slice(i + 1))).toBeNull();
      expect(readKeyText(text.slice(0, i) + text.slice(i + 1))).toBeNull();
    }
    for (const wrong of [`${text}0`, ` ${text}`, `${text}\n`, '', 'rjk_', text.toUpperCase()])
      expect(readKeyText(wrong)).toBeNull();
  });

  it('is seen in a URL, also when it is hidden behind percent signs', () => {
    const { text } = newKeyText();
    for (const url of [`/api/v1/calls?key=${text}`, `/${text}/calls`, `/?a=${text.replaceAll('_', '%5F')}`])
      expect([url, hasKey(url)]).toEqual([url, true]);
    expect(hasKey(`/?a=${Buffer.from(text).toString('hex').replace(/../g, '%$&')}`)).toBe(true);
    for (const url of ['/api/v1/calls', '/api/v1/users?search=rjk_', '/%E0%A4%A'])
      expect([url, hasKey(url)]).toEqual([url, false]);
  });
});

describe('the bearer of a request', () => {
  it('is what follows the word, whatever its case', () => {
    expect(bearerOf({ authorization: 'Bearer abc' })).toBe('abc');
    expect(bearerOf({ authorization: 'bearer  abc ' })).toBe('abc');
  });

  it('is empty when it is malformed, and null without the header or with another scheme', () => {
    for (const authorization of ['Bearer', 'Bearer ', 'Bearer a b', `Bearer ${'x'.repeat(513)}`])
      expect(bearerOf({ authorization })).toBe('');
    for (const headers of [{}, { authorization: 'Basic abc' }, { authorization: 'Bearerabc' }])
      expect(bearerOf(headers)).toBeNull();
  });
});
