import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from './canonical-json.js';

describe('canonical JSON of RFC 8785', () => {
  it('sorts keys by UTF-16 code units and leaves no space', () => {
    expect(canonicalJson({ b: 1, a: 'x', '\u20ac': true, '\u{1f600}': null, '\ufb33': ['z', 'a'] })).toBe(
      '{"a":"x","b":1,"€":true,"\u{1f600}":null,"\ufb33":["z","a"]}',
    );
  });

  it('escapes as the RFC says', () => {
    expect(canonicalJson({ s: '€$\u000f\nA\'B"\\\\"/' })).toBe('{"s":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
  });

  it('leaves out what is undefined, and writes minus zero as zero', () => {
    expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
  });

  it('prints numbers as ECMAScript does', () => {
    expect(canonicalJson({ a: 0.1, b: 1e21, c: 333333333.3333333, d: 1e-7 })).toBe(
      '{"a":0.1,"b":1e+21,"c":333333333.3333333,"d":1e-7}',
    );
  });

  it.each([Number.NaN, Infinity])('refuses the number %p', (value) => {
    expect(() => canonicalJson({ value })).toThrow(RangeError);
  });

  it('sorts keys that look like numbers as text', () => {
    expect(canonicalJson({ '9': 1, '10': 2, a: 3 })).toBe('{"10":2,"9":1,"a":3}');
  });

  it('takes a backslash before "ud" for what it is', () => {
    expect(canonicalJson({ path: 'C:\\udev' })).toBe('{"path":"C:\\\\udev"}');
  });

  it('refuses half a character', () => {
    expect(() => canonicalJson({ value: '\ud800' })).toThrow(RangeError);
  });
});
