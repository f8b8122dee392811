import { describe, expect, it } from '@jest/globals';
import { PartSizes } from './part-sizes.js';
import { callFolder, itemPath } from './paths.js';
import { webVttCue } from './web-vtt.js';

describe('PartSizes', () => {
  it('begins a part when the next file would not fit, and gives a large one its own', () => {
    const sizes = new PartSizes(10_000);
    const parts = [4_000, 4_000, 4_000, 50_000, 100, 100].map((bytes) => sizes.of(bytes, false));
    expect([parts, sizes.parts]).toEqual([[1, 1, 2, 3, 4, 4], 4]);
  });

  it('keeps all rows in the first part', () => {
    const sizes = new PartSizes(10_000);
    expect([9_000, 9_000, 9_000].map((bytes) => sizes.of(bytes, true))).toEqual([1, 1, 1]);
    expect(sizes.of(1, false)).toBe(2);
  });
});

describe('paths', () => {
  const call = {
    ...{ callId: '019b0000-0000-7000-8000-00000000abcd', callTitle: '../橋/点検: "A".' },
    callCreatedAt: new Date('2026-11-26T03:04:05Z'),
  };
  const item = {
    ...{ id: '019b0000-0000-7000-8000-000000001234', name: '銘板.jpg' },
    receivedAt: new Date('2026-11-26T03:05:06Z'),
  };

  it('have names that people read and no folder of anybody', () => {
    expect(callFolder(call)).toBe('calls/2026-11-26 .._橋_点検_ _A_ 00000000abcd');
    expect(itemPath(item, call)).toBe(`${callFolder(call)}/2026-11-26 030506 銘板 000000001234.jpg`);
    expect(itemPath(item, null)).toBe('files/2026-11/2026-11-26 030506 銘板 000000001234.jpg');
    expect(itemPath({ ...item, name: '..' }, null)).not.toContain('/../');
  });
});

describe('webVttCue', () => {
  it('says who, when and what, and nothing of it is markup', () => {
    expect(
      webVttCue({ atMs: 3_723_004, untilMs: 3_728_004, voice: 'A<b>', text: '1 --> 2\r\n\r\n& more' }),
    ).toBe('01:02:03.004 --> 01:02:08.004\n<v A&lt;b&gt;>1 --&gt; 2\n&amp; more\n\n');
  });

  it('has a line and a length, whatever was said', () => {
    expect(webVttCue({ atMs: -5, untilMs: -10, text: ' \n ' })).toBe('00:00:00.000 --> 00:00:00.000\n \n\n');
  });
});
