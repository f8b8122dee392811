import { describe, expect, it } from '@jest/globals';
import { findCommand, parseOsRelease } from './machine.mjs';

describe('this machine', () => {
  it('is read from os-release, quotes or not', () => {
    const text = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n# comment\n';
    expect(parseOsRelease(text)).toMatchObject({ ID: 'debian', VERSION_ID: '12' });
  });

  it('finds commands in PATH only', () => {
    expect(findCommand('sh')).toMatch(/\/sh$/);
    expect(findCommand('no-such-command-of-rinjo')).toBeUndefined();
  });
});
