import { describe, expect, it } from '@jest/globals';
import { compareVersions, fixOf, isAffected } from './versions.js';

describe('versions', () => {
  it('are ordered as semver.org has them', () => {
    const ordered = [
      ...['none', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2'],
      ...['1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.10', '1.2.0', '10.0.0'],
    ];
    expect(ordered.toReversed().toSorted(compareVersions)).toEqual(ordered);
    expect(compareVersions('v1.2.3+build', '1.2.3')).toBe(0);
  });

  it.each([
    ['1.2.2', '<1.2.3', true],
    ['1.2.3', '<1.2.3', false],
    ['1.2.3', '<=1.2.3', true],
    ['2.0.0', '>=1.0.0 <1.2.3 || >=2.0.0 <2.0.1', true],
    ['1.5.0', '>=1.0.0 <1.2.3 || >=2.0.0 <2.0.1', false],
    ['1.0.0', '>= 1.0.0, < 1.2.3', true],
    ['3.1.4', '*', true],
    ['3.1.4', '=3.1.4', true],
    ['3.1.5', '3.1.4', false],
  ])('%s is affected by %p: %p', (version, range, affected) => {
    expect(isAffected(version, range)).toBe(affected);
  });

  it('are fixed by the oldest release after them that is not affected', () => {
    const released = ['2.1.0', '1.0.0', '1.2.3-rc.1', '1.2.2', '1.2.3', '2.0.0'];
    expect(fixOf('1.0.0', '<1.2.3 || =2.0.0', released)).toBe('1.2.3');
    expect(fixOf('2.0.0', '<1.2.3 || =2.0.0', released)).toBe('2.1.0');
    expect(fixOf('1.0.0', '<=2.1.0', released)).toBeNull();
  });
});
