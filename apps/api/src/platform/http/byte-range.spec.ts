import { describe, expect, it } from '@jest/globals';
import { wantedRange } from './byte-range.js';
import { attachment } from './send-content.js';

describe('a Range header', () => {
  const part = (first: number, last: number) => ({ kind: 'part', first, last });
  it.each([
    ['bytes=0-0', part(0, 0)],
    ['bytes=0-', part(0, 99)],
    ['bytes=10-19', part(10, 19)],
    ['bytes=90-200', part(90, 99)],
    ['bytes=-10', part(90, 99)],
    ['bytes=-1000', part(0, 99)],
    ['Bytes= 5-6 ', part(5, 6)],
  ])('wants one range: %s', (header, range) => {
    expect(wantedRange(header, 100)).toEqual(range);
  });

  it.each([undefined, '', 'lines=0-1', 'bytes=', 'bytes=-', 'bytes=a-b', 'bytes=9-8', 'bytes=1e3-', '0-5'])(
    'is none and ignored: %s',
    (header) => {
      expect(wantedRange(header, 100)).toEqual({ kind: 'all' });
    },
  );

  it.each(['bytes=0-1,5-6', 'bytes=0-,-5', 'bytes=100-', 'bytes=100-200', 'bytes=-0'])(
    'is refused: %s',
    (header) => {
      expect(wantedRange(header, 100)).toEqual({ kind: 'refused' });
    },
  );

  it('has nothing to give of what is empty', () => {
    expect(wantedRange('bytes=0-0', 0)).toEqual({ kind: 'refused' });
    expect(wantedRange('bytes=-5', 0)).toEqual({ kind: 'refused' });
  });
});

describe('the name of what is handed out (case 72)', () => {
  it('is encoded, and never breaks out of its header', () => {
    expect(attachment('写真 1.jpg')).toBe(
      `attachment; filename="__ 1.jpg"; filename*=UTF-8''%E5%86%99%E7%9C%9F%201.jpg`,
    );
    for (const name of [
      'a"; x="b',
      'a\r\nSet-Cookie: b',
      'a\0b',
      '\u202egpj.exe',
      '../../etc/passwd',
      "it's(1)*",
      '\ud800',
    ])
      expect(attachment(name)).toMatch(/^attachment; filename="[ !#-[\]-~]*"; filename\*=UTF-8''[\w.~%!-]*$/);
  });
});
