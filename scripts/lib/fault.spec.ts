import { describe, expect, it } from '@jest/globals';
import { Fault, fileFault } from './fault.mjs';
import { describe as describeError } from './report.mjs';

describe('Fault', () => {
  it('is one line, whatever it is made of', () => {
    expect(new Fault('Something\n  broke.', 'Mend\tit.').message).toBe('Something broke. Mend it');
  });

  it.each([
    ['ENOSPC', /disk that holds \/data is full\. Free some space/],
    ['EDQUOT', /disk that holds \/data is full/],
    ['EACCES', /\/data cannot be written by this user/],
    ['EROFS', /\/data cannot be written by this user/],
  ])('tells %s by the path', (code, expected) => {
    expect(String(fileFault(Object.assign(new Error(), { code }), '/data'))).toMatch(expected);
  });

  it('leaves other errors as they are', () => {
    const error = new TypeError('ours');
    expect(fileFault(error, '/data')).toBe(error);
  });
});

describe('an error on the terminal', () => {
  const fault = new Fault('No registry', 'Check the network', { cause: new Error('ENOTFOUND') });

  it('is one line for a fault', () => {
    expect(describeError(fault, false)).toBe('error: No registry. Check the network');
  });

  it('is one line for a defect, which it calls so', () => {
    expect(describeError(new TypeError('x is not a function\nmore'), false)).toMatch(
      /^error: x is not a function\. This is a defect [^\n]+$/,
    );
  });

  it('has stack and causes with --verbose', () => {
    expect(describeError(fault, true)).toMatch(/fault\.spec[\s\S]*caused by: ENOTFOUND/);
  });
});
