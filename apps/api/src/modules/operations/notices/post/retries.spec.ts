import { describe, expect, it } from '@jest/globals';
import { refusalOf, waitAfter } from './retries.js';

describe('a letter that was not taken', () => {
  it('is sent again ever more seldom, and given up in the end', () => {
    const waits = Array.from({ length: 9 }, (_, i) => waitAfter(i + 1));
    expect(waits.slice(0, 3)).toEqual([60_000, 300_000, 900_000]);
    expect(waits.at(-1)).toBeNull();
  });

  it('is refused for good by 5yz alone', () => {
    expect(refusalOf(Object.assign(new Error('no'), { responseCode: 550 }))).toEqual({
      ...{ outcome: 'refused', code: '550' },
    });
    expect(refusalOf(Object.assign(new Error('later'), { responseCode: 451, code: 'EENVELOPE' }))).toEqual({
      ...{ outcome: 'failed', code: '451' },
    });
    expect(refusalOf(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))).toEqual({
      ...{ outcome: 'failed', code: 'ECONNREFUSED' },
    });
  });
});
