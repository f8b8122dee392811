import { describe, expect, it } from '@jest/globals';
import { missingPlatformPackages, platformOf } from './lock-file.mjs';

describe('platform packages of a lock file', () => {
  it('are read from their names', () => {
    expect(platformOf('@swc/core-linux-arm-gnueabihf')).toEqual({ os: 'linux', cpu: 'arm' });
    expect(platformOf('@oxc-parser/binding-wasm32-wasi')).toEqual({ os: 'wasm32', cpu: 'wasi' });
    expect(platformOf('fsevents')).toBeUndefined();
  });

  it('are added where they are missing, with version and platform', () => {
    const packages = {
      'node_modules/a': {
        dev: true,
        optionalDependencies: { 'a-darwin-x64': '1.2.3', 'a-linux-x64': '1.2.3' },
      },
      'node_modules/a-linux-x64': { version: '1.2.3' },
    };
    expect(missingPlatformPackages(packages)).toEqual({
      'node_modules/a-darwin-x64': {
        version: '1.2.3',
        dev: true,
        optional: true,
        os: ['darwin'],
        cpu: ['x64'],
      },
    });
  });

  it('are found beside their parent and above it', () => {
    const packages = {
      'node_modules/a/node_modules/b': {
        optionalDependencies: { 'b-win32-x64': '2.0.0', 'c-win32-x64': '2.0.0' },
      },
      'node_modules/a/node_modules/b-win32-x64': {},
      'node_modules/c-win32-x64': {},
    };
    expect(missingPlatformPackages(packages)).toEqual({});
  });

  it('must be there for the platforms that Rinjo runs on', () => {
    const packages = { 'node_modules/a': { optionalDependencies: { 'a-linux-arm64': '1.0.0' } } };
    expect(() => missingPlatformPackages(packages)).toThrow('package-lock.json has no a-linux-arm64@1.0.0');
  });
});
