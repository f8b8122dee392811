import { describe, expect, it } from '@jest/globals';
import { isDiskFull } from './disk-full.js';

const withCode = (code: string): Error => Object.assign(new Error(code), { code });

describe('isDiskFull', () => {
  it('finds it below what was thrown', () => {
    expect(isDiskFull(withCode('ENOSPC'))).toBe(true);
    expect(isDiskFull(new Error('not written', { cause: withCode('EDQUOT') }))).toBe(true);
    expect(isDiskFull(withCode('53100'))).toBe(true);
  });

  it('is not everything', () => {
    expect(isDiskFull(withCode('EIO'))).toBe(false);
    expect(isDiskFull(new Error('no cause'))).toBe(false);
    expect(isDiskFull('ENOSPC')).toBe(false);
  });
});
