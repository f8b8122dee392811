import { describe, expect, it } from '@jest/globals';
import { verdictsOf } from './call-verdicts.js';

const codes = (failed: Parameters<typeof verdictsOf>[0]['failed'], records = true) =>
  verdictsOf({ failed, code: failed && 'timeout' }, records).map(
    ({ component, code }) => `${component} ${code ?? 'good'}`,
  );

describe('what a call says of the parts of the service', () => {
  it('is good of all when all went well, and without recording of media alone', () => {
    expect(codes(null)).toEqual(['media good', 'recording good', 'files good']);
    expect(codes(null, false)).toEqual(['media good']);
  });

  it('is bad of the part that failed and of those that a call comes to later', () => {
    expect(codes('media')).toEqual(['media media_timeout', 'recording no_media', 'files no_media']);
    expect(codes('record')).toEqual(['media good', 'recording record_timeout', 'files no_recording']);
    expect(codes('fetch')).toEqual(['media good', 'recording good', 'files fetch_timeout']);
  });

  it('leaves sign-in to its own probe, and takes nothing back from who could not leave', () => {
    expect(codes('sign-in')).toEqual(['media good', 'recording good', 'files good']);
    expect(codes('leave')).toEqual(['media leave_timeout', 'recording good', 'files good']);
  });
});
